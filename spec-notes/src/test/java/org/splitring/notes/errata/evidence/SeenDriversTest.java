package org.splitring.notes.errata.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.claims.guest.DriverRecord;
import org.splitring.model.layout.QueueAlign;

/** An erratum says who was seen to choose what, and whether it would be touched. */
class SeenDriversTest {

  private static DriverRecord toy(String version, long size, Optional<Long> align) {
    return new DriverRecord(
        "Toy " + version,
        align.isPresent() ? "legacy MMIO" : "modern MMIO",
        size,
        "virtio-blk",
        "7.2",
        LocalDate.of(2026, 11, 30),
        16 * size,
        4096,
        align.map(QueueAlign::new),
        Optional.empty());
  }

  @Test
  void aPageHidesTheFieldAndASmallAlignmentDoesNot() {
    List<String> lines =
        LayoutEvidence.seenDrivers(
            List.of(
                toy("1", 256, Optional.of(4096L)),
                toy("2", 2, Optional.of(4L)),
                toy("3", 8, Optional.of(4096L)),
                toy("4", 8, Optional.empty())));
    assertEquals(
        List.of(
            "Toy 1; Toy 3 had legacy rings with Queue Align 4096 when seen running; at their Queue"
                + " Sizes the used ring starts at the same byte either way, so none of them would"
                + " be touched.",
            "Toy 2 had legacy rings with Queue Align 4 when seen running; at their Queue Sizes the"
                + " used ring does not start at the same byte either way."),
        lines);
  }

  @Test
  void whatIsRecordedIsSaid() {
    assertTrue(LayoutEvidence.eventFields().stream().anyMatch(each -> each.contains("SeaBIOS")));
  }
}
