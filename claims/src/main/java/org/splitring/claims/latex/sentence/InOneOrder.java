package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.splitring.model.text.Term;
import org.splitring.model.text.Term.Kind;

/** Puts into one order what a sentence may say in any: "both A and B" is "both B and A". */
final class InOneOrder {

  private static final Term BOTH = new Term(Kind.PROPERTY, "both");

  private InOneOrder() {}

  /**
   * The terms.
   *
   * @param respectively whether the sentence pairs what it lists with what it lists elsewhere, so
   *     that the order tells
   */
  static List<Term> of(List<Term> terms, boolean respectively) {
    List<Term> ordered = new ArrayList<>(terms);
    for (int i = 0; !respectively && i + 2 < ordered.size(); i++) {
      List<Term> pair = ordered.subList(i + 1, i + 3);
      if (ordered.get(i).equals(BOTH)
          && pair.get(0).kind() == Kind.NAME
          && pair.get(1).kind() == Kind.NAME) {
        pair.sort(Comparator.comparing(Term::value));
      }
    }
    return List.copyOf(ordered);
  }
}
