package org.splitring.alloy;

import java.util.List;
import java.util.Locale;
import org.splitring.model.formula.CType;

/** Sums, differences and negation; a signed result that does not fit is undefined (C11 6.5p5). */
final class AlloySums {

  private final AlloySteps steps;

  AlloySums(AlloySteps steps) {
    this.steps = steps;
  }

  AlloyTerm sum(AlloyTerm left, AlloyTerm right) {
    CType type = left.type();
    String sum = cut(steps.sum(left.set(), right.set()), left);
    String undefined = AlloyTerm.either(left.undefined(), right.undefined());
    if (type.signed() && !(left.set().equals(sum) || right.set().equals(sum))) {
      AlloyTerm result = AlloyTerm.of(type, sum, undefined);
      String overflow =
          String.format(
              Locale.ROOT,
              "(%s iff %s) and not (%s iff %s)",
              left.negative(),
              right.negative(),
              left.negative(),
              result.negative());
      undefined = AlloyTerm.either(undefined, steps.truth(overflow));
    }
    return AlloyTerm.of(type, sum, undefined);
  }

  AlloyTerm difference(AlloyTerm left, AlloyTerm right) {
    CType type = left.type();
    String undefined = AlloyTerm.either(left.undefined(), right.undefined());
    if (left.isPower() && right.powers().equals(List.of(0))) {
      return AlloyTerm.of(type, "below[" + left.set() + "]", undefined);
    }
    String difference = steps.named(minus(left, right.set()));
    if (type.signed()) {
      AlloyTerm result = AlloyTerm.of(type, difference, undefined);
      String overflow =
          String.format(
              Locale.ROOT,
              "not (%s iff %s) and not (%s iff %s)",
              left.negative(),
              right.negative(),
              left.negative(),
              result.negative());
      undefined = AlloyTerm.either(undefined, steps.truth(overflow));
    }
    return AlloyTerm.of(type, difference, undefined);
  }

  AlloyTerm negated(AlloyTerm term) {
    if (term.isPower()) {
      return AlloyTerm.of(
          term.type(),
          String.format(Locale.ROOT, "%s - below[%s]", term.low(), term.set()),
          term.undefined());
    }
    return difference(AlloyTerm.of(term.type(), Digits.ZERO, Digits.ZERO), term);
  }

  /** The absolute value, unsigned; that of the lowest number is itself. */
  String absolute(AlloyTerm term) {
    String opposite = opposite(term.type(), term.set());
    return steps.named(
        String.format(
            Locale.ROOT, "(%s implies %s else %s)", term.negative(), opposite, term.set()));
  }

  /** {@code 2^width - x}. */
  String opposite(CType type, String set) {
    return steps.named(minus(AlloyTerm.of(type, Digits.ZERO, Digits.ZERO), set));
  }

  /** {@code x - y} is the number that y has to be added to: {@code ~(~x + y)}. */
  String minus(String left, String right) {
    return steps.named("Bit - " + steps.sum(steps.named("Bit - " + left), right));
  }

  private String minus(AlloyTerm left, String right) {
    String complement = steps.named(left.low() + " - " + left.set());
    return left.low() + " - " + steps.sum(complement, right);
  }

  private String cut(String set, AlloyTerm like) {
    return like.type().width() == Long.SIZE ? set : steps.named(set + " & " + like.low());
  }
}
