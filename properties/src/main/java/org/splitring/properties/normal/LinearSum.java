package org.splitring.properties.normal;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole number as a sum: how often it counts unknowns and quotients of other sums, and a number.
 * Equal sums are equal whatever the unknowns are.
 *
 * <p>Factors and the number are kept modulo 2^64; whoever needs less calls {@link #modulo}.
 *
 * @param terms how often each is counted, none of them 0 times
 */
record LinearSum(Map<Term, Long> terms, long number) {

  /** What is counted in a sum. */
  sealed interface Term {}

  /**
   * An input, or an input without its low zeros.
   *
   * @param highest the largest value it can have; {@link #UNBOUNDED} if that is not below 2^63
   */
  record Unknown(String name, long highest) implements Term {
    static final long UNBOUNDED = -1;
  }

  /** A sum divided by 2^bits and rounded down. */
  record Quotient(LinearSum sum, int bits) implements Term {}

  /** Inputs by their names, then quotients by their divisors and what is divided. */
  private static final Comparator<Term> ORDER = LinearSum::compare;

  LinearSum {
    terms = Collections.unmodifiableSortedMap(ordered(terms));
  }

  private static int compare(Term one, Term other) {
    if (one instanceof Quotient first) {
      if (!(other instanceof Quotient second)) {
        return 1;
      }
      int byBits = Integer.compare(first.bits, second.bits);
      return byBits != 0 ? byBits : compare(first.sum, second.sum);
    }
    if (other instanceof Quotient) {
      return -1;
    }
    Unknown first = (Unknown) one;
    Unknown second = (Unknown) other;
    int byName = first.name.compareTo(second.name);
    return byName != 0 ? byName : Long.compare(first.highest, second.highest);
  }

  private static int compare(LinearSum one, LinearSum other) {
    int result = Long.compare(one.number, other.number);
    Iterator<Map.Entry<Term, Long>> first = one.terms.entrySet().iterator();
    Iterator<Map.Entry<Term, Long>> second = other.terms.entrySet().iterator();
    while (result == 0 && first.hasNext() && second.hasNext()) {
      Map.Entry<Term, Long> left = first.next();
      Map.Entry<Term, Long> right = second.next();
      result = compare(left.getKey(), right.getKey());
      result = result == 0 ? Long.compare(left.getValue(), right.getValue()) : result;
    }
    return result != 0 ? result : Integer.compare(one.terms.size(), other.terms.size());
  }

  static LinearSum of(long number) {
    return new LinearSum(Map.of(), number);
  }

  static LinearSum of(Term term, long times) {
    return new LinearSum(Map.of(term, times), 0);
  }

  private static SortedMap<Term, Long> ordered(Map<Term, Long> terms) {
    SortedMap<Term, Long> ordered = new TreeMap<>(ORDER);
    ordered.putAll(terms);
    ordered.values().removeIf(times -> times == 0);
    return ordered;
  }

  /** The number, if it is nothing else. */
  Optional<Long> alone() {
    return terms.isEmpty() ? Optional.of(number) : Optional.empty();
  }

  /** Whether its factors and its number have 32 bits, so that a sum or product of two has 64. */
  boolean isSmall() {
    return number == (int) number
        && terms.values().stream().allMatch(times -> times.longValue() == times.intValue());
  }

  /** Whether an unknown of that name is counted, in a quotient or outside. */
  boolean counts(String name) {
    return terms.keySet().stream()
        .anyMatch(
            each ->
                each instanceof Unknown unknown
                    ? unknown.name.equals(name)
                    : ((Quotient) each).sum.counts(name));
  }

  LinearSum plus(LinearSum other) {
    SortedMap<Term, Long> sum = ordered(terms);
    other.terms.forEach((term, times) -> sum.merge(term, times, Long::sum));
    return new LinearSum(sum, number + other.number);
  }

  LinearSum times(long factor) {
    Map<Term, Long> product = new HashMap<>();
    terms.forEach((term, times) -> product.put(term, times * factor));
    return new LinearSum(product, number * factor);
  }

  LinearSum minus(LinearSum other) {
    return plus(other.times(-1));
  }

  /**
   * Divided by 2^bits and rounded down. What divides without a rest stands outside:
   *
   * <pre>
   *   floor((2^bits m + x) / 2^bits) = m + floor(x / 2^bits)
   *   floor(-x / 2^bits) = -floor((x + 2^bits - 1) / 2^bits)
   * </pre>
   *
   * @param bits from 0 to 62
   */
  LinearSum floor(int bits) {
    long mask = -1L << bits;
    Map<Term, Long> outside = new HashMap<>();
    SortedMap<Term, Long> inside = new TreeMap<>(ORDER);
    terms.forEach(
        (term, times) -> {
          if ((times & ~mask) == 0) {
            outside.put(term, times >> bits);
          } else {
            inside.put(term, times);
          }
        });
    LinearSum whole = new LinearSum(outside, number >> bits);
    if (inside.isEmpty()) {
      return whole;
    }
    LinearSum rest = new LinearSum(inside, number & ~mask);
    return inside.get(inside.firstKey()) < 0
        ? whole.minus(rest.times(-1).plus(of(~mask)).floor(bits))
        : whole.plus(of(new Quotient(rest, bits), 1));
  }

  /** Rounded down to a multiple of 2^bits. */
  LinearSum down(int bits) {
    return floor(bits).times(1L << bits);
  }

  /**
   * A sum that is the same modulo 2^width, and the same for all sums that are: factors and number
   * are the nearest to 0.
   *
   * <p>Modulo 2^width, {@code 2^j floor(x / 2^bits)} depends on x modulo 2^(width + bits - j)
   * alone.
   */
  LinearSum modulo(int width) {
    if (width == Long.SIZE && terms.keySet().stream().noneMatch(Quotient.class::isInstance)) {
      return this;
    }
    LinearSum reduced = of(nearest(number, width));
    for (Map.Entry<Term, Long> each : terms.entrySet()) {
      long times = nearest(each.getValue(), width);
      LinearSum term = of(each.getKey(), 1);
      if (each.getKey() instanceof Quotient quotient && times != 0) {
        int inner = width + quotient.bits - Long.numberOfTrailingZeros(times);
        term = inner < Long.SIZE ? quotient.sum.modulo(inner).floor(quotient.bits) : term;
      }
      reduced = reduced.plus(term.times(times));
    }
    return new LinearSum(reduced.terms, nearest(reduced.number, width));
  }

  private static long nearest(long number, int width) {
    int spare = Long.SIZE - width;
    return number << spare >> spare;
  }

  /** Between which numbers it is, if that is known and needs no more than 64 bits. */
  Optional<Interval> range() {
    Optional<Interval> range = Optional.of(Interval.of(number));
    for (Map.Entry<Term, Long> each : terms.entrySet()) {
      Optional<Interval> term = range(each.getKey()).flatMap(found -> found.times(each.getValue()));
      range = range.flatMap(one -> term.flatMap(other -> Interval.sum(one, other)));
    }
    Optional<Interval> remainders = remainders();
    return range.isPresent() && remainders.isPresent()
        ? range.get().and(remainders.get())
        : range.or(() -> remainders);
  }

  private static Optional<Interval> range(Term term) {
    if (term instanceof Unknown unknown) {
      return unknown.highest == Unknown.UNBOUNDED
          ? Optional.empty()
          : Optional.of(new Interval(0, unknown.highest));
    }
    Quotient quotient = (Quotient) term;
    return quotient.sum.range().map(found -> found.floor(quotient.bits));
  }

  /**
   * The same, where a sum stands less the largest multiple of 2^bits in it, which is a remainder.
   */
  private Optional<Interval> remainders() {
    for (Map.Entry<Term, Long> each : terms.entrySet()) {
      long times = -each.getValue();
      if (each.getKey() instanceof Quotient quotient
          && times > 0
          && (times & ~(-1L << quotient.bits)) == 0
          && containsTerms(quotient.sum, times >> quotient.bits)) {
        long factor = times >> quotient.bits;
        LinearSum rest = minus(quotient.sum.times(factor)).plus(of(quotient, times));
        Optional<Interval> remainder = new Interval(0, ~(-1L << quotient.bits)).times(factor);
        return rest.range().flatMap(one -> remainder.flatMap(other -> Interval.sum(one, other)));
      }
    }
    return Optional.empty();
  }

  private boolean containsTerms(LinearSum other, long times) {
    try {
      Math.subtractExact(number, Math.multiplyExact(other.number, times));
      for (Map.Entry<Term, Long> each : other.terms.entrySet()) {
        if (terms.getOrDefault(each.getKey(), 0L) != Math.multiplyExact(each.getValue(), times)) {
          return false;
        }
      }
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }
}
