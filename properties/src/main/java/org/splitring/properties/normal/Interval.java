package org.splitring.properties.normal;

import java.util.Optional;
import org.splitring.model.formula.CType;

/**
 * Whole numbers from {@code low} to {@code high}.
 *
 * @param low at most {@code high}
 */
record Interval(long low, long high) {

  Interval {
    if (low > high) {
      throw new IllegalArgumentException(low + " is above " + high);
    }
  }

  static Interval of(long number) {
    return new Interval(number, number);
  }

  /** The sums of a number of each; none if one of them needs more than 64 bits. */
  static Optional<Interval> sum(Interval one, Interval other) {
    try {
      return Optional.of(
          new Interval(Math.addExact(one.low, other.low), Math.addExact(one.high, other.high)));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Each number that many times; none if one of them needs more than 64 bits. */
  Optional<Interval> times(long factor) {
    try {
      long one = Math.multiplyExact(low, factor);
      long other = Math.multiplyExact(high, factor);
      return Optional.of(new Interval(Math.min(one, other), Math.max(one, other)));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Each number divided by 2^bits, rounded down. */
  Interval floor(int bits) {
    return new Interval(low >> bits, high >> bits);
  }

  /** The numbers in both, if there are any. */
  Optional<Interval> and(Interval other) {
    long lowest = Math.max(low, other.low);
    long highest = Math.min(high, other.high);
    return lowest > highest ? Optional.empty() : Optional.of(new Interval(lowest, highest));
  }

  /** Whether a type of C has all of them. */
  boolean fits(CType type) {
    if (type.width() == Long.SIZE) {
      return type.signed() || low >= 0;
    }
    return type.wrap(low) == low && type.wrap(high) == high;
  }
}
