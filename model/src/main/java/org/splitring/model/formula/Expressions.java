package org.splitring.model.formula;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Builds formulas as C types them: promotions and usual conversions are put in where C makes them.
 */
public final class Expressions {

  private Expressions() {}

  /** {@code left operator right}, with C's conversions of the operands. */
  public static Formula binary(Binary.Operator operator, Formula left, Formula right) {
    if (operator.isLogical()) {
      return new Binary(operator, left, right);
    }
    if (operator.isShift()) {
      return new Binary(operator, promote(left), promote(right));
    }
    CType common = CType.common(left.type(), right.type());
    return new Binary(operator, converted(left, common), converted(right, common));
  }

  /** {@code operator operand}, with the operand promoted. */
  public static Formula unary(Unary.Operator operator, Formula operand) {
    return new Unary(operator, promote(operand));
  }

  /** {@code !operand}. */
  public static Formula not(Formula operand) {
    return binary(Binary.Operator.EQUAL, operand, Literal.of(0));
  }

  /** {@code condition ? whenTrue : whenFalse}, the sides brought to their common type. */
  public static Formula conditional(Formula condition, Formula whenTrue, Formula whenFalse) {
    CType common =
        whenTrue.type().equals(whenFalse.type())
            ? whenTrue.type()
            : CType.common(whenTrue.type(), whenFalse.type());
    return new Conditional(condition, converted(whenTrue, common), converted(whenFalse, common));
  }

  /**
   * {@code (type) operand}: a conversion the source writes, or makes by an assignment or a call.
   */
  public static Formula cast(CType type, Formula operand) {
    return convert(type, operand, true);
  }

  /** A conversion that whoever reads the operator beside it will make again. */
  private static Formula converted(Formula operand, CType type) {
    return convert(type, operand, false);
  }

  /** The operand after C's integer promotions. */
  public static Formula promote(Formula operand) {
    return converted(operand, operand.type().promoted());
  }

  private static Formula convert(CType type, Formula operand, boolean written) {
    if (operand.type().equals(type)) {
      return operand;
    }
    if (operand instanceof Literal literal) {
      return Literal.of(literal.value(), type);
    }
    return new Cast(type, operand, written);
  }

  /**
   * The same formula with every node for which {@code change} gives another put in its place.
   *
   * <p>A node that stands in several places is looked at once and stays one node.
   */
  public static Formula rewrite(Formula formula, UnaryOperator<Formula> change) {
    return rewrite(formula, change, new IdentityHashMap<>());
  }

  private static Formula rewrite(
      Formula formula, UnaryOperator<Formula> change, Map<Formula, Formula> done) {
    Formula known = done.get(formula);
    if (known != null) {
      return known;
    }
    Formula changed = change.apply(formula);
    Formula result =
        changed == formula ? withOperands(formula, each -> rewrite(each, change, done)) : changed;
    done.put(formula, result);
    return result;
  }

  /** The node with other operands: itself, if {@code change} gives each as it was. */
  public static Formula withOperands(Formula formula, UnaryOperator<Formula> change) {
    if (formula instanceof Unary unary) {
      Formula operand = change.apply(unary.operand());
      return operand == unary.operand() ? formula : new Unary(unary.operator(), operand);
    }
    if (formula instanceof Cast cast) {
      Formula operand = change.apply(cast.operand());
      return operand == cast.operand() ? formula : new Cast(cast.type(), operand, cast.written());
    }
    if (formula instanceof Binary binary) {
      Formula left = change.apply(binary.left());
      Formula right = change.apply(binary.right());
      boolean same = left == binary.left() && right == binary.right();
      return same ? formula : new Binary(binary.operator(), left, right);
    }
    if (formula instanceof Conditional conditional) {
      Formula condition = change.apply(conditional.condition());
      Formula whenTrue = change.apply(conditional.whenTrue());
      Formula whenFalse = change.apply(conditional.whenFalse());
      boolean same =
          condition == conditional.condition()
              && whenTrue == conditional.whenTrue()
              && whenFalse == conditional.whenFalse();
      return same ? formula : new Conditional(condition, whenTrue, whenFalse);
    }
    return formula;
  }

  /** The symbols a formula mentions, in the order of their first appearance. */
  public static Set<Symbol> symbols(Formula formula) {
    Set<Symbol> found = new LinkedHashSet<>();
    rewrite(
        formula,
        node -> {
          if (node instanceof Symbol symbol) {
            found.add(symbol);
          }
          return node;
        });
    return found;
  }

  /** Whether the value depends on that input at all. */
  public static boolean mentions(Formula formula, Input input) {
    return symbols(formula).stream().anyMatch(symbol -> symbol.name().equals(input.symbol()));
  }

  static void requirePromoted(Formula operand) {
    if (!operand.type().equals(operand.type().promoted())) {
      throw new IllegalArgumentException("an operand of " + operand.type() + " is not promoted");
    }
  }
}
