package org.splitring.reader.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.testing.Gcc;

/** gcc and clang as the oracle: the same tokens, one by one. */
class CompilersAgreeTest {

  private static final int CASES = 150;

  @TempDir Path directory;

  private static Compiler compiler(String command, Language language) {
    assumeTrue(Gcc.isWanted(command), command + " is not on the path");
    return new Compiler(command, language);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void hostileMacrosExpandAsInBothCompilers(long seed) throws IOException {
    Path file = directory.resolve("hostile.c");
    Files.writeString(file, new HostileMacros(seed).file(CASES));
    Difference gcc = new Difference(compiler("gcc", Language.C), List.of(), List.of(), List.of());
    Compiler clang = compiler("clang", Language.C);
    Map<String, List<String>> byGcc =
        cases(compiler("gcc", Language.C).tokens(file, List.of("-ftrack-macro-expansion=0")));
    Map<String, List<String>> byClang = cases(clang.tokens(file, List.of()));
    List<String> tokens = new ArrayList<>();
    Preprocessed ours = gcc.ours(file);
    for (int i = 0; i < ours.map().size(); i++) {
      tokens.add(ours.map().token(i).text());
    }
    Map<String, List<String>> byUs = cases(tokens);
    int compared = 0;
    for (Map.Entry<String, List<String>> each : byGcc.entrySet()) {
      // Where the compilers differ, or refuse the text, there is no oracle.
      if (each.getValue().equals(byClang.get(each.getKey()))) {
        compared++;
        assertEquals(
            each.getValue(), byUs.get(each.getKey()), "seed " + seed + " " + each.getKey());
      }
    }
    assertTrue(compared > CASES / 2, compared + " of " + CASES + " compared");
  }

  private static Map<String, List<String>> cases(List<String> tokens) {
    Map<String, List<String>> cases = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String token : tokens) {
      if (token.startsWith("CASE_")) {
        current = new ArrayList<>();
        cases.put(token, current);
      }
      current.add(token);
    }
    return cases;
  }

  @ParameterizedTest
  @CsvSource({"gcc,C", "clang,C", "gcc,CPP", "clang,CPP"})
  void headersOfTheSystemAreReadAsByTheCompiler(String command, Language language)
      throws IOException {
    Compiler compiler = compiler(command, language);
    Path file = directory.resolve("system." + (language == Language.C ? "c" : "cpp"));
    List<String> headers =
        new ArrayList<>(List.of("stdio.h", "stdlib.h", "stdint.h", "limits.h", "sys/types.h"));
    headers.addAll(
        language == Language.C
            ? List.of(
                "linux/virtio_ring.h", "linux/vhost.h", "unistd.h", "netinet/in.h", "signal.h")
            : List.of("cstdint", "string", "vector"));
    List<Path> places = compiler.includeDirectories();
    headers.removeIf(
        header -> places.stream().noneMatch(place -> Files.isRegularFile(place.resolve(header))));
    StringBuilder text = new StringBuilder();
    headers.forEach(header -> text.append("#include <").append(header).append(">\n"));
    Files.writeString(file, text.toString());
    Difference difference = new Difference(compiler, List.of(), List.of(), List.of());
    assertEquals(Optional.empty(), difference.of(file));
    assertTrue(difference.compared() > 5_000, difference.compared() + " tokens");
  }

  @ParameterizedTest
  @CsvSource({"gcc,C", "clang,C", "gcc,CPP", "clang,CPP"})
  void allThatTheirParserMisreadsIsReadAsByTheCompiler(String command, Language language)
      throws IOException {
    Compiler compiler = compiler(command, language);
    Path file = directory.resolve("differences.c");
    Files.writeString(directory.resolve("part.h"), "part __INCLUDE_LEVEL__ __FILE__\n");
    Files.writeString(file, Texts.DIFFERENCES);
    Difference difference = new Difference(compiler, List.of(), List.of(), List.of());
    assertEquals(Optional.empty(), difference.of(file));
  }

  @Test
  void aBrokenExpansionIsNoticed() throws IOException {
    Compiler compiler = compiler("gcc", Language.C);
    Path file = directory.resolve("control.c");
    Files.writeString(file, "#define f(x) x + 1\nf(2) f\n");
    Difference difference = new Difference(compiler, List.of(), List.of(), List.of());
    List<String> theirs = new ArrayList<>(compiler.tokens(file, List.of()));
    theirs.set(1, "-");
    assertTrue(difference.between(difference.ours(file), theirs).isPresent());
  }

  @Test
  void theTokensOfADifferenceAreNamed() throws IOException {
    Compiler compiler = compiler("gcc", Language.C);
    Path file = directory.resolve("named.c");
    Files.writeString(file, "a b c\n");
    Difference difference = new Difference(compiler, List.of(), List.of(), List.of());
    Preprocessed ours = difference.ours(file);
    String said = difference.between(ours, List.of("a", "x", "c")).orElseThrow();
    assertTrue(said.contains("token 1 of 3 and 3") && said.contains("named.c:1"), said);
    assertEquals(Token.Kind.IDENTIFIER, ours.map().token(0).kind());
  }
}
