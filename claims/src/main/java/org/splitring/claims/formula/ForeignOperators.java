package org.splitring.claims.formula;

import org.splitring.claims.UnreadableException;

/** Operators of other languages, which C reads otherwise or not at all. */
final class ForeignOperators {

  private ForeignOperators() {}

  /**
   * Refuses what was written for another language.
   *
   * @throws UnreadableException with what to write in C
   */
  static void check(String text) throws UnreadableException {
    if (text.contains("//")) {
      throw new UnreadableException(
          text.strip() + ": // begins a comment in C; write / for the quotient of two integers");
    }
    if (text.contains("**")) {
      throw new UnreadableException(
          text.strip() + ": C has no operator ** for powers; write 1 << k for a power of two");
    }
    if (text.matches("(?s).*\\d'\\d.*")) {
      throw new UnreadableException(
          text.strip() + ": C has no ' between digits; write the number without");
    }
    if (text.matches("(?s).*\\d_\\d.*")) {
      throw new UnreadableException(
          text.strip() + ": C has no _ between digits; write the number without");
    }
    if (text.matches("(?s).*(?<!&)&\\s*!\\s*[(\\w].*")) {
      throw new UnreadableException(
          text.strip() + ": ! gives 0 or 1 in C; write ~ to turn all bits around");
    }
    if (text.matches("(?s).*\\bas\\s+[iu](?:8|16|32|64|size)\\b.*")) {
      throw new UnreadableException(
          text.strip() + ": C writes a conversion before the value, as in (uint16_t)(n + 1)");
    }
  }
}
