package org.splitring.claims.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Literal;

/** What is a formula, and what is said of what is none. */
class FormulaReaderTest {

  private static String message(String text) {
    return assertThrows(UnreadableException.class, () -> FormulaReader.read(text, DataModel.LP64))
        .getMessage();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n n                          | not a C expression (n is not expected there)
          16 *                         | not a C expression (it ends too early)
          08 * n                       | 08 is no integer constant of C
          (n + 1                       | not one C expression: a ( is never closed
          pad(n)                       | pad is not one of n, a, base and evt
          (char *)base                 | not arithmetic of integers; write an address as base and a number of bytes
          n->num                       | not arithmetic of integers; write an address as base and a number of bytes
          (float)n                     | not arithmetic of integers: float32 is none of their types
          sizeof(void)                 | a value of void has no size
          offsetof(struct vring_used, x) | the structure has no member x
          """)
  void whatIsNoneIsSaidWithItsPlace(String text, String what) {
    assertEquals(text + ": " + what, message(text));
  }

  @ParameterizedTest
  @CsvSource({"ILP32, 4, 4", "LLP64, 4, 8", "LP64, 8, 8"})
  void typesAreThoseOfTheDataModel(DataModel model, long longs, long pointers)
      throws UnreadableException {
    assertEquals(
        Literal.of(longs, model.address()), FormulaReader.read("sizeof(unsigned long)", model));
    assertEquals(
        Literal.of(pointers, model.address()),
        FormulaReader.read("sizeof(struct vring_desc *)", model));
  }

  @Test
  void aFormulaThatGrowsByItsMacrosIsRefused() {
    String nested = "max(".repeat(8) + "n" + ", a)".repeat(8);
    String message =
        assertThrows(
                UnreadableException.class,
                () -> FormulaReader.read(nested, DataModel.LP64, Map.of()))
            .getMessage();
    assertTrue(message.endsWith("up to 2000 are read"), message);
  }

  @Test
  void signsInOneAnotherAreBounded() {
    String signs = "- ".repeat(700) + "n";
    assertEquals(signs + ": nests too deeply to be read", message(signs));
  }

  @Test
  void deepNestingIsRead() throws UnreadableException {
    FormulaReader.read("(".repeat(500) + "n" + ")".repeat(500), DataModel.LP64);
  }
}
