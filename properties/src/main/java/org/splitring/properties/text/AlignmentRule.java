package org.splitring.properties.text;

import java.util.List;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Passage;

/**
 * Whether a transport ties its alignment to the layout of the ring, and fixes none that cannot be
 * Queue Align.
 */
final class AlignmentRule {

  private AlignmentRule() {}

  static Answer answer(Passage.Alignment passage) {
    if (!passage.laidOut()) {
      return new Answer.Undecided(
          "it does not say to which layout the alignment belongs",
          passage.at().at(),
          "refer to the section on the layout of legacy virtqueues");
    }
    if (passage.bytes().isEmpty()) {
      return new Answer.Agrees(
          List.of("it refers to the section on the layout; the number is the driver's"));
    }
    long bytes = passage.bytes().get();
    try {
      return new Answer.Agrees(
          List.of("it refers to the section on the layout; a = " + new QueueAlign(bytes)));
    } catch (IllegalArgumentException illegal) {
      return Answer.Differs.of(
          "", "a power of two of at least " + QueueAlign.SMALLEST, Long.toString(bytes));
    }
  }
}
