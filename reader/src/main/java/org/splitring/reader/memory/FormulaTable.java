package org.splitring.reader.memory;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * Makes formulas, each only once: two that were made here are equal if and only if they are one
 * object. What is constant is computed at once, and what grows beyond a bound becomes a symbol.
 *
 * <p>Law: at every point where the formula that was asked for has a value, the one that is given
 * has that value; where it has none, the one that is given has none.
 */
public final class FormulaTable {

  private static final Optional<Formula> NONE = Optional.empty();

  private static final Point ANYWHERE = new Point(1, 1, 0, 0);

  private final FormulaNodes nodes;
  private final Map<Formula, Formula> opposites = new IdentityHashMap<>();

  /**
   * Makes formulas.
   *
   * @param most nodes a formula may have, counted as a tree
   * @param tooLarge what stands for a larger one
   */
  public FormulaTable(int most, Function<CType, Symbol> tooLarge) {
    this.nodes = new FormulaNodes(most, tooLarge);
  }

  /** Tells formulas that were made here apart. */
  public int number(Formula formula) {
    return nodes.of(formula).number();
  }

  /** Whether it mentions a symbol that is no input. */
  public boolean isOpen(Formula formula) {
    return nodes.of(formula).open();
  }

  /** Whether it is a sum of multiples of {@code scale}, whatever its symbols are. */
  public boolean isMultiple(Formula formula, long scale) {
    return LinearOffset.isMultiple(formula, scale, this);
  }

  /** Whether it mentions the base. */
  public boolean isBased(Formula formula) {
    return nodes.of(formula).based();
  }

  /** Whether it has a value wherever its symbols have. */
  public boolean isTotal(Formula formula) {
    return nodes.of(formula).total();
  }

  /** The most nodes that a formula may have. */
  public int most() {
    return nodes.most();
  }

  /** What stands for a formula that would be larger. */
  public Formula tooLarge(CType type) {
    return nodes.tooLarge(type);
  }

  /** The same formula, as if it had been made here. */
  public Formula adopt(Formula formula) {
    return nodes.adopt(formula);
  }

  /** A constant. */
  public Formula literal(long value, CType type) {
    return nodes.node(Literal.of(value, type));
  }

  /** {@code (type) operand}. */
  public Formula cast(CType type, Formula operand, boolean written) {
    if (operand.type().equals(type)) {
      return operand;
    }
    if (operand instanceof Literal literal) {
      return literal(literal.value(), type);
    }
    if (operand instanceof Cast inner
        && (type.width() <= inner.type().width() || keeps(inner.operand().type(), inner.type()))) {
      return cast(type, inner.operand(), written || inner.written());
    }
    return nodes.node(new Cast(type, operand, written));
  }

  /** Whether a conversion keeps every value. */
  private static boolean keeps(CType from, CType to) {
    return from.signed() == to.signed()
        ? to.width() >= from.width()
        : !from.signed() && to.width() > from.width();
  }

  /** {@code operator operand}; the operand is promoted. */
  public Formula unary(Unary.Operator operator, Formula operand) {
    Formula promoted = cast(operand.type().promoted(), operand, false);
    return folded(new Unary(operator, promoted), promoted, promoted);
  }

  /**
   * {@code left operator right}; operands that have no common type yet are brought to it, and those
   * of a shift are promoted.
   */
  public Formula binary(Operator operator, Formula left, Formula right) {
    if (operator.isLogical()) {
      return logical(operator, truth(left), truth(right));
    }
    CType common = CType.common(left.type(), right.type());
    boolean shift = operator.isShift();
    Formula l = cast(shift ? left.type().promoted() : common, left, false);
    Formula r = cast(shift ? right.type().promoted() : common, right, false);
    return simpler(operator, l, r);
  }

  private Formula logical(Operator operator, Formula left, Formula right) {
    boolean isAnd = operator == Operator.LOGICAL_AND;
    Formula decided = literal(isAnd ? 0 : 1, CType.INT);
    if (left instanceof Literal first) {
      return (first.value() != 0) == isAnd ? right : decided;
    }
    if (right instanceof Literal second && (second.value() != 0) == isAnd || left == right) {
      return left;
    }
    boolean opposite = right instanceof Literal || not(left) == right;
    return opposite && isTotal(left) && isTotal(right)
        ? decided
        : nodes.node(new Binary(operator, left, right));
  }

  private Formula simpler(Operator operator, Formula left, Formula right) {
    if (right instanceof Literal literal && !(left instanceof Literal)) {
      long value = literal.value();
      boolean neutral =
          switch (operator) {
            case ADD, SUBTRACT, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT -> value == 0;
            case MULTIPLY, DIVIDE -> value == 1;
            case AND -> value == left.type().wrap(-1);
            default -> false;
          };
      boolean shifts = operator == Operator.SHIFT_LEFT && left.type().signed();
      if (neutral && !shifts) {
        return left;
      }
      if (operator == Operator.ADD
          && !left.type().signed()
          && left instanceof Binary inner
          && inner.operator() == Operator.ADD
          && inner.right() instanceof Literal before) {
        return simpler(Operator.ADD, inner.left(), literal(before.value() + value, left.type()));
      }
    }
    Optional<Formula> shifted = operator.isShift() ? shiftedOnce(operator, left, right) : NONE;
    if (shifted.isPresent()) {
      return shifted.get();
    }
    if (operator == Operator.ADD && Literal.isZero(left)) {
      return right;
    }
    if (left == right && isTotal(left)) {
      if (operator == Operator.EQUAL || operator == Operator.SUBTRACT) {
        return literal(operator == Operator.EQUAL ? 1 : 0, result(operator, left));
      }
      if (operator == Operator.NOT_EQUAL) {
        return literal(0, CType.INT);
      }
    }
    return folded(new Binary(operator, left, right), left, right);
  }

  /** A value without a sign that is shifted again in the same direction, by constants. */
  private Optional<Formula> shiftedOnce(Operator operator, Formula left, Formula right) {
    if (left.type().signed()
        || !(right instanceof Literal more)
        || !(left instanceof Binary inner)
        || inner.operator() != operator
        || !(inner.right() instanceof Literal first)) {
      return NONE;
    }
    long width = left.type().width();
    boolean legal =
        first.value() >= 0 && first.value() < width && more.value() >= 0 && more.value() < width;
    long both = first.value() + more.value();
    return legal && both < width
        ? Optional.of(simpler(operator, inner.left(), literal(both, CType.U32)))
        : NONE;
  }

  private static CType result(Operator operator, Formula left) {
    return operator.isTruth() ? CType.INT : left.type();
  }

  /** {@code condition ? whenTrue : whenFalse}, the sides of one type. */
  public Formula conditional(Formula condition, Formula whenTrue, Formula whenFalse) {
    if (condition instanceof Literal known) {
      return known.value() != 0 ? whenTrue : whenFalse;
    }
    if (whenTrue == whenFalse && isTotal(condition)) {
      return whenTrue;
    }
    if (whenTrue instanceof Literal yes
        && whenFalse instanceof Literal no
        && yes.type().equals(CType.INT)
        && isTruth(condition)) {
      if (yes.value() == 1 && no.value() == 0) {
        return condition;
      }
      if (yes.value() == 0 && no.value() == 1) {
        return not(condition);
      }
    }
    return nodes.node(new Conditional(condition, whenTrue, whenFalse));
  }

  /** 0 or 1: whether a value is not zero. */
  public Formula truth(Formula formula) {
    if (isTruth(formula)) {
      return formula;
    }
    if (formula instanceof Cast cast && cast.type().width() >= cast.operand().type().width()) {
      return truth(cast.operand());
    }
    Formula promoted = cast(formula.type().promoted(), formula, false);
    return simpler(Operator.NOT_EQUAL, promoted, literal(0, promoted.type()));
  }

  /** 0 or 1: whether a value is zero. */
  public Formula not(Formula formula) {
    Formula known = opposites.get(formula);
    if (known == null) {
      known = negated(truth(formula));
      opposites.put(formula, known);
    }
    return known;
  }

  private Formula negated(Formula truth) {
    if (truth instanceof Literal known) {
      return literal(known.value() == 0 ? 1 : 0, CType.INT);
    }
    if (truth instanceof Conditional choice) {
      return conditional(choice.condition(), not(choice.whenTrue()), not(choice.whenFalse()));
    }
    if (truth instanceof Binary binary && binary.operator().isLogical()) {
      boolean isAnd = binary.operator() == Operator.LOGICAL_AND;
      return logical(
          isAnd ? Operator.LOGICAL_OR : Operator.LOGICAL_AND,
          not(binary.left()),
          not(binary.right()));
    }
    if (truth instanceof Binary binary && binary.operator().isTruth()) {
      return simpler(opposite(binary.operator()), binary.left(), binary.right());
    }
    return simpler(Operator.EQUAL, truth, literal(0, CType.INT));
  }

  private static Operator opposite(Operator comparison) {
    return switch (comparison) {
      case LESS -> Operator.GREATER_EQUAL;
      case LESS_EQUAL -> Operator.GREATER;
      case GREATER -> Operator.LESS_EQUAL;
      case GREATER_EQUAL -> Operator.LESS;
      case EQUAL -> Operator.NOT_EQUAL;
      default -> Operator.EQUAL;
    };
  }

  private static boolean isTruth(Formula formula) {
    if (formula instanceof Conditional choice) {
      return isTruth(choice.whenTrue()) && isTruth(choice.whenFalse());
    }
    return formula instanceof Binary binary && binary.operator().isTruth()
        || formula instanceof Literal literal
            && literal.type().equals(CType.INT)
            && (literal.value() == 0 || literal.value() == 1);
  }

  /** {@code left && right} of truth values. */
  public Formula and(Formula left, Formula right) {
    return binary(Operator.LOGICAL_AND, left, right);
  }

  /** {@code left || right} of truth values. */
  public Formula or(Formula left, Formula right) {
    if (right instanceof Binary both
        && both.operator() == Operator.LOGICAL_AND
        && both.left() == not(left)) {
      return or(left, both.right());
    }
    return binary(Operator.LOGICAL_OR, left, right);
  }

  private Formula folded(Formula formula, Formula left, Formula right) {
    if (left instanceof Literal
        && right instanceof Literal
        && CompiledFormula.of(formula).at(ANYWHERE) instanceof Outcome.Value value) {
      return literal(value.bits(), formula.type());
    }
    return nodes.node(formula);
  }
}
