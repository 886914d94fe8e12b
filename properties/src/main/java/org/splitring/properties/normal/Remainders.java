package org.splitring.properties.normal;

import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Rounding up that asks for the remainder first: {@code r ? x + a - r : x}, with r = x mod a. */
final class Remainders {

  /** What a condition asks: whether {@code number} is 0, and which side is taken then. */
  private record Asked(Formula number, Formula whenZero, Formula otherwise) {}

  private Remainders() {}

  /** The sum of such a conditional. */
  static Optional<LinearSum> roundedUp(NormalForm forms, Conditional conditional) {
    Asked asked = asked(conditional);
    Optional<LinearSum> zero = forms.of(asked.whenZero);
    Optional<LinearSum> other = forms.of(asked.otherwise);
    if (zero.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    int width = conditional.type().width();
    return forms
        .exact(asked.number)
        .flatMap(Remainders::divided)
        .flatMap(quotient -> roundedUp(quotient, zero.get(), other.get(), width));
  }

  private static Asked asked(Conditional conditional) {
    Formula condition = conditional.condition();
    if (condition instanceof Binary binary
        && binary.right() instanceof Literal literal
        && literal.value() == 0) {
      if (binary.operator() == Binary.Operator.EQUAL) {
        return new Asked(binary.left(), conditional.whenTrue(), conditional.whenFalse());
      }
      if (binary.operator() == Binary.Operator.NOT_EQUAL) {
        return new Asked(binary.left(), conditional.whenFalse(), conditional.whenTrue());
      }
    }
    return new Asked(condition, conditional.whenFalse(), conditional.whenTrue());
  }

  /** The quotient that belongs to a remainder, {@code x - 2^bits floor(x / 2^bits)}. */
  private static Optional<LinearSum.Quotient> divided(LinearSum remainder) {
    for (Map.Entry<LinearSum.Term, Long> each : remainder.terms().entrySet()) {
      if (each.getKey() instanceof LinearSum.Quotient quotient
          && remainder.equals(quotient.sum().minus(quotient.sum().down(quotient.bits())))) {
        return Optional.of(quotient);
      }
    }
    return Optional.empty();
  }

  /**
   * With x the sum that is divided, both sides are {@code up(x) + d} for one d: where the remainder
   * is 0, up(x) is x and down(x); elsewhere it is down(x) + 2^bits.
   */
  private static Optional<LinearSum> roundedUp(
      LinearSum.Quotient quotient, LinearSum zero, LinearSum other, int width) {
    LinearSum sum = quotient.sum();
    LinearSum down = sum.down(quotient.bits());
    LinearSum more = other.minus(down).minus(LinearSum.of(1L << quotient.bits())).modulo(width);
    boolean same =
        zero.equals(sum.plus(more).modulo(width)) || zero.equals(down.plus(more).modulo(width));
    return same
        ? Optional.of(sum.times(-1).down(quotient.bits()).times(-1).plus(more))
        : Optional.empty();
  }
}
