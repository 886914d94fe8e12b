package org.splitring.claims.latex.sentence;

import java.util.List;
import java.util.Map;
import org.splitring.model.text.Term;
import org.splitring.model.text.Term.Kind;

/** Two words that are another way to say a third: "not needed" is "unnecessary". */
final class Phrases {

  private static final Term NOT = new Term(Kind.NEGATION, "not");
  private static final Term EITHER = new Term(Kind.PROPERTY, "either");

  private static final Map<Term, Term> NEGATED =
      Map.of(
          property("needed"), property("unnecessary"),
          property("valid"), property("invalid"),
          property("allowed"), property("forbidden"),
          degree("more"), degree("at-most"),
          degree("less"), degree("at-least"));

  /** Before a number: "a maximum of 2" are at most 2. */
  private static final Map<Term, Term> BOUNDS =
      Map.of(degree("maximum"), degree("at-most"), degree("minimum"), degree("at-least"));

  private Phrases() {}

  private static Term property(String value) {
    return new Term(Kind.PROPERTY, value);
  }

  private static Term degree(String value) {
    return new Term(Kind.DEGREE, value);
  }

  /**
   * The term that a word is behind those before it.
   *
   * @param before what it makes another word of or makes needless is taken from there
   */
  static Term joined(List<Term> before, Term term) {
    if (before.isEmpty()) {
      return term;
    }
    int at = before.size() - 1;
    Term last = before.get(at);
    if (last.equals(NOT) && NEGATED.containsKey(term)) {
      before.remove(at);
      return NEGATED.get(term);
    }
    if (term.kind() == Kind.NUMBER && last.equals(EITHER)) {
      before.remove(at);
    } else if (term.kind() == Kind.NUMBER && BOUNDS.containsKey(last)) {
      before.set(at, BOUNDS.get(last));
    }
    return term;
  }
}
