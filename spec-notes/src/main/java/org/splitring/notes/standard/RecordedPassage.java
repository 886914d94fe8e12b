package org.splitring.notes.standard;

import java.util.Optional;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Passage;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;

/**
 * What one passage of an edition was found to say.
 *
 * @param topic its label
 * @param subject what it speaks of
 * @param place file and lines
 * @param verdict {@code agrees}, {@code differs} or {@code undecided}
 * @param difference how it differs, if it does
 */
public record RecordedPassage(
    String topic, String subject, String place, String verdict, Optional<Difference> difference) {

  /** What the standard calls usual, and what legacy PCI has always. */
  public static final QueueAlign USUAL = new QueueAlign(4096);

  /**
   * A difference.
   *
   * @param smallest where it first shows; empty where it shows at once
   * @param standard what is meant there
   * @param text what is printed there
   * @param differing at how many points, of a formula
   * @param points of how many; 0 for what is no formula
   * @param usual for how many Queue Sizes at the usual Queue Align
   * @param sizes of how many
   */
  public record Difference(
      String smallest,
      String standard,
      String text,
      int differing,
      int points,
      int usual,
      int sizes) {}

  /** What is recorded of a passage and the answer to it. */
  public static RecordedPassage of(Judgement judgement, Domain domain) {
    Passage passage = judgement.passage();
    return new RecordedPassage(
        passage.topic().label(),
        passage.subject(),
        passage.at().file() + ":" + passage.at().range(),
        judgement.answer().word(),
        judgement.answer() instanceof Answer.Differs differs
            ? Optional.of(difference(differs, domain))
            : Optional.empty());
  }

  private static Difference difference(Answer.Differs differs, Domain domain) {
    Optional<Verdict.Differs> verdict = differs.verdict();
    return new Difference(
        differs.smallest(),
        differs.standard(),
        differs.text(),
        verdict.map(each -> each.differing().points()).orElse(0),
        verdict.map(each -> domain.points()).orElse(0),
        verdict.map(RecordedPassage::usual).orElse(0),
        verdict.map(each -> domain.sizes().size()).orElse(0));
  }

  /** For how many Queue Sizes a formula differs at the usual Queue Align. */
  public static int usual(Verdict.Differs differs) {
    return differs.differing().rows().stream()
        .filter(row -> row.align().equals(USUAL))
        .mapToInt(row -> row.sizes().size())
        .sum();
  }
}
