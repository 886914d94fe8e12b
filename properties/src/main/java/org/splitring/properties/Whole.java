package org.splitring.properties;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number modulo 2^64 as a sum: how often it has n and other sums that were rounded down, and a
 * number. Equal sums are equal for every n.
 *
 * @param terms how often each is counted, none of them 0 times
 */
record Whole(SortedMap<Term, Long> terms, long number) {

  /** What is counted in a sum. */
  sealed interface Term extends Comparable<Term> {

    @Override
    default int compareTo(Term other) {
      return toString().compareTo(other.toString());
    }
  }

  /** Queue Size. */
  record Size() implements Term {}

  /** A sum rounded down to a multiple of 2^bits. */
  record Down(Whole sum, int bits) implements Term {}

  static final Whole SIZE = new Whole(Map.of(new Size(), 1L), 0);

  Whole {
    terms = new TreeMap<>(terms);
  }

  private Whole(Map<Term, Long> terms, long number) {
    this(new TreeMap<>(terms), number);
  }

  static Whole of(long number) {
    return new Whole(Map.of(), number);
  }

  /** The number, if it is nothing else. */
  Optional<Long> alone() {
    return terms.isEmpty() ? Optional.of(number) : Optional.empty();
  }

  Whole plus(Whole other) {
    SortedMap<Term, Long> sum = new TreeMap<>(terms);
    other.terms.forEach((term, times) -> sum.merge(term, times, Long::sum));
    sum.values().removeIf(times -> times == 0);
    return new Whole(sum, number + other.number);
  }

  Whole times(long factor) {
    SortedMap<Term, Long> product = new TreeMap<>();
    terms.forEach((term, times) -> product.put(term, times * factor));
    product.values().removeIf(times -> times == 0);
    return new Whole(product, number * factor);
  }

  Whole minus(Whole other) {
    return plus(other.times(-1));
  }

  /**
   * Rounded down to a multiple of 2^bits. What is such a multiple already stands outside:
   *
   * <pre>
   *   down(m + x) = m + down(x)        where 2^bits divides m
   *   down(-x)    = -down(x + 2^bits - 1)
   * </pre>
   */
  Whole down(int bits) {
    long mask = -1L << bits;
    SortedMap<Term, Long> outside = new TreeMap<>();
    SortedMap<Term, Long> inside = new TreeMap<>();
    terms.forEach((term, times) -> ((times & ~mask) == 0 ? outside : inside).put(term, times));
    Whole multiple = new Whole(outside, number & mask);
    if (inside.isEmpty()) {
      return multiple;
    }
    Whole rest = new Whole(inside, number & ~mask);
    return inside.get(inside.firstKey()) < 0
        ? multiple.minus(rest.times(-1).plus(of(~mask)).down(bits))
        : multiple.plus(new Whole(Map.of(new Down(rest, bits), 1L), 0));
  }
}
