package org.splitring.notes.errata;

import java.util.List;
import java.util.Locale;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.Clauses;
import org.splitring.model.ring.Index16;

/** What the model says of errata that are about sentences and not about places. */
final class TextEvidence {

  private TextEvidence() {}

  static List<String> flags() {
    return List.of(
        "Every flag that a clause names was looked for in the listings and the header:"
            + " VRING_DESC_F_NEXT is defined in neither.");
  }

  static List<String> notifications() {
    return List.of(
        String.format(
            Locale.ROOT,
            "With used_event 0 and buffers used one by one, idx leaves 0 with buffer %d and again"
                + " with buffer %d: there are %d indexes.",
            SecondNotification.counted(1).orElseThrow(),
            SecondNotification.counted(2).orElseThrow(),
            Index16.WRAP),
        String.format(
            Locale.ROOT,
            "With buffer %d idx becomes 0, which is no reason to notify.",
            Index16.WRAP));
  }

  static List<String> writer() {
    Clause clause = Clauses.named("driver-clears-used-flags");
    return List.of(
        String.format(
            Locale.ROOT,
            "The clause '%s' is at level %s; a driver that follows it writes to the used ring.",
            clause.block().label(),
            clause.level().word()));
  }
}
