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
    return List.of(
        clause("driver-clears-used-flags", "a driver that follows it writes to the used ring"));
  }

  static List<String> queueSize() {
    return List.of(
        clause("driver-legacy-queue-size", "on legacy MMIO the driver has nothing to retrieve"),
        "QueueSize, before version 1.4 QueueNum, is at 0x038 of legacy MMIO and write-only: the"
            + " driver writes what it has chosen, up to QueueSizeMax.");
  }

  static List<String> framing() {
    return List.of(
        clause("device-assumes-no-framing", "more than one descriptor is as good to a device"));
  }

  private static String clause(String id, String consequence) {
    Clause clause = Clauses.named(id);
    return String.format(
        Locale.ROOT,
        "In '%s' the standard has a clause at level %s (%s): %s.",
        clause.block().label(),
        clause.level().word(),
        clause.gist(),
        consequence);
  }
}
