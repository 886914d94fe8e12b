package org.splitring.properties.normal;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * The values of formulas as sums.
 *
 * <p>Law: where a formula has a sum, C gives it a value whatever its inputs are, and that value is
 * the sum modulo 2^width of its type. Where the sum's range fits the type, the value is the sum.
 */
final class NormalForm {

  private final Inputs inputs;
  private final Map<Formula, Optional<LinearSum>> done = new IdentityHashMap<>();

  NormalForm(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The sum, if the formula's form tells it. */
  Optional<LinearSum> of(Formula formula) {
    Optional<LinearSum> known = done.get(formula);
    if (known == null) {
      known = form(formula).map(sum -> sum.modulo(formula.type().width()));
      done.put(formula, known);
    }
    return known;
  }

  /** The sum, if it is the value itself and not only modulo 2^width. */
  Optional<LinearSum> exact(Formula formula) {
    return of(formula).filter(sum -> fits(sum, formula.type()));
  }

  private static boolean fits(LinearSum sum, CType type) {
    return sum.range().filter(range -> range.fits(type)).isPresent();
  }

  private Optional<LinearSum> form(Formula formula) {
    if (formula instanceof Literal literal) {
      return Optional.of(LinearSum.of(literal.value()));
    }
    if (formula instanceof Symbol symbol) {
      return Optional.ofNullable(inputs.symbols().get(symbol.name()));
    }
    if (formula instanceof Cast cast) {
      boolean cuts = cast.type().width() <= cast.operand().type().width();
      return cuts ? of(cast.operand()) : exact(cast.operand());
    }
    if (formula instanceof Unary unary) {
      return of(unary.operand()).flatMap(operand -> unary(unary, operand));
    }
    if (formula instanceof Conditional conditional) {
      return Remainders.roundedUp(this, conditional);
    }
    Binary binary = (Binary) formula;
    if (binary.operator() == Binary.Operator.MULTIPLY && !binary.type().signed()) {
      return multiple(binary.left(), binary.right(), binary.type())
          .or(() -> multiple(binary.right(), binary.left(), binary.type()));
    }
    return binary.right() instanceof Literal right && isOfBits(binary.operator())
        ? ofBits(binary, right.value())
        : ofSums(binary);
  }

  private Optional<LinearSum> unary(Unary unary, LinearSum operand) {
    LinearSum negated = operand.times(-1);
    if (unary.operator() == Unary.Operator.COMPLEMENT) {
      return Optional.of(negated.minus(LinearSum.of(1)));
    }
    return unary.type().signed()
        ? operandOf(unary.operand()).flatMap(known -> defined(known.times(-1), unary.type()))
        : Optional.of(negated);
  }

  /** The result of an operator that must not overflow where its type is signed (C11 6.5p5). */
  private static Optional<LinearSum> defined(LinearSum result, CType type) {
    return type.signed() && !fits(result, type) ? Optional.empty() : Optional.of(result);
  }

  /** An operand; a signed one must be known as a number, small enough that no factor wraps. */
  private Optional<LinearSum> operandOf(Formula formula) {
    return formula.type().signed() ? exact(formula).filter(LinearSum::isSmall) : of(formula);
  }

  private Optional<LinearSum> ofSums(Binary binary) {
    Optional<LinearSum> left = operandOf(binary.left());
    Optional<LinearSum> right = operandOf(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    LinearSum one = left.get();
    LinearSum other = right.get();
    return switch (binary.operator()) {
      case ADD -> defined(one.plus(other), binary.type());
      case SUBTRACT -> defined(one.minus(other), binary.type());
      case MULTIPLY ->
          other
              .alone()
              .map(one::times)
              .or(() -> one.alone().map(other::times))
              .flatMap(product -> defined(product, binary.type()));
      case AND ->
          other
              .alone()
              .flatMap(mask -> masked(binary.left(), one, binary.type().wrap(mask)))
              .or(
                  () ->
                      one.alone()
                          .flatMap(
                              mask -> masked(binary.right(), other, binary.type().wrap(mask))));
      default -> Optional.empty();
    };
  }

  /** A number times what is known modulo as much as the number's zeros leave of the width. */
  private Optional<LinearSum> multiple(Formula counted, Formula factor, CType type) {
    Optional<Long> number = of(factor).flatMap(LinearSum::alone).filter(each -> each != 0);
    return number.flatMap(
        times ->
            lowest(counted, type.width() - Long.numberOfTrailingZeros(times))
                .map(sum -> sum.times(times)));
  }

  /**
   * A sum that the value of a formula is modulo 2^bits. It can be known where the value is not:
   *
   * <pre>
   *   floor((x mod 2^width) / 2^p) = floor(x / 2^p) modulo 2^(width - p)
   * </pre>
   */
  private Optional<LinearSum> lowest(Formula formula, int bits) {
    Optional<LinearSum> known = of(formula);
    if (known.isPresent() || formula.type().signed() || !(formula instanceof Binary binary)) {
      return known;
    }
    Optional<LinearSum> right = lowest(binary.right(), bits);
    return switch (binary.operator()) {
      case ADD -> lowest(binary.left(), bits).flatMap(sum -> right.map(sum::plus));
      case SUBTRACT -> lowest(binary.left(), bits).flatMap(sum -> right.map(sum::minus));
      case DIVIDE ->
          right
              .flatMap(LinearSum::alone)
              .filter(divisor -> divisor > 0 && Long.bitCount(divisor) == 1)
              .flatMap(divisor -> cut(binary.left(), Long.numberOfTrailingZeros(divisor), bits));
      case SHIFT_RIGHT ->
          right
              .flatMap(LinearSum::alone)
              .filter(shift -> shift >= 0 && shift < binary.left().type().width())
              .flatMap(shift -> cut(binary.left(), shift.intValue(), bits));
      default -> Optional.empty();
    };
  }

  private Optional<LinearSum> cut(Formula left, int lost, int bits) {
    boolean enough = left.type().width() - lost >= bits && lost < Long.SIZE - 1;
    return enough ? of(left).map(sum -> sum.floor(lost)) : Optional.empty();
  }

  private static boolean isOfBits(Binary.Operator operator) {
    return switch (operator) {
      case AND, OR, SHIFT_LEFT, SHIFT_RIGHT, DIVIDE, REMAINDER -> true;
      default -> false;
    };
  }

  /** An operator whose right side is a number. */
  private Optional<LinearSum> ofBits(Binary binary, long right) {
    Formula left = binary.left();
    CType type = left.type();
    int power = Long.bitCount(right) == 1 && right > 0 ? Long.numberOfTrailingZeros(right) : -1;
    return switch (binary.operator()) {
      case AND -> of(left).flatMap(sum -> masked(left, sum, right));
      case OR -> of(left).flatMap(sum -> filled(sum, right));
      case SHIFT_LEFT ->
          right < 0 || right >= type.width() ? Optional.empty() : shifted(left, (int) right);
      case SHIFT_RIGHT ->
          right < 0 || right >= type.width() ? Optional.empty() : divided(left, (int) right);
      case DIVIDE -> power < 0 ? Optional.empty() : divided(left, power);
      default ->
          power < 0
              ? Optional.empty()
              : divided(left, power)
                  .flatMap(found -> of(left).map(sum -> sum.minus(found.times(right))));
    };
  }

  private Optional<LinearSum> shifted(Formula left, int bits) {
    if (!left.type().signed()) {
      return lowest(left, left.type().width() - bits).map(sum -> sum.times(1L << bits));
    }
    return notNegative(left)
        .filter(sum -> sum.isSmall() && bits < Integer.SIZE)
        .map(sum -> sum.times(1L << bits))
        .flatMap(sum -> defined(sum, left.type()));
  }

  /** Division and shift are the same, and round down, where nothing is negative. */
  private Optional<LinearSum> divided(Formula left, int bits) {
    return notNegative(left).filter(sum -> bits < Long.SIZE - 1).map(sum -> sum.floor(bits));
  }

  private Optional<LinearSum> notNegative(Formula formula) {
    return exact(formula).filter(sum -> sum.range().filter(range -> range.low() >= 0).isPresent());
  }

  /** Under a mask that clears the lowest bits, as far as there are others, or clears all others. */
  private static Optional<LinearSum> masked(Formula formula, LinearSum sum, long mask) {
    int zeros = Long.numberOfTrailingZeros(mask);
    int ones = Long.numberOfTrailingZeros(~mask);
    if (mask == 0) {
      return Optional.of(LinearSum.of(0));
    }
    if (zeros < formula.type().width()
        && (mask | unused(formula, sum)) == -1L << zeros
        && zeros < Long.SIZE - 1) {
      return Optional.of(sum.down(zeros));
    }
    return ones < Long.SIZE - 1 && mask == (1L << ones) - 1
        ? Optional.of(sum.minus(sum.down(ones)))
        : Optional.empty();
  }

  /** Bits of a mask that meet nothing but zeros, or do not matter modulo 2^width. */
  private static long unused(Formula formula, LinearSum sum) {
    CType type = formula.type();
    long beyond = type.width() == Long.SIZE ? 0 : -1L << type.width();
    long above =
        sum.range()
            .filter(range -> range.low() >= 0 && range.fits(type))
            .map(range -> range.high() == 0 ? -1L : -1L << bits(range.high()))
            .orElse(0L);
    return beyond | above;
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /** With the lowest bits all 1. */
  private static Optional<LinearSum> filled(LinearSum sum, long mask) {
    int ones = Long.numberOfTrailingZeros(~mask);
    return ones < Long.SIZE - 1 && mask == (1L << ones) - 1
        ? Optional.of(sum.down(ones).plus(LinearSum.of(mask)))
        : Optional.empty();
  }
}
