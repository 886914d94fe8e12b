package org.splitring.claims.latex.sentence;

import java.util.List;
import org.splitring.model.text.Term;

/** How much of two readings is the same, in the same order. */
final class Similarity {

  private Similarity() {}

  /** From 0, nothing, to 1, all of both. */
  static double of(List<Term> one, List<Term> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    int[] above = new int[other.size() + 1];
    for (Term term : one) {
      int[] here = new int[other.size() + 1];
      for (int i = 1; i <= other.size(); i++) {
        here[i] =
            term.equals(other.get(i - 1)) ? above[i - 1] + 1 : Math.max(above[i], here[i - 1]);
      }
      above = here;
    }
    return 2.0 * above[other.size()] / (one.size() + other.size());
  }
}
