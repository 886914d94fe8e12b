package org.splitring.claims.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;

/** What is a formula, and what is said of what is none. */
class FormulaReaderTest {

  private static String message(String text) {
    return assertThrows(UnreadableException.class, () -> FormulaReader.read(text, DataModel.LP64))
        .getMessage();
  }

  @Test
  void severalFormulasAreWhatEachOfThemIs() throws UnreadableException {
    List<String> texts = List.of("base + 16 * n", "(uint16_t)n * 2 + 6", "evt ? 2 : 0");
    List<Formula> all = FormulaReader.readAll(texts, DataModel.LP64);
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(FormulaReader.read(texts.get(i), DataModel.LP64), all.get(i));
    }
  }

  @Test
  void ofSeveralFormulasTheBadOneIsNamed() {
    UnreadableException unreadable =
        assertThrows(
            UnreadableException.class,
            () -> FormulaReader.readAll(List.of("16 * n", "8 * nn", "a"), DataModel.LP64));
    assertEquals("8 * nn: nn is not one of n, a, base and evt", unreadable.getMessage());
  }

  @Test
  void anUnknownNameIsSaid() {
    assertEquals("16 * num: num is not one of n, a, base and evt", message("16 * num"));
  }

  @Test
  void aFormulaDoesNotAssign() {
    assertEquals("n = 4: a formula cannot assign; did you mean == ?", message("n = 4"));
    assertEquals("n++: a formula cannot assign; did you mean == ?", message("n++"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0); } int x(", "n; n", "n \\ 2", "\"n\"", "#define n 3", "n\n+ 1", "{n}"})
  void textThatIsMoreThanAnExpressionIsRefused(String text) {
    assertTrue(
        message(text).endsWith("it has one of ; { } # \\ \" or a line break"), message(text));
  }

  @Test
  void aFormulaDoesNotCloseWhatItHasNotOpened() {
    assertEquals(
        "0) + (n: not one C expression: a ) closes what was not opened", message("0) + (n"));
  }

  @Test
  void whatIsNeverClosedIsSaidAtOnce() {
    String open = "(uint32_t ".repeat(40) + "n";
    assertEquals(open + ": not one C expression: a ( is never closed", message(open));
  }

  @ParameterizedTest
  @ValueSource(strings = {"16 *", "(n", "n n", "16 * * n +", "n +* 2)("})
  void aSlipOfThePenIsSaid(String text) {
    assertTrue(message(text).startsWith(text + ": not "), message(text));
  }

  @Test
  void whatIsTooLongOrTooDeepIsSaid() {
    assertEquals("an empty formula: write a C expression over n, a, base and evt", message(" "));
    assertEquals(
        "a formula of 200001 characters: up to 10000 are read",
        message("(".repeat(100_000) + "n" + ")".repeat(100_000)));
  }

  @Test
  void deepNestingIsRead() throws UnreadableException {
    FormulaReader.read("(".repeat(500) + "n" + ")".repeat(500), DataModel.LP64);
  }
}
