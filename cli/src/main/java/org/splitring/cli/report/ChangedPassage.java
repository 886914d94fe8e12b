package org.splitring.cli.report;

import java.util.Optional;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Passage;

/**
 * What a change makes of a passage of the standard's text.
 *
 * @param before the passage as it was; empty if it is new
 * @param after the passage as it is; empty if it is gone
 */
public record ChangedPassage(Optional<Judgement> before, Optional<Judgement> after, Effect effect) {

  /** Compares the two, of which one at least is there. */
  public static ChangedPassage of(Optional<Judgement> before, Optional<Judgement> after) {
    return new ChangedPassage(
        before,
        after,
        Effect.of(
            before.map(each -> each.answer().word()),
            after.map(each -> each.answer().word()),
            true));
  }

  /** The passage as it is, or else as it was. */
  public Passage passage() {
    return after.or(() -> before).orElseThrow().passage();
  }
}
