package org.splitring.alloy;

import java.util.List;
import org.splitring.model.formula.CType;

/**
 * A value of C in Alloy.
 *
 * <p>Law: {@code set} holds no position from the width of the type on; a negative number is its
 * two's complement.
 *
 * @param set the positions at which it has digits; an expression of Alloy
 * @param undefined a set that is empty where C gives the value; an expression of Alloy
 * @param powers if the value is always a power of two below the sign: the positions it can be;
 *     empty if that is not known
 */
record AlloyTerm(CType type, String set, String undefined, List<Integer> powers) {

  AlloyTerm {
    powers = List.copyOf(powers);
  }

  static AlloyTerm of(CType type, String set, String undefined) {
    return new AlloyTerm(type, set, undefined, List.of());
  }

  /** The set of the positions that the type has. */
  String low() {
    return Digits.low(type.width());
  }

  /** The condition, for a signed type, that the value is negative. */
  String negative() {
    return sign() + " in " + set;
  }

  /** The highest position of the type. */
  String sign() {
    return Digits.power(type.width() - 1);
  }

  boolean isPower() {
    return !powers.isEmpty();
  }

  static String either(String first, String second) {
    if (first.equals(Digits.ZERO)) {
      return second;
    }
    return second.equals(Digits.ZERO) || second.equals(first) ? first : first + " + " + second;
  }
}
