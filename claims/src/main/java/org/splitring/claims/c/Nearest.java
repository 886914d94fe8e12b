package org.splitring.claims.c;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Nearest {

  private Nearest() {}

  /** The name with the fewest letters changed, if that is less than half of them. */
  static Optional<String> to(String name, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .filter(best -> 2 * distance(name, best) < Math.max(name.length(), 2));
  }

  /** Levenshtein's distance. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
