package org.splitring.claims.formula;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;

/** Reads a formula written as a C expression over n, a, base and evt. */
public final class FormulaReader {

  /** The longest formula that is read, in characters. */
  static final int LONGEST = 10_000;

  private FormulaReader() {}

  /**
   * The formula; n, a, base and evt have the type uint64_t in it, and the names of {@code
   * <stdint.h>} are known.
   *
   * @throws UnreadableException if it is not a C expression over the inputs
   */
  public static Formula read(String text, DataModel model) throws UnreadableException {
    check(text);
    return parsed(text.strip(), model, FormulaWords.ofC(text));
  }

  /**
   * The formula that a person typed: the usual macros for rounding, other names of the inputs and
   * the standard's structures may stand in it, and macros of the person's own.
   *
   * @param defines macros: name (or {@code name(x, y)}) to text
   * @throws UnreadableException if it is not a C expression over the inputs
   */
  public static Formula read(String text, DataModel model, Map<String, Optional<String>> defines)
      throws UnreadableException {
    ForeignOperators.check(text);
    check(text);
    return parsed(text.strip(), model, FormulaWords.in(text, defines));
  }

  private static Formula parsed(String text, DataModel model, Map<String, String> macros)
      throws UnreadableException {
    return new ExpressionParser(FormulaTokens.of(text, macros), model).whole();
  }

  private static void check(String text) throws UnreadableException {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new UnreadableException(
          text.isBlank()
              ? "an empty formula: write a C expression over n, a, base and evt"
              : String.format(
                  Locale.ROOT,
                  "a formula of %d characters: up to %d are read",
                  text.length(),
                  LONGEST));
    }
    if (text.matches("(?s).*[;{}#\\\\\"\\n\\r].*")) {
      throw new UnreadableException(
          text.strip() + ": not one C expression: it has one of ; { } # \\ \" or a line break");
    }
    int open = 0;
    for (char each : text.toCharArray()) {
      open += each == '(' ? 1 : each == ')' ? -1 : 0;
      if (open < 0) {
        throw new UnreadableException(
            text.strip() + ": not one C expression: a ) closes what was not opened");
      }
    }
    if (open > 0) {
      throw new UnreadableException(text.strip() + ": not one C expression: a ( is never closed");
    }
  }
}
