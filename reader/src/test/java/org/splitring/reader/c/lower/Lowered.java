package org.splitring.reader.c.lower;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.CParser;
import org.splitring.reader.c.parse.FlatText;
import org.splitring.reader.c.parse.ParseResult;
import org.splitring.reader.c.parse.ParserBounds;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.interpret.Datum;
import org.splitring.reader.interpret.EntryState;
import org.splitring.reader.interpret.Interpreter;
import org.splitring.reader.interpret.RunResult;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;

/** A text of C or C++, lowered, whose functions take {@code (u32 n, u64 a)}. */
final class Lowered {

  static final long[] SIZES = {1, 2, 4, 7, 256, 32768};
  static final long[] ALIGNS = {4, 8, 16, 4096, 65536};

  private static final Pattern FUNCTION = Pattern.compile("u64 (t_\\w+)\\(u32 n, u64 a\\)");

  final String text;
  final LoweredProgram program;

  private Lowered(String text, LoweredProgram program) {
    this.text = text;
    this.program = program;
  }

  static Lowered of(String text) {
    return of(text, ParserLanguage.C);
  }

  static Lowered of(String text, ParserLanguage language) {
    FlatText flat =
        new FlatText(
            "input.c", text, language, DataModel.LP64, List.of(), (from, to) -> at(text, from));
    ParseResult result = CParser.parse(flat, ParserBounds.USUAL);
    return new Lowered(
        text, LoweredProgram.of(((ParseResult.Parsed) result).unit(), DataModel.LP64));
  }

  static Lowered resource(String name) {
    try (InputStream in = Objects.requireNonNull(Lowered.class.getResourceAsStream(name))) {
      return of(
          new String(in.readAllBytes(), StandardCharsets.UTF_8),
          name.endsWith(".cpp") ? ParserLanguage.CPP : ParserLanguage.C);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Origin at(String text, int from) {
    int line = 1 + (int) text.substring(0, from).chars().filter(each -> each == '\n').count();
    return Origin.of(new FileRange("input.c", line, from, from));
  }

  /** The names of the functions that are compared. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    Matcher matcher = FUNCTION.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  FunctionId id(String name) {
    return program.named(name).get(0);
  }

  Function function(String name) {
    return program.function(id(name)).orElseThrow();
  }

  RunResult run(String name, long n, long a) {
    return Interpreter.run(
        program,
        id(name),
        (path, type) ->
            switch (path.toString()) {
              case "n" -> new EntryState.Given(n);
              case "a" -> new EntryState.Given(a);
              default -> new EntryState.NotSaid();
            });
  }

  /** The number that a function gives, if it is known. */
  OptionalLong value(String name, long n, long a) {
    return run(name, n, a) instanceof RunResult.Returned done
            && done.value().isPresent()
            && done.value().get() instanceof Datum.Scalar scalar
        ? scalar.number()
        : OptionalLong.empty();
  }
}
