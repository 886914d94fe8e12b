package org.splitring.reader.preprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Lexer;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.Token;

/** A compiler that preprocesses, as the oracle: gcc or clang. */
record Compiler(String command, Language language) {

  private static final Path NOTHING = Path.of("/dev/null");

  String tongue() {
    return language == Language.C ? "c" : "c++";
  }

  /** Its own predefined macros. */
  SourceText predefined() {
    return new SourceText("<predefined>", run(List.of("-dM", "-E", "-x", tongue(), "-"), NOTHING));
  }

  /** Where it looks for headers, in this order. */
  List<Path> includeDirectories() {
    String said = run(List.of("-v", "-E", "-x", tongue(), "-"), NOTHING);
    return said.lines()
        .dropWhile(line -> !line.startsWith("#include <...>"))
        .skip(1)
        .takeWhile(line -> line.startsWith(" "))
        .map(line -> Path.of(line.trim()).normalize())
        .toList();
  }

  /** The tokens that it makes of a file, without pragmas. */
  List<String> tokens(Path file, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-E", "-P", "-w", "-x", tongue(), file.toString()));
    return tokens(run(arguments, NOTHING), language);
  }

  /** Whether it takes a group with that condition. */
  boolean holds(String condition, List<String> options) {
    try {
      Path file = Files.createTempFile("oracle", ".txt");
      try {
        Files.writeString(file, "#if " + condition + "\nyes\n#endif\n");
        return tokens(file, options).contains("yes");
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> tokens(String flat, Language language) {
    String code =
        flat.lines()
            .filter(line -> !line.stripLeading().startsWith("#"))
            .collect(Collectors.joining("\n"));
    return Lexer.lex(new SourceText("flat", code), language).tokens().stream()
        .map(Token::text)
        .toList();
  }

  private String run(List<String> arguments, Path input) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(arguments);
    try {
      Path out = Files.createTempFile("oracle", ".out");
      Path errors = Files.createTempFile("oracle", ".err");
      try {
        Process process =
            new ProcessBuilder(line)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        process.waitFor();
        String said = Files.readString(errors, StandardCharsets.UTF_8);
        return arguments.get(0).equals("-v")
            ? said
            : new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
      } finally {
        Files.delete(out);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
