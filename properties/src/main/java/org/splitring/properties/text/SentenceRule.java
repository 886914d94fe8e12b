package org.splitring.properties.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Term;
import org.splitring.model.text.Term.Kind;
import org.splitring.model.text.Term.Weight;
import org.splitring.properties.text.EditScript.Edit;

/**
 * Whether a sentence says what it has to say.
 *
 * <p>It does where the words that bear meaning are the same, in the same order. One word for
 * another of its kind makes another sentence: {@code SHOULD} for {@code MUST}, 2048 for 4096. So
 * does a negation, a number or an operator more or less. What a sentence leaves out it no longer
 * says. Where words only have another order, or some were not understood, nothing is decided.
 */
final class SentenceRule {

  /**
   * How many words may be not understood in a sentence that is still known to say another thing.
   */
  private static final int FEW = 2;

  private SentenceRule() {}

  static Answer answer(Passage.Sentence sentence) {
    List<Edit> edits = new ArrayList<>(EditScript.of(sentence.meant(), sentence.said()));
    List<Term> moved = takeMoved(edits);
    edits.removeIf(edit -> isOnlyClearer(edit, sentence.meant()));
    if (edits.isEmpty() && moved.isEmpty()) {
      return new Answer.Agrees(List.of("all words that bear meaning are those it has to have"));
    }
    List<Term> unknown =
        edits.stream()
            .flatMap(each -> each.after().stream())
            .filter(each -> each.kind() == Kind.UNKNOWN)
            .toList();
    List<Edit> known =
        edits.stream().filter(each -> each.after().filter(unknown::contains).isEmpty()).toList();
    boolean few = unknown.size() <= FEW && moved.size() <= FEW;
    if (few && known.stream().anyMatch(SentenceRule::decides)) {
      return differs(sentence, known);
    }
    if (unknown.isEmpty() && moved.isEmpty() && known.stream().anyMatch(SentenceRule::leavesOut)) {
      String left =
          known.stream()
              .filter(SentenceRule::leavesOut)
              .map(each -> each.before().orElseThrow().value())
              .collect(Collectors.joining("', '", "'", "'"));
      return new Answer.Missing(
          "the sentence says nothing of " + left + ": it has '" + words(sentence.said()) + "'",
          sentence.at().at());
    }
    return undecided(sentence, unknown, moved, known);
  }

  private static Answer differs(Passage.Sentence sentence, List<Edit> edits) {
    String meant = side(edits.stream().flatMap(each -> each.before().stream()).toList());
    String said = side(edits.stream().flatMap(each -> each.after().stream()).toList());
    return new Answer.Differs(
        "",
        meant,
        said,
        Optional.empty(),
        List.of(
            "what it has to say: " + words(sentence.meant()),
            "what it says: " + words(sentence.said())));
  }

  private static String side(List<Term> terms) {
    return terms.isEmpty() ? "nothing there" : "'" + words(terms) + "'";
  }

  private static Answer undecided(
      Passage.Sentence sentence, List<Term> unknown, List<Term> moved, List<Edit> edits) {
    String why =
        !unknown.isEmpty()
            ? "these words are not understood: " + words(unknown)
            : !moved.isEmpty()
                ? "these words have another place: " + words(moved)
                : "it is put otherwise: "
                    + edits.stream().map(SentenceRule::shown).collect(Collectors.joining(", "));
    return new Answer.Undecided(
        why + "; it has to say: " + words(sentence.meant()),
        sentence.at().at(),
        "see whether it says so, or put it as the other sentences are put");
  }

  private static String shown(Edit edit) {
    return edit.before().map(each -> "not '" + each + "'").orElse("")
        + (edit.exchanges() ? " but " : "")
        + edit.after().map(each -> "'" + each + "'").orElse("");
  }

  /** Takes out the words that are left out in one place and put in in another. */
  private static List<Term> takeMoved(List<Edit> edits) {
    List<Term> moved = new ArrayList<>();
    for (Edit left : List.copyOf(edits)) {
      if (left.after().isPresent()) {
        continue;
      }
      for (Edit put : List.copyOf(edits)) {
        if (put.before().isEmpty() && put.after().equals(left.before())) {
          moved.add(left.before().orElseThrow());
          edits.remove(left);
          edits.remove(put);
          break;
        }
      }
    }
    return moved;
  }

  private static boolean decides(Edit edit) {
    if (edit.exchanges()) {
      return true;
    }
    Kind kind = edit.before().or(edit::after).orElseThrow().kind();
    boolean negation = kind == Kind.NEGATION;
    return edit.before().isPresent()
        ? negation
        : kind.weight() == Weight.DECIDES || kind == Kind.UNIT;
  }

  private static boolean leavesOut(Edit edit) {
    return edit.before().isPresent() && edit.before().get().kind().weight() != Weight.CARRIES;
  }

  /** That a number of bytes is one of bytes may be said or not; Queue Size is no number of them. */
  private static boolean isOnlyClearer(Edit edit, List<Term> meant) {
    return edit.before().isEmpty()
        && edit.after().orElseThrow().equals(BYTES)
        && !meant.contains(QUEUE_SIZE);
  }

  private static final Term BYTES = new Term(Kind.UNIT, "byte");
  private static final Term QUEUE_SIZE = new Term(Kind.QUANTITY, "queue-size");

  private static String words(List<Term> terms) {
    return terms.stream().map(Term::value).collect(Collectors.joining(" "));
  }
}
