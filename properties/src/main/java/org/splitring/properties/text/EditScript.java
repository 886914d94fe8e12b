package org.splitring.properties.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.text.Term;

/** The fewest changes that make one sentence of another: words exchanged, left out or put in. */
final class EditScript {

  /**
   * A change.
   *
   * @param before the word that was there; empty if one is put in
   * @param after the word that is there; empty if one is left out
   */
  record Edit(Optional<Term> before, Optional<Term> after) {

    boolean exchanges() {
      return before.isPresent() && after.isPresent();
    }
  }

  private EditScript() {}

  /** The changes, in their order; a word is exchanged only for another one of its kind. */
  static List<Edit> of(List<Term> before, List<Term> after) {
    int[][] cost = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size(); i >= 0; i--) {
      for (int j = after.size(); j >= 0; j--) {
        cost[i][j] = cost(before, after, cost, i, j);
      }
    }
    List<Edit> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size()
          && j < after.size()
          && pair(before.get(i), after.get(j)) >= 0
          && cost[i][j] == pair(before.get(i), after.get(j)) + cost[i + 1][j + 1]) {
        if (!before.get(i).equals(after.get(j))) {
          edits.add(new Edit(Optional.of(before.get(i)), Optional.of(after.get(j))));
        }
        i++;
        j++;
      } else if (i < before.size() && cost[i][j] == 1 + cost[i + 1][j]) {
        edits.add(new Edit(Optional.of(before.get(i++)), Optional.empty()));
      } else {
        edits.add(new Edit(Optional.empty(), Optional.of(after.get(j++))));
      }
    }
    return edits;
  }

  private static int cost(List<Term> before, List<Term> after, int[][] cost, int i, int j) {
    if (i == before.size() || j == after.size()) {
      return before.size() - i + after.size() - j;
    }
    int best = 1 + Math.min(cost[i + 1][j], cost[i][j + 1]);
    int pair = pair(before.get(i), after.get(j));
    return pair >= 0 ? Math.min(best, pair + cost[i + 1][j + 1]) : best;
  }

  /** What it costs to have one word for another; less than 0 if that is no exchange. */
  private static int pair(Term one, Term other) {
    if (one.equals(other)) {
      return 0;
    }
    return one.kind() == other.kind() && one.kind() != Term.Kind.UNKNOWN ? 1 : -1;
  }
}
