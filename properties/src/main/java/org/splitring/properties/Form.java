package org.splitring.properties;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * Sees of some formulas over n alone, by their form, that they are 0 for every n below 2^16.
 *
 * <p>Law: where {@link #isNever} says so, {@code Program} gives 0 at each of these n, and nowhere
 * nothing. Of what has no such form it says nothing.
 */
final class Form {

  private final Bounds bounds = new Bounds();
  private final Map<Formula, Optional<Whole>> done = new IdentityHashMap<>();

  private Form() {}

  /** The value of a formula over n alone modulo 2^64, if its form tells that it always has one. */
  static Optional<Whole> of(Formula formula) {
    return new Form().whole(formula);
  }

  /** Whether the formula, in which only n is left, is seen to be 0 for every n. */
  static boolean isNever(Formula differs) {
    return new Form().never(differs);
  }

  private boolean never(Formula formula) {
    if (formula instanceof Literal literal) {
      return literal.value() == 0;
    }
    if (formula instanceof Cast cast) {
      return never(cast.operand());
    }
    if (!(formula instanceof Binary binary)) {
      return false;
    }
    Formula left = binary.left();
    Formula right = binary.right();
    return switch (binary.operator()) {
      case LOGICAL_OR -> never(left) && never(right);
      case LOGICAL_AND -> never(left);
      case NOT_EQUAL -> areEqual(left, right);
      case LESS -> areEqual(left, right) || isZero(right) && isNotNegative(left);
      case GREATER_EQUAL -> right instanceof Literal limit && isBelow(left, limit);
      default -> false;
    };
  }

  private boolean areEqual(Formula left, Formula right) {
    Optional<Whole> one = whole(left);
    return one.isPresent() && one.equals(whole(right));
  }

  private static boolean isZero(Formula formula) {
    return formula instanceof Literal literal && literal.value() == 0;
  }

  private boolean isNotNegative(Formula formula) {
    return whole(formula).isPresent()
        && (!formula.type().signed() || bounds.of(formula) != Bounds.UNKNOWN);
  }

  private boolean isBelow(Formula formula, Literal limit) {
    long bound = bounds.of(formula);
    return whole(formula).isPresent()
        && bound != Bounds.UNKNOWN
        && Long.compareUnsigned(bound, limit.value()) < 0
        && (limit.value() >= 0 || !limit.type().signed());
  }

  /** Its value modulo 2^64, if it has one for every n; as C extends it where it is narrower. */
  private Optional<Whole> whole(Formula formula) {
    Optional<Whole> known = done.get(formula);
    if (known == null) {
      known = form(formula);
      done.put(formula, known);
    }
    return known;
  }

  private Optional<Whole> form(Formula formula) {
    CType type = formula.type();
    if (formula instanceof Literal literal) {
      return Optional.of(Whole.of(literal.value()));
    }
    // What has a bound is the number that its operators say; what is widest and unsigned wraps.
    boolean exact = bounds.of(formula) != Bounds.UNKNOWN;
    boolean wraps = type.equals(CType.U64);
    if (formula instanceof Symbol symbol) {
      boolean size = exact && symbol.name().equals(Input.N.symbol());
      return size ? Optional.of(Whole.SIZE) : Optional.empty();
    }
    if (formula instanceof Cast cast) {
      return exact || type.width() == Long.SIZE ? whole(cast.operand()) : Optional.empty();
    }
    if (formula instanceof Unary unary && wraps) {
      return whole(unary.operand())
          .map(
              operand ->
                  unary.operator() == Unary.Operator.MINUS
                      ? operand.times(-1)
                      : operand.times(-1).minus(Whole.of(1)));
    }
    return formula instanceof Binary binary && (exact || wraps) ? form(binary) : Optional.empty();
  }

  private Optional<Whole> form(Binary binary) {
    Optional<Whole> left = whole(binary.left());
    Optional<Whole> right = whole(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Whole one = left.get();
    Whole other = right.get();
    return switch (binary.operator()) {
      case ADD -> Optional.of(one.plus(other));
      case SUBTRACT -> Optional.of(one.minus(other));
      case MULTIPLY -> other.alone().map(one::times).or(() -> one.alone().map(other::times));
      case AND ->
          other
              .alone()
              .flatMap(mask -> masked(one, mask, binary.left()))
              .or(() -> one.alone().flatMap(mask -> masked(other, mask, binary.right())));
      default -> Optional.empty();
    };
  }

  /** Under a mask that clears the lowest bits, as far as there are others, or clears all others. */
  private Optional<Whole> masked(Whole number, long mask, Formula formula) {
    int zeros = Long.numberOfTrailingZeros(mask);
    long bound = bounds.of(formula);
    long unused = bound < 0 ? 0 : -1L << (Long.SIZE - Long.numberOfLeadingZeros(bound));
    if (zeros < Long.SIZE && (mask | (bound == 0 ? 0 : unused)) == -1L << zeros) {
      return Optional.of(number.down(zeros));
    }
    int ones = Long.numberOfTrailingZeros(~mask);
    return ones < Long.SIZE - 1 && mask == (1L << ones) - 1
        ? Optional.of(number.minus(number.down(ones)))
        : Optional.empty();
  }
}
