package org.splitring.alloy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How {@code bits.als} writes given numbers. */
final class Digits {

  static final String ZERO = "none";
  static final String ONE = "unit";

  /** How far the functions of {@code bits.als} shift, and their names. */
  private static final int[] DISTANCES = {16, 8, 4, 3, 2, 1};

  private static final String[] FUNCTIONS = {"x65536", "x256", "x16", "x8", "x4", "x2"};

  private Digits() {}

  /** The number times 2^distance; what leaves at the top is lost. */
  static String shifted(String number, int distance) {
    String text = number;
    int left = distance;
    for (int i = 0; i < DISTANCES.length; i++) {
      for (; left >= DISTANCES[i]; left -= DISTANCES[i]) {
        text = FUNCTIONS[i] + "[" + text + "]";
      }
    }
    return text;
  }

  /** The number divided by 2^distance. */
  static String halved(String number, int distance) {
    String text = number;
    for (int i = 0; i < distance; i++) {
      text = "half[" + text + "]";
    }
    return text;
  }

  /** The position, which is also the number 2^position. */
  static String power(int position) {
    return shifted(ONE, position);
  }

  /** All positions below that one: the number 2^width - 1. */
  static String low(int width) {
    return width == Long.SIZE ? "Bit" : "below[" + power(width) + "]";
  }

  /** Some of the positions. */
  static String powers(List<Integer> positions) {
    return positions.stream().map(Digits::power).collect(Collectors.joining(" + ", "(", ")"));
  }

  /** A number of 64 bits, run by run. */
  static String number(long bits) {
    List<String> runs = new ArrayList<>();
    int at = 0;
    while (at < Long.SIZE && bits >>> at != 0) {
      int from = at + Long.numberOfTrailingZeros(bits >>> at);
      int to = from + Long.numberOfTrailingZeros(~(bits >>> from));
      to = Math.min(to, Long.SIZE);
      runs.add(run(from, to));
      at = to;
    }
    return runs.isEmpty() ? ZERO : "(" + String.join(" + ", runs) + ")";
  }

  private static String run(int from, int to) {
    if (to - from <= 2) {
      return IntStream.range(from, to).mapToObj(Digits::power).collect(Collectors.joining(" + "));
    }
    return from == 0 ? low(to) : "(" + low(to) + " - " + low(from) + ")";
  }
}
