package org.splitring.reader.ring.values;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;

/**
 * Addresses that are kept as signed numbers, as by {@code (intptr_t)p + offset}.
 *
 * <p>The sum overflows only for a ring that lies across the middle of all addresses, where no
 * machine has one. So it is taken to wrap, as it does without a sign.
 */
public final class SignedAddresses {

  private SignedAddresses() {}

  /** The formula with whatever is added to the base, or taken from it, added without a sign. */
  public static Formula wrapping(Formula formula, CType address) {
    Formula wrapping = inside(formula, node -> withoutSign(node, address), new IdentityHashMap<>());
    return wrapping == formula
        ? formula
        : inside(wrapping, SignedAddresses::toAndFro, new IdentityHashMap<>());
  }

  /** Changes every node after its operands. */
  private static Formula inside(
      Formula formula, UnaryOperator<Formula> change, Map<Formula, Formula> done) {
    Formula known = done.get(formula);
    if (known == null) {
      known = change.apply(Expressions.withOperands(formula, each -> inside(each, change, done)));
      done.put(formula, known);
    }
    return known;
  }

  private static Formula withoutSign(Formula node, CType address) {
    return node instanceof Binary sum
            && sum.type().signed()
            && sum.type().width() == address.width()
            && isMoved(sum)
        ? Expressions.cast(
            sum.type(),
            new Binary(
                sum.operator(),
                Expressions.cast(address, sum.left()),
                Expressions.cast(address, sum.right())))
        : node;
  }

  /** A conversion there and back changes no bit. */
  private static Formula toAndFro(Formula node) {
    if (!(node instanceof Cast outer)
        || !(outer.operand() instanceof Cast inner)
        || inner.type().width() != outer.type().width()
        || inner.operand().type().width() != outer.type().width()) {
      return node;
    }
    Formula operand = inner.operand();
    return operand.type().equals(outer.type()) ? operand : Expressions.cast(outer.type(), operand);
  }

  /** Whether one operand is an address, and the other is not made of one. */
  private static boolean isMoved(Binary sum) {
    return switch (sum.operator()) {
      case ADD ->
          isAddress(sum.left()) && isDistance(sum.right())
              || isAddress(sum.right()) && isDistance(sum.left());
      case SUBTRACT -> isAddress(sum.left()) && isDistance(sum.right());
      default -> false;
    };
  }

  private static boolean isDistance(Formula formula) {
    return !Expressions.mentions(formula, Input.BASE);
  }

  /** The base, moved or rounded, in a type of its own width. */
  private static boolean isAddress(Formula formula) {
    if (formula instanceof Cast cast) {
      return cast.type().width() == cast.operand().type().width() && isAddress(cast.operand());
    }
    if (formula instanceof Binary binary) {
      return isMoved(binary)
          || binary.operator() == Binary.Operator.AND
              && isAddress(binary.left())
              && isDistance(binary.right());
    }
    return formula instanceof Symbol symbol && symbol.name().equals(Input.BASE.symbol());
  }
}
