package org.splitring.alloy;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/**
 * Products, by shifting and adding; a signed result that does not fit is undefined (C11 6.5p5).
 *
 * <p>Of 32 bits, signed, the product of the operands in 64 bits is exact, and is looked at. Of 64
 * bits the other factor has to be a number that is known: no part of such a sum is larger than the
 * whole, so the product fits if every part does.
 */
final class Products {

  private final AlloySteps steps;
  private final AlloySums sums;
  private final Shifts shifts;
  private final Function<Formula, AlloyTerm> terms;

  /**
   * For one translation.
   *
   * @param terms what the parts of a formula became
   */
  Products(AlloySteps steps, AlloySums sums, Shifts shifts, Function<Formula, AlloyTerm> terms) {
    this.terms = terms;
    this.steps = steps;
    this.sums = sums;
    this.shifts = shifts;
  }

  AlloyTerm product(Binary binary, AlloyTerm left, AlloyTerm right) {
    CType type = left.type();
    String undefined = AlloyTerm.either(left.undefined(), right.undefined());
    if (!type.signed() && right.isPower() && isQuotientBy(binary.right(), binary.left())) {
      // x / p * p is x without its digits below p, which division.als proves.
      return AlloyTerm.of(
          type,
          terms.apply(((Binary) binary.left()).left()).set() + " - below[" + right.set() + "]",
          undefined);
    }
    if (!type.signed()) {
      String product = modulo(binary, left, right, left.set(), right.set());
      return AlloyTerm.of(type, product + " & " + left.low(), undefined);
    }
    if (type.width() < Long.SIZE) {
      String exact = modulo(binary, left, right, wide(left), wide(right));
      String fits = AlloyConversions.fits(exact, type);
      String overflow = steps.truth("not " + fits);
      return AlloyTerm.of(type, exact + " & " + left.low(), AlloyTerm.either(undefined, overflow));
    }
    if (left.isPower()) {
      return byPower(right, left, undefined);
    }
    if (right.isPower()) {
      return byPower(left, right, undefined);
    }
    if (binary.right() instanceof Literal number) {
      return known(left, number.value(), undefined);
    }
    if (binary.left() instanceof Literal number) {
      return known(right, number.value(), undefined);
    }
    throw new UntranslatableException(
        "a signed product of 64 bits, neither factor a number: " + Translation.text(binary));
  }

  /** {@code term * factor}, modulo 2^64, for a factor of few digits. */
  String multiple(AlloyTerm term, long factor) {
    return term.isPower() ? digitsAt(term, factor) : times(term.set(), factor);
  }

  /** A number times a power of two: its digits, moved to that position. They cannot meet. */
  private String digitsAt(AlloyTerm power, long factor) {
    return IntStream.range(0, Long.SIZE)
        .filter(bit -> (factor >>> bit & 1) != 0)
        .mapToObj(bit -> Digits.shifted(power.set(), bit))
        .collect(Collectors.collectingAndThen(Collectors.joining(" + "), steps::named));
  }

  private static boolean isQuotientBy(Formula divisor, Formula formula) {
    return formula instanceof Binary quotient
        && quotient.operator() == Operator.DIVIDE
        && quotient.right().equals(divisor);
  }

  /** {@code number * factor} without regard to overflow, modulo 2^64. */
  String times(String number, long factor) {
    String sum = Digits.ZERO;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if ((factor >>> bit & 1) != 0) {
        sum = steps.sum(sum, steps.named(Digits.shifted(number, bit)));
      }
    }
    return sum;
  }

  private String modulo(Binary binary, AlloyTerm left, AlloyTerm right, String l, String r) {
    if (left.isPower()) {
      return shifts.times(r, left);
    }
    if (right.isPower()) {
      return shifts.times(l, right);
    }
    if (binary.right() instanceof Literal number) {
      return times(l, number.value());
    }
    if (binary.left() instanceof Literal number) {
      return times(r, number.value());
    }
    String sum = Digits.ZERO;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      String part =
          String.format(
              Locale.ROOT,
              "(%s in %s implies %s else none)",
              Digits.power(bit),
              r,
              Digits.shifted(l, bit));
      sum = steps.sum(sum, steps.named(part));
    }
    return sum;
  }

  private String wide(AlloyTerm term) {
    return steps.named(term.isPower() ? term.set() : AlloyConversions.extended(term, Long.SIZE));
  }

  /** Of the absolute value, with the sign put back; one more fits below 0 than above. */
  private AlloyTerm byPower(AlloyTerm number, AlloyTerm power, String undefined) {
    CType type = number.type();
    String size = sums.absolute(number);
    String product = shifts.times(size, power);
    String opposite = sums.opposite(type, product);
    String sign = number.sign();
    String lost = shifts.dividedBy(product, power) + " != " + size;
    String below =
        String.format(Locale.ROOT, "(%s and %s != %s)", number.negative(), product, sign);
    String tooLarge =
        String.format(
            Locale.ROOT, "%s in %s and (not %s or %s)", sign, product, number.negative(), below);
    String overflow = steps.truth(lost + " or (" + tooLarge + ")");
    String set =
        String.format(Locale.ROOT, "(%s implies %s else %s)", number.negative(), opposite, product);
    return AlloyTerm.of(type, set, AlloyTerm.either(undefined, overflow));
  }

  private AlloyTerm known(AlloyTerm number, long factor, String undefined) {
    CType type = number.type();
    if (factor < 0) {
      if (factor == Long.MIN_VALUE) {
        throw new UntranslatableException("a product with the lowest number of 64 bits");
      }
      AlloyTerm negated = sums.negated(number);
      String set = steps.named(negated.set());
      return known(
          AlloyTerm.of(type, set, Digits.ZERO),
          -factor,
          AlloyTerm.either(undefined, negated.undefined()));
    }
    AlloyTerm sum = AlloyTerm.of(type, Digits.ZERO, undefined);
    for (int bit = 0; bit < Long.SIZE - 1; bit++) {
      if ((factor >>> bit & 1) != 0) {
        sum = sums.sum(sum, part(number, bit));
      }
    }
    return sum;
  }

  private AlloyTerm part(AlloyTerm number, int bit) {
    String shifted = steps.named(Digits.shifted(number.set(), bit));
    String above = "(Bit - " + Digits.low(Long.SIZE - 1 - bit) + ")";
    String fits =
        String.format(Locale.ROOT, "(no %2$s & %1$s or %2$s in %1$s)", number.set(), above);
    return AlloyTerm.of(
        number.type(), shifted, bit == 0 ? Digits.ZERO : steps.truth("not " + fits));
  }
}
