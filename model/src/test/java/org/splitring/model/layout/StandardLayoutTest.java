package org.splitring.model.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers done by hand; what holds everywhere is said by the laws of the module properties. */
class StandardLayoutTest {

  @Test
  void everyPointIsSixteenSizesTimesThirtyAlignments() {
    assertEquals(16, QueueSize.all().size());
    assertEquals(30, QueueAlign.upTo(QueueAlign.LARGEST).size());
  }

  @ParameterizedTest
  @CsvSource({
    // n, a, avail, used_event, used, avail_event, end, total
    "1, 4, 16, 22, 24, 36, 38, 40",
    "2, 4, 32, 40, 44, 64, 66, 68",
    "2, 8, 32, 40, 48, 68, 70, 72",
    "4, 16, 64, 76, 80, 116, 118, 128",
    "256, 4096, 4096, 4612, 8192, 10244, 10246, 12288",
    "1024, 4096, 16384, 18436, 20480, 28676, 28678, 32768",
    "32768, 65536, 524288, 589828, 655360, 917508, 917510, 983040",
  })
  void numbersDoneByHand(
      int n, long a, long avail, long usedEvent, long used, long availEvent, long end, long total) {
    QueueSize size = new QueueSize(n);
    QueueAlign align = new QueueAlign(a);
    assertEquals(avail, StandardLayout.bytes(Quantity.AVAIL, size, align));
    assertEquals(usedEvent, StandardLayout.bytes(Quantity.USED_EVENT, size, align));
    assertEquals(used, StandardLayout.bytes(Quantity.USED, size, align));
    assertEquals(availEvent, StandardLayout.bytes(Quantity.AVAIL_EVENT, size, align));
    assertEquals(end, StandardLayout.end(size, align));
    assertEquals(total, StandardLayout.bytes(Quantity.TOTAL, size, align));
  }

  @Test
  void regionsStandWhereTheNumbersSay() {
    Layout layout = Layout.standard(new QueueSize(2), new QueueAlign(8));
    assertEquals(
        List.of(
            new Region("Descriptor Table", 0, 32),
            new Region("Available Ring", 32, 10),
            new Region("Used Ring", 48, 22)),
        Stream.of(Part.values()).map(layout::region).toList());
    assertEquals(
        List.of(
            new Region("flags", 48, 2),
            new Region("idx", 50, 2),
            new Region("ring", 52, 16),
            new Region("avail_event", 68, 2)),
        layout.fields(Part.USED_RING));
    assertEquals(70, layout.end());
  }

  @Test
  void regionsOverlapWhereTheyShareAByte() {
    Region region = new Region("middle", 4, 4);
    assertTrue(region.overlaps(new Region("its last byte", 7, 1)));
    assertTrue(region.overlaps(new Region("its first byte", 0, 5)));
    assertFalse(region.overlaps(new Region("behind", 8, 1)));
    assertFalse(region.overlaps(new Region("before", 0, 4)));
  }

  @Test
  void areasAreTheirStructures() {
    QueueSize size = new QueueSize(8);
    QueueAlign align = new QueueAlign(4);
    assertEquals(6 + 2 * 8, StandardLayout.bytes(Quantity.AVAIL_SIZE, size, align));
    assertEquals(6 + 8 * 8, StandardLayout.bytes(Quantity.USED_SIZE, size, align));
    assertThrows(
        IllegalArgumentException.class, () -> StandardLayout.withoutEventField(Quantity.USED));
  }

  @Test
  void structuresHaveTheSizesOfC() {
    assertEquals(new Extent(16, 0), Struct.VIRTQ_DESC.size());
    assertEquals(new Extent(8, 0), Struct.VIRTQ_USED_ELEM.size());
    assertEquals(new Extent(6, 2), Struct.VIRTQ_AVAIL.size());
    assertEquals(new Extent(6, 8), Struct.VIRTQ_USED.size());
    assertEquals(new Extent(12, 0), Struct.VIRTQ_DESC.offsetOf("flags"));
    assertThrows(IllegalArgumentException.class, () -> Struct.VIRTQ_DESC.offsetOf("flag"));
  }

  @ParameterizedTest
  @CsvSource({"0", "3", "65536", "-1"})
  void otherSizesAreRefused(int entries) {
    assertThrows(IllegalArgumentException.class, () -> new QueueSize(entries));
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "6", "4294967296"})
  void otherAlignmentsAreRefused(long bytes) {
    assertThrows(IllegalArgumentException.class, () -> new QueueAlign(bytes));
  }
}
