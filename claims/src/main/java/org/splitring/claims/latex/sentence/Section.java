package org.splitring.claims.latex.sentence;

import java.util.List;
import java.util.Set;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.model.text.Topic;

/**
 * What the standard is known to say in one place.
 *
 * @param name how reports call the place
 * @param labels those that the place has had
 * @param topic what all of it is about
 * @param statements in their order
 * @param watched the words that nothing else may be said with there; empty if they are those of
 *     {@link Watch}
 */
record Section(
    String name, List<Label> labels, Topic topic, List<Statement> statements, Set<String> watched) {

  /**
   * A label that the place has had.
   *
   * @param until the last edition that has it
   */
  record Label(String text, EditionNumber until) {}

  Section {
    labels = List.copyOf(labels);
    statements = List.copyOf(statements);
    watched = Set.copyOf(watched);
  }

  /** Whether a sentence speaks of what the statements are about, so that it may contradict them. */
  boolean watches(ReadSentence sentence) {
    return sentence.terms().stream()
        .anyMatch(
            term -> watched.isEmpty() ? Watch.isWatched(term) : watched.contains(term.value()));
  }

  /** The labels of the place in an edition. */
  List<String> labels(EditionNumber edition) {
    return labels.stream()
        .filter(each -> edition.compareTo(each.until()) <= 0)
        .map(Label::text)
        .toList();
  }
}
