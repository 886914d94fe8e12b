package org.splitring.reader.ring.values;

import java.util.List;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;

/** Truth values put together, and formulas whose conditions have become known cut down. */
public final class Conditions {

  public static final Formula TRUE = Literal.of(1);
  public static final Formula FALSE = Literal.of(0);

  private static final Point ANYWHERE = new Point(1, 1, 0, 0);

  private Conditions() {}

  public static boolean isTrue(Formula condition) {
    return condition instanceof Literal literal && literal.value() != 0;
  }

  public static boolean isFalse(Formula condition) {
    return Literal.isZero(condition);
  }

  public static Formula and(Formula left, Formula right) {
    if (isFalse(left) || isTrue(right)) {
      return left;
    }
    return isTrue(left) || isFalse(right) || left.equals(right)
        ? right
        : new Binary(Operator.LOGICAL_AND, left, right);
  }

  public static Formula or(Formula left, Formula right) {
    if (isTrue(left) || isFalse(right)) {
      return left;
    }
    if (isFalse(left) || isTrue(right) || left.equals(right)) {
      return right;
    }
    return left.equals(not(right)) || right.equals(not(left))
        ? TRUE
        : new Binary(Operator.LOGICAL_OR, left, right);
  }

  public static Formula or(List<Formula> all) {
    Formula any = FALSE;
    for (Formula each : all) {
      any = or(any, each);
    }
    return any;
  }

  public static Formula not(Formula condition) {
    if (condition instanceof Literal literal) {
      return literal.value() == 0 ? TRUE : FALSE;
    }
    if (condition instanceof Binary equal
        && equal.operator() == Operator.EQUAL
        && isFalse(equal.right())
        && isTruth(equal.left())) {
      return equal.left();
    }
    return Expressions.not(condition);
  }

  private static boolean isTruth(Formula formula) {
    return formula instanceof Binary binary && binary.operator().isTruth();
  }

  /** {@code condition ? whenTrue : whenFalse}; the sides have one type. */
  public static Formula choose(Formula condition, Formula whenTrue, Formula whenFalse) {
    if (whenTrue.equals(whenFalse) || isTrue(condition)) {
      return whenTrue;
    }
    return isFalse(condition) ? whenFalse : new Conditional(condition, whenTrue, whenFalse);
  }

  /** The same value, with whatever has no symbol computed and no side left that is never taken. */
  public static Formula folded(Formula formula) {
    if (Expressions.symbols(formula).isEmpty()) {
      return constant(formula);
    }
    Formula inside = Expressions.withOperands(formula, Conditions::folded);
    if (inside instanceof Conditional choice) {
      return choose(choice.condition(), choice.whenTrue(), choice.whenFalse());
    }
    if (inside instanceof Binary binary && binary.operator().isLogical()) {
      return logical(binary);
    }
    return inside;
  }

  private static Formula logical(Binary binary) {
    boolean isAnd = binary.operator() == Operator.LOGICAL_AND;
    if (binary.left() instanceof Literal left) {
      boolean decides = left.value() != 0 != isAnd;
      return decides ? (isAnd ? FALSE : TRUE) : truth(binary.right());
    }
    if (binary.right() instanceof Literal right && right.value() != 0 == isAnd) {
      return truth(binary.left());
    }
    return binary;
  }

  private static Formula truth(Formula formula) {
    if (formula instanceof Literal literal) {
      return literal.value() != 0 ? TRUE : FALSE;
    }
    return isTruth(formula)
        ? formula
        : Expressions.binary(Operator.NOT_EQUAL, formula, Literal.of(0, formula.type().promoted()));
  }

  private static Formula constant(Formula formula) {
    if (formula instanceof Literal) {
      return formula;
    }
    return CompiledFormula.of(formula).at(ANYWHERE) instanceof Outcome.Value value
        ? new Literal(value.bits(), formula.type())
        : formula;
  }

  /** The bits of a value in another type. */
  public static Formula as(CType type, Formula formula) {
    return formula instanceof Cast cast
            && cast.operand().type().equals(type)
            && cast.type().width() == type.width()
        ? cast.operand()
        : Expressions.cast(type, formula);
  }
}
