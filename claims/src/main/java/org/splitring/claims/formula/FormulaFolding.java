package org.splitring.claims.formula;

import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Unary;

/**
 * Puts formulas together as they are typed, but for this: what is constant is computed, if it has a
 * value, and what asks for a truth value gets one.
 */
final class FormulaFolding {

  private static final Point NOWHERE = new Point(0, 0, 0, 0);

  private FormulaFolding() {}

  static Formula unary(Unary.Operator operator, Formula operand) {
    return folded(Expressions.unary(operator, operand), operand);
  }

  static Formula binary(Operator operator, Formula left, Formula right) {
    return operator.isLogical()
        ? logical(operator, truth(left), truth(right))
        : folded(Expressions.binary(operator, left, right), left, right);
  }

  /** {@code condition ? whenTrue : whenFalse}; the side that is taken has the type of both. */
  static Formula conditional(Formula condition, Formula whenTrue, Formula whenFalse) {
    Formula truth = truth(condition);
    Formula yes = Expressions.promote(whenTrue);
    Formula no = Expressions.promote(whenFalse);
    Optional<Boolean> known = known(truth);
    return known.isPresent()
        ? Expressions.cast(Expressions.conditional(truth, yes, no).type(), known.get() ? yes : no)
        : Expressions.conditional(truth, yes, no);
  }

  private static Formula logical(Operator operator, Formula left, Formula right) {
    boolean isAnd = operator == Operator.LOGICAL_AND;
    Optional<Boolean> first = known(left);
    if (first.isPresent()) {
      return first.get() == isAnd ? right : Literal.of(isAnd ? 0 : 1);
    }
    Optional<Boolean> second = known(right);
    return second.isPresent() && second.get() == isAnd
        ? left
        : Expressions.binary(operator, left, right);
  }

  /** 0 or 1: whether a value is not zero. */
  static Formula truth(Formula formula) {
    if (isTruth(formula)) {
      return formula;
    }
    return formula instanceof Cast cast
            && (isTruth(cast.operand()) || cast.type().width() >= cast.operand().type().width())
        ? truth(cast.operand())
        : binary(Operator.NOT_EQUAL, formula, Literal.of(0));
  }

  /** 0 or 1: whether a value is zero. */
  static Formula not(Formula formula) {
    Formula truth = truth(formula);
    if (truth instanceof Binary binary && binary.operator().isLogical()) {
      Operator other =
          binary.operator() == Operator.LOGICAL_OR ? Operator.LOGICAL_AND : Operator.LOGICAL_OR;
      return logical(other, not(binary.left()), not(binary.right()));
    }
    if (truth instanceof Binary binary
        && binary.right() instanceof Literal literal
        && literal.value() == 0) {
      if (binary.operator() == Operator.EQUAL) {
        return truth(binary.left());
      }
      if (binary.operator() == Operator.NOT_EQUAL) {
        return new Binary(Operator.EQUAL, binary.left(), binary.right());
      }
    }
    return binary(Operator.EQUAL, truth, Literal.of(0));
  }

  private static boolean isTruth(Formula formula) {
    return formula instanceof Binary binary && binary.operator().isTruth();
  }

  private static Optional<Boolean> known(Formula condition) {
    return condition instanceof Literal literal
        ? Optional.of(literal.value() != 0)
        : Optional.empty();
  }

  private static Formula folded(Formula formula, Formula... parts) {
    for (Formula part : parts) {
      if (!(part instanceof Literal)) {
        return formula;
      }
    }
    return CompiledFormula.of(formula).at(NOWHERE) instanceof Outcome.Value value
        ? Literal.of(value.bits(), formula.type())
        : formula;
  }
}
