package org.splitring.alloy;

import java.util.Locale;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Literal;

/**
 * Quotients and remainders by a number or by a power of two (C11 6.5.5); others are not translated.
 *
 * <p>By a power of two they are shifts and masks. By another number the quotient is solved for: the
 * one q with {@code q * divisor <= x} and a remainder less than the divisor. Signed ones are those
 * of the absolute values with the sign put back, since C cuts towards 0.
 */
final class Quotients {

  private final AlloySteps steps;
  private final AlloySums sums;
  private final Products products;
  private final Shifts shifts;

  Quotients(AlloySteps steps, AlloySums sums, Products products, Shifts shifts) {
    this.steps = steps;
    this.sums = sums;
    this.products = products;
    this.shifts = shifts;
  }

  AlloyTerm of(Binary binary, AlloyTerm left, AlloyTerm right) {
    CType type = left.type();
    String undefined = AlloyTerm.either(left.undefined(), right.undefined());
    boolean known = binary.right() instanceof Literal;
    long divisor = binary.right() instanceof Literal literal ? literal.value() : 0;
    if (known && divisor == 0) {
      return AlloyTerm.of(type, Digits.ZERO, Digits.ONE);
    }
    if (!known && !right.isPower()) {
      throw new UntranslatableException(
          "a division by what is neither a number nor a power of two: " + Translation.text(binary));
    }
    if (!type.signed()) {
      return AlloyTerm.of(type, magnitude(binary, left.set(), right, divisor), undefined);
    }
    boolean turned = known && divisor < 0;
    if (turned && divisor == -1) {
      String lowest = steps.truth(left.set() + " = " + left.sign());
      undefined = AlloyTerm.either(undefined, lowest);
    }
    String size = sums.absolute(left);
    String result = steps.named(magnitude(binary, size, right, Math.abs(divisor)));
    String opposite = sums.opposite(type, result);
    boolean keeps = binary.operator() == Operator.REMAINDER || !turned;
    String signed =
        String.format(
            Locale.ROOT,
            "(%s implies %s else %s)",
            left.negative(),
            keeps ? opposite : result,
            keeps ? result : opposite);
    return AlloyTerm.of(type, signed, undefined);
  }

  private String magnitude(Binary binary, String number, AlloyTerm right, long divisor) {
    boolean quotient = binary.operator() == Operator.DIVIDE;
    if (right.isPower()) {
      return quotient
          ? shifts.dividedBy(number, right)
          : String.format(Locale.ROOT, "%s & below[%s]", number, right.set());
    }
    if (Long.bitCount(divisor) == 1) {
      int bit = Long.numberOfTrailingZeros(divisor);
      return quotient ? Digits.halved(number, bit) : number + " & " + Digits.low(bit);
    }
    return solved(number, divisor, quotient);
  }

  private String solved(String number, long divisor, boolean quotient) {
    String q = steps.solved();
    String most = Digits.number(Long.divideUnsigned(-1L, divisor));
    steps.require(String.format(Locale.ROOT, "not less[%s, %s]", most, q));
    String product = products.times(q, divisor);
    steps.require(String.format(Locale.ROOT, "not less[%s, %s]", number, product));
    String complement = steps.named("Bit - " + number);
    String rest = steps.named("Bit - " + steps.sum(complement, product));
    steps.require(String.format(Locale.ROOT, "less[%s, %s]", rest, Digits.number(divisor)));
    return quotient ? q : rest;
  }
}
