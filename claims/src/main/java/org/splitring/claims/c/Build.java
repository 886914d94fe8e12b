package org.splitring.claims.c;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Program;
import org.splitring.model.formula.Unary;

/**
 * Builds formulas while source is read: what is constant is computed at once, and what grows beyond
 * all measure is given up.
 */
final class Build {

  static final Formula TRUE = Literal.of(1);
  static final Formula FALSE = Literal.of(0);

  /** The most nodes a formula may have; a ring's takes a few dozen. */
  private static final int MOST_NODES = 600;

  /** Conditions up to this many nodes are looked at for being each other's opposite. */
  private static final int SMALL = 200;

  private static final Point NOWHERE = new Point(0, 0, 0, 0);

  private final Map<Formula, Integer> weights = new IdentityHashMap<>();
  private final Supplier<Formula> unknownCondition;

  /**
   * Builds formulas.
   *
   * @param unknownCondition gives a condition about which nothing is known, each time another
   */
  Build(Supplier<Formula> unknownCondition) {
    this.unknownCondition = unknownCondition;
  }

  /** Whether a formula has grown too large to be of use. */
  boolean tooLarge(Formula formula) {
    return weight(formula) > MOST_NODES;
  }

  private int weight(Formula formula) {
    Integer known = weights.get(formula);
    if (known != null) {
      return known;
    }
    long sum = 1;
    if (formula instanceof Unary unary) {
      sum += weight(unary.operand());
    } else if (formula instanceof Cast cast) {
      sum += weight(cast.operand());
    } else if (formula instanceof Binary binary) {
      sum += (long) weight(binary.left()) + weight(binary.right());
    } else if (formula instanceof Conditional conditional) {
      sum +=
          (long) weight(conditional.condition())
              + weight(conditional.whenTrue())
              + weight(conditional.whenFalse());
    }
    int weight = (int) Math.min(sum, MOST_NODES + 1L);
    weights.put(formula, weight);
    return weight;
  }

  Formula binary(Binary.Operator operator, Formula left, Formula right) {
    if (operator.isLogical()) {
      return logical(operator, left, right);
    }
    return folded(Expressions.binary(operator, left, right), left, right);
  }

  Formula unary(Unary.Operator operator, Formula operand) {
    return folded(Expressions.unary(operator, operand), operand);
  }

  Formula conditional(Formula condition, Formula whenTrue, Formula whenFalse) {
    Optional<Boolean> known = known(condition);
    Formula both = Expressions.conditional(condition, whenTrue, whenFalse);
    if (known.isPresent() && both instanceof Conditional conditional) {
      return known.get() ? conditional.whenTrue() : conditional.whenFalse();
    }
    return both;
  }

  /** 0 or 1: whether a value is not zero. */
  Formula truth(Formula formula) {
    if (isTruth(formula)) {
      return formula;
    }
    if (formula instanceof Cast cast
        && (isTruth(cast.operand()) || cast.type().width() >= cast.operand().type().width())) {
      return truth(cast.operand());
    }
    if (formula instanceof Conditional choice
        && choice.whenTrue() instanceof Literal yes
        && choice.whenFalse() instanceof Literal no
        && (yes.value() == 0) != (no.value() == 0)) {
      return no.value() == 0 ? truth(choice.condition()) : not(choice.condition());
    }
    return binary(Binary.Operator.NOT_EQUAL, formula, Literal.of(0));
  }

  /** 0 or 1: whether a value is zero. */
  Formula not(Formula formula) {
    Formula truth = truth(formula);
    if (truth instanceof Binary binary && binary.operator() == Binary.Operator.LOGICAL_OR) {
      return logical(Binary.Operator.LOGICAL_AND, not(binary.left()), not(binary.right()));
    }
    if (truth instanceof Binary binary && binary.operator() == Binary.Operator.LOGICAL_AND) {
      return logical(Binary.Operator.LOGICAL_OR, not(binary.left()), not(binary.right()));
    }
    if (truth instanceof Binary binary
        && binary.right() instanceof Literal literal
        && literal.value() == 0) {
      if (binary.operator() == Binary.Operator.EQUAL) {
        return truth(binary.left());
      }
      if (binary.operator() == Binary.Operator.NOT_EQUAL) {
        return new Binary(Binary.Operator.EQUAL, binary.left(), binary.right());
      }
    }
    return binary(Binary.Operator.EQUAL, truth, Literal.of(0));
  }

  private static boolean isTruth(Formula formula) {
    return formula instanceof Binary binary && binary.operator().isTruth();
  }

  /** Both conditions, of which the first decides whether the second is asked at all. */
  Formula and(Formula left, Formula right) {
    return known(right).filter(truth -> !truth).isPresent()
        ? FALSE
        : bounded(logical(Binary.Operator.LOGICAL_AND, left, right));
  }

  /** Either condition. */
  Formula or(Formula left, Formula right) {
    if (known(right).filter(truth -> truth).isPresent() || areOpposite(left, right)) {
      return TRUE;
    }
    boolean ways =
        left instanceof Binary one
            && right instanceof Binary other
            && one.operator() == Binary.Operator.LOGICAL_AND
            && other.operator() == Binary.Operator.LOGICAL_AND
            && one.left().equals(other.left())
            && areOpposite(one.right(), other.right());
    return ways
        ? ((Binary) left).left()
        : bounded(logical(Binary.Operator.LOGICAL_OR, left, right));
  }

  private Formula bounded(Formula condition) {
    return tooLarge(condition) ? truth(unknownCondition.get()) : condition;
  }

  /** Two branches that meet again leave nothing to be told of which was taken. */
  private boolean areOpposite(Formula left, Formula right) {
    return weight(left) + weight(right) < SMALL
        && isTruth(left)
        && isTruth(right)
        && (not(left).equals(right) || not(right).equals(left));
  }

  private Formula logical(Binary.Operator operator, Formula left, Formula right) {
    boolean isAnd = operator == Binary.Operator.LOGICAL_AND;
    Optional<Boolean> first = known(left);
    if (first.isPresent()) {
      return first.get() == isAnd ? truth(right) : isAnd ? FALSE : TRUE;
    }
    Optional<Boolean> second = known(right);
    if (second.isPresent() && second.get() == isAnd) {
      return truth(left);
    }
    return Expressions.binary(operator, left, right);
  }

  /** The truth of a constant. */
  static Optional<Boolean> known(Formula condition) {
    return condition instanceof Literal literal
        ? Optional.of(literal.value() != 0)
        : Optional.empty();
  }

  /** The same formula with everything computed that has become constant. */
  Formula refolded(Formula formula) {
    if (formula instanceof Unary unary) {
      return unary(unary.operator(), refolded(unary.operand()));
    }
    if (formula instanceof Cast cast) {
      Formula operand = refolded(cast.operand());
      return operand instanceof Literal literal
          ? Literal.of(literal.value(), cast.type())
          : new Cast(cast.type(), operand, cast.written());
    }
    if (formula instanceof Binary binary) {
      return binary(binary.operator(), refolded(binary.left()), refolded(binary.right()));
    }
    if (formula instanceof Conditional choice) {
      return conditional(
          refolded(choice.condition()), refolded(choice.whenTrue()), refolded(choice.whenFalse()));
    }
    return formula;
  }

  private static Formula folded(Formula formula, Formula... parts) {
    for (Formula part : parts) {
      if (!(part instanceof Literal)) {
        return formula;
      }
    }
    return Program.of(formula).at(NOWHERE) instanceof Outcome.Value value
        ? Literal.of(value.bits(), formula.type())
        : formula;
  }
}
