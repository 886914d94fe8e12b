package org.splitring.alloy;

import java.util.List;
import java.util.Locale;
import org.splitring.model.formula.CType;

/** C's conversions between integer types (C11 6.3.1.3): modulo 2^width, in two's complement. */
final class AlloyConversions {

  private AlloyConversions() {}

  static AlloyTerm to(CType type, AlloyTerm from) {
    int width = type.width();
    String set = from.set();
    int most = type.signed() ? width - 1 : width;
    boolean kept = from.powers().stream().allMatch(position -> position < most);
    if (width < from.type().width() && !(kept && from.isPower())) {
      set = set + " & " + Digits.low(width);
    } else if (width > from.type().width() && from.type().signed() && !from.isPower()) {
      set = extended(from, width);
    }
    return new AlloyTerm(type, set, from.undefined(), kept ? from.powers() : List.of());
  }

  /** The digits of a signed number in a wider type: its sign fills what is new. */
  static String extended(AlloyTerm from, int width) {
    return String.format(
        Locale.ROOT,
        "%s + (%s implies %s - %s else none)",
        from.set(),
        from.negative(),
        Digits.low(width),
        from.low());
  }

  /** The condition that 64 digits are those of a number that the signed type can hold. */
  static String fits(String set, CType type) {
    String above = "(Bit - " + Digits.low(type.width() - 1) + ")";
    return String.format(Locale.ROOT, "(no %s & %s or %s in %s)", set, above, above, set);
  }
}
