package org.splitring.reader.ring.values;

import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;

/**
 * A number of pages, or of other units, and no bytes: {@code (bytes - 1 >> 12) + 1}, {@code bytes /
 * 4096 + (bytes % 4096 != 0)}. Wherever Queue Size comes into it, it is divided.
 */
public final class UnitCount {

  private UnitCount() {}

  /** Whether a number that depends on Queue Size counts units. */
  public static boolean isOne(Formula formula) {
    Formula at = FormulaQuestions.bare(formula);
    if (at instanceof Conditional either) {
      return isPart(either.whenTrue()) && isPart(either.whenFalse());
    }
    if (!(at instanceof Binary binary)) {
      return false;
    }
    return switch (binary.operator()) {
      case DIVIDE, SHIFT_RIGHT -> true;
      case ADD, SUBTRACT ->
          (isOne(binary.left()) || isOne(binary.right()))
              && isPart(binary.left())
              && isPart(binary.right());
      default -> false;
    };
  }

  /** A constant, a truth value, or a count. */
  private static boolean isPart(Formula formula) {
    return !Expressions.mentions(formula, Input.N)
        || FormulaQuestions.bare(formula) instanceof Binary binary && binary.operator().isTruth()
        || isOne(formula);
  }
}
