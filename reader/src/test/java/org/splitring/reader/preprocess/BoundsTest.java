package org.splitring.reader.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.macro.PreprocessorBounds;
import org.splitring.reader.preprocess.token.Language;

/** Whatever the text, reading ends, and says at which bound. */
class BoundsTest {

  private static final PreprocessorBounds SMALL =
      new PreprocessorBounds(100_000, 20_000, 5_000, 20, 60);

  static Stream<Arguments> hostile() {
    StringBuilder doubling = new StringBuilder("#define A0 x x\n");
    for (int i = 1; i < 60; i++) {
      doubling.append(String.format(Locale.ROOT, "#define A%d A%d A%d\n", i, i - 1, i - 1));
    }
    StringBuilder empty = new StringBuilder("#define A0\n");
    for (int i = 1; i < 60; i++) {
      empty.append(String.format(Locale.ROOT, "#define A%d A%d A%d\n", i, i - 1, i - 1));
    }
    StringBuilder chain = new StringBuilder("#define A0 x\n");
    for (int i = 1; i < 1000; i++) {
      chain.append(String.format(Locale.ROOT, "#define A%d A%d\n", i, i - 1));
    }
    return Stream.of(
        Arguments.of("#include \"self.h\"", "20 inclusions in one another"),
        Arguments.of(doubling + "A40", "5,000 macro expansions"),
        Arguments.of(
            "#define f(x) x x x x x x x x\n" + "f(".repeat(5) + "y" + ")".repeat(5),
            "20,000 tokens"),
        Arguments.of(empty + "A40", "5,000 macro expansions"),
        Arguments.of(chain + "A999", "60 macros or brackets in one another"),
        Arguments.of(
            "#define f(x) x\n" + "f(".repeat(80) + ")".repeat(80),
            "60 macros or brackets in one another"),
        Arguments.of("#if 1\n".repeat(100), "60 macros or brackets in one another"),
        Arguments.of(" ".repeat(200_000), "100,000 characters"),
        Arguments.of("#define q(x) #x #x\nq(" + "y".repeat(60_000) + ")", "100,000 characters"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aBoundThatIsReachedIsNamed(String text, String bound) {
    Preprocessed read = read(text);
    assertFalse(read.isComplete());
    String said = read.problems().get(read.problems().size() - 1).text();
    assertEquals("more than " + bound + ": the rest is not read", said);
  }

  @Test
  void deepBracketsOfAConditionAreToldAndNotFollowed() {
    Preprocessed read = read("#if " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "\n#endif\n");
    assertTrue(Reading.problems(read).get(0).contains("256 brackets"), read.problems().toString());
  }

  @Test
  void whatFitsIsReadWhole() {
    assertTrue(read("#define f(x) x\nf(f(f(1)))").isComplete());
  }

  private static Preprocessed read(String text) {
    Settings usual = Settings.of(Language.C, DataModel.LP64);
    Settings small = new Settings(Language.C, usual.predefined(), usual.commandLine(), SMALL);
    return Reading.of(text, Map.of("self.h", "#include \"self.h\"\n"), small, Assignment.NONE);
  }
}
