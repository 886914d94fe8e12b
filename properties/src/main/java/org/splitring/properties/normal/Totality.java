package org.splitring.properties.normal;

import java.util.IdentityHashMap;
import java.util.Map;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/** Whether a formula has a value everywhere: C leaves nothing in it undefined. */
final class Totality {

  private final NormalForm forms;
  private final Map<Formula, Boolean> done = new IdentityHashMap<>();

  Totality(NormalForm forms) {
    this.forms = forms;
  }

  /** Whether C gives a formula a value whatever its inputs are. */
  boolean holds(Formula formula) {
    Boolean known = done.get(formula);
    if (known == null) {
      known = forms.of(formula).isPresent() || isComputed(formula);
      done.put(formula, known);
    }
    return known;
  }

  private boolean isComputed(Formula formula) {
    if (formula instanceof Cast cast) {
      return holds(cast.operand());
    }
    if (formula instanceof Conditional conditional) {
      return holds(conditional.condition())
          && holds(conditional.whenTrue())
          && holds(conditional.whenFalse());
    }
    if (formula instanceof Unary unary) {
      return !unary.type().signed() && holds(unary.operand());
    }
    if (formula instanceof Literal || formula instanceof Symbol) {
      return true;
    }
    return formula instanceof Binary binary
        && holds(binary.left())
        && holds(binary.right())
        && isTotal(binary);
  }

  private static boolean isTotal(Binary binary) {
    return switch (binary.operator()) {
      case ADD, SUBTRACT, MULTIPLY -> !binary.type().signed();
      case DIVIDE, REMAINDER ->
          !binary.type().signed()
              && binary.right() instanceof Literal literal
              && literal.value() != 0;
      case SHIFT_LEFT -> !binary.left().type().signed() && isWithin(binary);
      case SHIFT_RIGHT -> isWithin(binary);
      default -> true;
    };
  }

  private static boolean isWithin(Binary shift) {
    return shift.right() instanceof Literal by
        && by.value() >= 0
        && by.value() < shift.left().type().width();
  }
}
