package org.splitring.reader.memory;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * Formulas, each only once: two that are here are equal if and only if they are one object. What
 * grows beyond a bound becomes a symbol.
 */
final class FormulaNodes {

  /** What one node is, its operands named by their numbers. */
  private record Key(Object what, CType type, int first, int second, int third) {}

  /** What is known of a node. */
  record Facts(int number, int weight, boolean open, boolean based, boolean total) {}

  private final Map<Key, Formula> nodes = new HashMap<>();
  private final Map<Formula, Facts> facts = new IdentityHashMap<>();
  private final int most;
  private final Function<CType, Symbol> tooLarge;

  /**
   * No formulas yet.
   *
   * @param most nodes a formula may have, counted as a tree
   * @param tooLarge what stands for a larger one
   */
  FormulaNodes(int most, Function<CType, Symbol> tooLarge) {
    this.most = most;
    this.tooLarge = tooLarge;
  }

  /** The most nodes that a formula may have. */
  int most() {
    return most;
  }

  /** What stands for a formula that would be larger. */
  Formula tooLarge(CType type) {
    return node(tooLarge.apply(type));
  }

  /** The same formula, as if it had been made here. */
  Formula adopt(Formula formula) {
    return facts.containsKey(formula)
        ? formula
        : node(Expressions.withOperands(formula, this::adopt));
  }

  /** What is known of a formula. */
  Facts of(Formula formula) {
    Facts known = facts.get(formula);
    return known != null ? known : facts.get(adopt(formula));
  }

  /** The one node that is like this, whose operands were made here. */
  Formula node(Formula formula) {
    Key key = key(formula);
    Formula known = nodes.get(key);
    if (known != null) {
      return known;
    }
    Facts its = facts(formula);
    if (its.weight() > most) {
      return node(tooLarge.apply(formula.type()));
    }
    nodes.put(key, formula);
    facts.put(formula, its);
    return formula;
  }

  private Key key(Formula formula) {
    CType type = formula.type();
    if (formula instanceof Literal literal) {
      return new Key(literal.value(), type, -1, -1, -1);
    }
    if (formula instanceof Symbol symbol) {
      return new Key(symbol.name(), type, -1, -1, -1);
    }
    if (formula instanceof Unary unary) {
      return new Key(unary.operator(), type, of(unary.operand()).number(), -1, -1);
    }
    if (formula instanceof Cast cast) {
      return new Key(cast.written(), type, of(cast.operand()).number(), -1, -1);
    }
    if (formula instanceof Conditional choice) {
      return new Key(
          Conditional.class,
          type,
          of(choice.condition()).number(),
          of(choice.whenTrue()).number(),
          of(choice.whenFalse()).number());
    }
    Binary binary = (Binary) formula;
    return new Key(
        binary.operator(), type, of(binary.left()).number(), of(binary.right()).number(), -1);
  }

  private Facts facts(Formula formula) {
    int number = facts.size();
    if (formula instanceof Literal) {
      return new Facts(number, 1, false, false, true);
    }
    if (formula instanceof Symbol symbol) {
      boolean open = Input.named(symbol.name()).isEmpty();
      return new Facts(number, 1, open, symbol.name().equals(Input.BASE.symbol()), true);
    }
    Sum sum = new Sum();
    Expressions.withOperands(
        formula,
        operand -> {
          sum.add(of(operand));
          return operand;
        });
    boolean total = sum.total && !mayBeUndefined(formula);
    return new Facts(number, (int) Math.min(sum.weight, most + 1L), sum.open, sum.based, total);
  }

  private static boolean mayBeUndefined(Formula formula) {
    if (formula instanceof Unary unary) {
      return unary.operator() == Unary.Operator.MINUS && unary.type().signed();
    }
    if (!(formula instanceof Binary binary)) {
      return false;
    }
    return switch (binary.operator()) {
      case ADD, SUBTRACT, MULTIPLY -> binary.type().signed();
      case DIVIDE, REMAINDER ->
          binary.type().signed()
              || !(binary.right() instanceof Literal divisor)
              || divisor.value() == 0;
      case SHIFT_LEFT, SHIFT_RIGHT ->
          binary.operator() == Operator.SHIFT_LEFT && binary.type().signed()
              || !(binary.right() instanceof Literal count)
              || Long.compareUnsigned(count.value(), binary.type().width()) >= 0;
      default -> false;
    };
  }

  /** What the operands of a node have together. */
  private static final class Sum {
    private long weight = 1;
    private boolean open;
    private boolean based;
    private boolean total = true;

    private void add(Facts operand) {
      weight += operand.weight();
      open |= operand.open();
      based |= operand.based();
      total &= operand.total();
    }
  }
}
