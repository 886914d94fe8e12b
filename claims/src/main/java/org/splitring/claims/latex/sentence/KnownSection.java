package org.splitring.claims.latex.sentence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.model.text.Term;
import org.splitring.model.text.Topic;

/**
 * What the standard is known to say in one place.
 *
 * @param name how reports call the place
 * @param labels those that the place has had
 * @param topic what all of it is about
 * @param statements in their order
 * @param asides what else is said there, of which nothing hangs
 * @param watched the words that nothing else may be said with there; empty if nothing at all may be
 *     said besides in a normative passage, and nothing with the words of {@link WatchedWords}
 *     elsewhere
 */
record KnownSection(
    String name,
    List<Label> labels,
    Topic topic,
    List<KnownStatement> statements,
    Set<List<Term>> asides,
    Set<String> watched) {

  private static final Pattern NORMATIVE = Pattern.compile("(?:driver|device)normative:.*");

  /**
   * A label that the place has had.
   *
   * @param until the last edition that has it
   */
  record Label(String text, EditionNumber until) {}

  KnownSection {
    labels = List.copyOf(labels);
    statements = List.copyOf(statements);
    asides = Set.copyOf(asides);
    watched = Set.copyOf(watched);
  }

  /** Whether a sentence speaks of what the statements are about, so that it may contradict them. */
  boolean watches(ReadSentence sentence) {
    List<Term> terms = sentence.terms();
    if (asides.contains(terms)) {
      return false;
    }
    if (!watched.isEmpty()) {
      return terms.stream().anyMatch(term -> watched.contains(term.value()));
    }
    return isNormative(sentence.sentence().section())
        ? !terms.isEmpty()
        : terms.stream().anyMatch(WatchedWords::isWatched);
  }

  /** Whether what stands below a label binds a driver or a device. */
  static boolean isNormative(String label) {
    return NORMATIVE.matcher(label).matches();
  }

  /** The labels of the place in an edition. */
  List<String> labels(EditionNumber edition) {
    return labels.stream()
        .filter(each -> edition.compareTo(each.until()) <= 0)
        .map(Label::text)
        .toList();
  }
}
