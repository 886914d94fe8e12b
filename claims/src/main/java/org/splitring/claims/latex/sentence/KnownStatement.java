package org.splitring.claims.latex.sentence;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.model.text.Term;

/**
 * Something that the standard is known to say in a section.
 *
 * @param subject how reports call it
 * @param kind where in the section it stands
 * @param numbers whether only its numbers, names and parts are compared, as of an example
 * @param presence whether it has to be there
 * @param since the first edition that says it
 * @param until the last one
 * @param wordings the ways in which editions say it
 */
record KnownStatement(
    String subject,
    Sentence.Kind kind,
    boolean numbers,
    Presence presence,
    EditionNumber since,
    EditionNumber until,
    List<Wording> wordings) {

  /** Whether something has to be said. */
  enum Presence {
    NEEDED,
    /** An erratum would say it; nobody has to. */
    PROPOSED,
    /** What stands beside it says it already; where it is said, it has to be right. */
    IMPLIED
  }

  /**
   * A way in which editions say it.
   *
   * @param until the last one
   */
  record Wording(List<Term> terms, EditionNumber until) {
    Wording {
      terms = List.copyOf(terms);
    }
  }

  KnownStatement {
    wordings = List.copyOf(wordings);
  }

  boolean isIn(EditionNumber edition) {
    return since.compareTo(edition) <= 0 && edition.compareTo(until) <= 0;
  }

  private static final Set<Term.Kind> COMPARED =
      Set.of(Term.Kind.NUMBER, Term.Kind.NAME, Term.Kind.PART);

  /** What is compared of a sentence. */
  List<Term> compared(ReadSentence sentence) {
    return numbers
        ? sentence.terms().stream().filter(term -> COMPARED.contains(term.kind())).toList()
        : sentence.terms();
  }

  /** The ways in which an edition may say it. */
  List<List<Term>> readings(EditionNumber edition) {
    return wordings.stream()
        .filter(each -> edition.compareTo(each.until()) <= 0)
        .map(Wording::terms)
        .toList();
  }

  /** How an edition would say it with the words that are most like some others. */
  List<Term> nearest(List<Term> said, EditionNumber edition) {
    return readings(edition).stream()
        .max(Comparator.comparingDouble(each -> Similarity.of(each, said)))
        .orElseThrow();
  }
}
