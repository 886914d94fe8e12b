package org.splitring.alloy;

import java.util.List;
import java.util.Locale;
import org.splitring.model.formula.CType;

/**
 * Shifts, by a number of any size (C11 6.5.7), and products with a power of two that is not known.
 *
 * <p>An amount that is negative or not less than the width, a negative number shifted to the left,
 * and a signed result that does not fit are undefined. A negative number shifted to the right keeps
 * its sign.
 */
final class Shifts {

  private final AlloySteps steps;

  Shifts(AlloySteps steps) {
    this.steps = steps;
  }

  AlloyTerm left(AlloyTerm number, AlloyTerm amount) {
    String undefined = undefined(number, amount);
    String shifted = number.set();
    for (int bit = 0; bit < stages(number.type()); bit++) {
      shifted = stage(amount, bit, shifted, Digits.shifted(shifted, 1 << bit));
    }
    String cut = steps.named(shifted + " & " + number.low());
    if (number.type().signed()) {
      AlloyTerm result = AlloyTerm.of(number.type(), cut, undefined);
      String lost = right(result, amount).set() + " != " + number.set();
      undefined = AlloyTerm.either(undefined, steps.truth(number.negative() + " or " + lost));
    }
    return AlloyTerm.of(number.type(), cut, undefined);
  }

  AlloyTerm right(AlloyTerm number, AlloyTerm amount) {
    String shifted = number.set();
    CType type = number.type();
    for (int bit = 0; bit < stages(type); bit++) {
      int distance = 1 << bit;
      String halved = Digits.halved(shifted, distance);
      if (type.signed()) {
        String filled =
            String.format(
                Locale.ROOT, "(%s - %s)", number.low(), Digits.low(type.width() - distance));
        halved =
            String.format(
                Locale.ROOT, "%s + (%s implies %s else none)", halved, number.negative(), filled);
      }
      shifted = stage(amount, bit, shifted, halved);
    }
    return AlloyTerm.of(type, shifted, undefined(number, amount));
  }

  /** {@code number * power}, modulo 2^64, for a power at one of several positions. */
  String times(String number, AlloyTerm power) {
    List<Integer> positions = power.powers();
    String result = Digits.shifted(number, positions.get(positions.size() - 1));
    for (int i = positions.size() - 2; i >= 0; i--) {
      String here = Digits.shifted(number, positions.get(i));
      result = chosen(power, positions.get(i), here, result);
    }
    return steps.named(result);
  }

  /** {@code number / power}, unsigned. */
  String dividedBy(String number, AlloyTerm power) {
    List<Integer> positions = power.powers();
    String result = Digits.halved(number, positions.get(positions.size() - 1));
    for (int i = positions.size() - 2; i >= 0; i--) {
      String here = Digits.halved(number, positions.get(i));
      result = chosen(power, positions.get(i), here, result);
    }
    return steps.named(result);
  }

  private static String chosen(AlloyTerm power, int position, String here, String otherwise) {
    return String.format(
        Locale.ROOT,
        "(%s = %s implies %s else %s)",
        power.set(),
        Digits.power(position),
        here,
        otherwise);
  }

  private String stage(AlloyTerm amount, int bit, String unmoved, String moved) {
    return steps.named(
        String.format(
            Locale.ROOT,
            "(%s in %s implies %s else %s)",
            Digits.power(bit),
            amount.set(),
            moved,
            unmoved));
  }

  private String undefined(AlloyTerm number, AlloyTerm amount) {
    String far = steps.truth("some " + amount.set() + " - " + Digits.low(stages(number.type())));
    return AlloyTerm.either(AlloyTerm.either(number.undefined(), amount.undefined()), far);
  }

  /** How many digits the amounts below the width have. */
  private static int stages(CType type) {
    return Integer.numberOfTrailingZeros(type.width());
  }
}
