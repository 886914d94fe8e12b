package org.splitring.reader.ring.values;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;

/**
 * The smaller of Queue Size and the most that it may be is Queue Size.
 *
 * <p>{@code min(q.size, q.max_size)} is the size in force: a size above the maximum is none that
 * the device offers.
 */
public final class SizeInForce {

  private SizeInForce() {}

  /**
   * The formula with Queue Size where the smaller of the two was.
   *
   * @param formula over the inputs, with symbols that are not known
   * @param isMost whether a symbol is the most that Queue Size may be
   */
  public static Formula in(Formula formula, Predicate<Symbol> isMost) {
    return Expressions.rewrite(
        formula,
        node ->
            node instanceof Conditional choice && isSmaller(choice, isMost)
                ? Conditions.as(choice.type(), size(choice).orElse(choice))
                : node);
  }

  /** Whether it is the size where that is the smaller, and the maximum where that is. */
  private static boolean isSmaller(Conditional choice, Predicate<Symbol> isMost) {
    Optional<Binary> order = order(choice.condition());
    if (order.isEmpty()) {
      return false;
    }
    Formula left = order.get().left();
    Formula right = order.get().right();
    boolean isLess =
        switch (order.get().operator()) {
          case LESS, LESS_EQUAL -> true;
          default -> false;
        };
    Formula smaller = isLess ? choice.whenTrue() : choice.whenFalse();
    Formula other = isLess ? choice.whenFalse() : choice.whenTrue();
    return (isSize(left) && isMost(right, isMost) || isMost(left, isMost) && isSize(right))
        && FormulaQuestions.bare(smaller).equals(FormulaQuestions.bare(left))
        && FormulaQuestions.bare(other).equals(FormulaQuestions.bare(right))
        && isWide(left)
        && isWide(right);
  }

  private static final Set<Binary.Operator> ORDERS =
      Set.of(
          Binary.Operator.LESS,
          Binary.Operator.LESS_EQUAL,
          Binary.Operator.GREATER,
          Binary.Operator.GREATER_EQUAL);

  /** The comparison that a condition is, asked for its truth or not. */
  private static Optional<Binary> order(Formula condition) {
    Formula at = FormulaQuestions.bare(condition);
    for (int i = 0; i < 4; i++) {
      if (at instanceof Binary binary && ORDERS.contains(binary.operator())) {
        return Optional.of(binary);
      }
      if (at instanceof Binary binary
          && binary.operator() == Binary.Operator.NOT_EQUAL
          && Conditions.isFalse(FormulaQuestions.bare(binary.right()))) {
        at = FormulaQuestions.bare(binary.left());
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Both are compared with all their bits. */
  private static boolean isWide(Formula side) {
    return side.type().width() >= FormulaQuestions.bare(side).type().width();
  }

  private static boolean isSize(Formula side) {
    return FormulaQuestions.symbol(side)
        .filter(symbol -> symbol.name().equals(Input.N.symbol()))
        .isPresent();
  }

  private static boolean isMost(Formula side, Predicate<Symbol> isMost) {
    return FormulaQuestions.symbol(side).filter(isMost).isPresent();
  }

  private static Optional<Formula> size(Conditional choice) {
    return isSize(choice.whenTrue())
        ? Optional.of(choice.whenTrue())
        : Optional.of(choice.whenFalse()).filter(SizeInForce::isSize);
  }
}
