package org.splitring.testing.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzTest {

  /** Enough for each kind of damage; how much of it others are tried with is no matter here. */
  private static final int INPUTS = 200;

  private static final Fuzz FUZZ =
      new Fuzz(
          "a toy",
          List.of("one (two) three\nfour\n", "five [six]\n"),
          thrown -> thrown instanceof IllegalArgumentException);

  @Test
  void aReaderThatRefusesHasNoDefects() {
    Fuzz.Result result =
        FUZZ.run(
            text -> {
              if (text.contains("(")) {
                throw new IllegalArgumentException("a bracket");
              }
            },
            INPUTS);
    assertEquals(List.of(), result.defects());
    assertTrue(result.read() > 0 && result.refused() > 0, result.figures());
  }

  /** Negative control: a reader that falls over what is rare. */
  @Test
  void aReaderThatFallsOverIsFound() {
    Fuzz.Result result =
        FUZZ.run(
            text -> {
              if (text.contains("\u0000")) {
                throw new ArrayIndexOutOfBoundsException("a NUL");
              }
            },
            INPUTS);
    assertFalse(result.defects().isEmpty(), result.figures());
  }

  @Test
  void anInputIsMadeOfItsNumberAlone() {
    assertEquals(FUZZ.input(7), FUZZ.input(7));
    assertFalse(FUZZ.input(7).equals(FUZZ.input(8)));
  }
}
