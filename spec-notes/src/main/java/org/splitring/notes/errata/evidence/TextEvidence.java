package org.splitring.notes.errata.evidence;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.Clauses;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.ring.Index16;
import org.splitring.notes.errata.check.BatchEvent;
import org.splitring.notes.errata.check.SecondNotification;

/** What the model says of errata that are about sentences and not about places. */
final class TextEvidence {

  /** A number of bytes that no register may have. */
  private static final long NO_POWER = 12;

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

  static List<String> batch() {
    BatchEvent.Batch lost = BatchEvent.lost(true).orElseThrow();
    return List.of(
        String.format(
            Locale.ROOT,
            "With idx 0, used_event %d and %d buffers used in order, one entry is written, at 0: by the"
                + " clause the device SHOULD NOT notify. idx becomes %d, and by virtq_need_event it"
                + " has to.",
            lost.event(),
            lost.buffers(),
            lost.buffers()),
        BatchEvent.lost(false).isEmpty()
            ? "Where an entry is written for every buffer, or skipped ones count too, the two rules"
                + " are the same."
            : "Even where an entry is written for every buffer, the two rules differ.");
  }

  static List<String> chain() {
    BigInteger bytes = BigInteger.TWO.pow(Integer.SIZE);
    return List.of(
        String.format(
            Locale.ROOT,
            "A chain may have %s bytes; le32 len of a used element goes to %s.",
            bytes,
            bytes.subtract(BigInteger.ONE)),
        String.format(
            Locale.ROOT, "%s as len is %s.", bytes, Integer.toUnsignedString(bytes.intValue())),
        clause("driver-chain-bytes", "a driver that follows it may add such a chain"));
  }

  /** A mask rounds to multiples of powers of two alone. */
  static List<String> registers() {
    QueueSize size = new QueueSize(2);
    QueueAlign some = new QueueAlign(4);
    long end =
        StandardLayout.bytes(Quantity.AVAIL, size, some)
            + StandardLayout.bytes(Quantity.AVAIL_SIZE, size, some);
    long align = NO_POWER;
    long masked = (end + align - 1) & -align;
    return List.of(
        String.format(
            Locale.ROOT,
            "With Queue Size %s and %d in QueueAlign the driver's ALIGN, with its mask, takes the"
                + " end of the available ring at %d to %d, and the next multiple is %d.",
            size,
            align,
            end,
            masked,
            (end + align - 1) / align * align));
  }

  static List<String> items() {
    return List.of(
        "Every label of normative statements was looked for in every conformance clause; those that"
            + " the patch adds are in none.");
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
