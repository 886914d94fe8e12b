package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.splitring.model.text.Term;
import org.splitring.model.text.Term.Kind;

/** Puts into one order what a sentence may say in any: "both A and B" is "B and A both". */
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
      List<Term> three = ordered.subList(i, i + 3);
      int both = three.indexOf(BOTH);
      if (three.stream().filter(each -> each.kind() == Kind.NAME).count() == 2 && both % 2 == 0) {
        three.remove(both);
        ordered.subList(i, i + 2).sort(Comparator.comparing(Term::value));
        ordered.add(i, BOTH);
      }
    }
    return List.copyOf(ordered);
  }
}
