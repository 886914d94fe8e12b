package org.splitring.model.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of the layout at every legal Queue Size and Queue Align, and numbers done by hand. */
class StandardLayoutTest {

  static Stream<Arguments> everyPoint() {
    return QueueSize.all().stream()
        .flatMap(
            size ->
                QueueAlign.upTo(QueueAlign.LARGEST).stream()
                    .map(align -> Arguments.of(size, align)));
  }

  @Test
  void everyPointIsSixteenSizesTimesThirtyAlignments() {
    assertEquals(16 * 30, everyPoint().count());
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

  @ParameterizedTest
  @MethodSource("everyPoint")
  void partsStandInOrderAndApart(QueueSize size, QueueAlign align) {
    Layout layout = Layout.standard(size, align);
    Region descriptors = layout.region(Part.DESCRIPTOR_TABLE);
    Region avail = layout.region(Part.AVAILABLE_RING);
    Region used = layout.region(Part.USED_RING);
    assertEquals(0, descriptors.offset());
    assertEquals(descriptors.end(), avail.offset(), "no gap before the available ring");
    assertTrue(avail.end() <= used.offset());
    assertFalse(avail.overlaps(used) || descriptors.overlaps(avail));
    assertEquals(used.end(), layout.end());
  }

  @ParameterizedTest
  @MethodSource("everyPoint")
  void partsAreAligned(QueueSize size, QueueAlign align) {
    Layout layout = Layout.standard(size, align);
    for (Part part : Part.values()) {
      assertEquals(0, layout.region(part).offset() % part.alignment(), part.title());
    }
    assertEquals(0, layout.used() % align.bytes());
    assertTrue(layout.used() - layout.region(Part.AVAILABLE_RING).end() < align.bytes());
  }

  @ParameterizedTest
  @MethodSource("everyPoint")
  void eventFieldsAreTheLastOfTheirRing(QueueSize size, QueueAlign align) {
    Layout layout = Layout.standard(size, align);
    long usedEvent = StandardLayout.bytes(Quantity.USED_EVENT, size, align);
    long availEvent = StandardLayout.bytes(Quantity.AVAIL_EVENT, size, align);
    assertEquals(usedEvent + 2, layout.region(Part.AVAILABLE_RING).end());
    assertEquals(availEvent + 2, layout.region(Part.USED_RING).end());
    assertEquals(usedEvent, last(layout.fields(Part.AVAILABLE_RING)).offset());
    assertEquals(availEvent, last(layout.fields(Part.USED_RING)).offset());
  }

  @ParameterizedTest
  @MethodSource("everyPoint")
  void fieldsFillTheirPart(QueueSize size, QueueAlign align) {
    Layout layout = Layout.standard(size, align);
    for (Part part : Part.values()) {
      long next = layout.region(part).offset();
      for (Region field : layout.fields(part)) {
        assertEquals(next, field.offset(), field.name());
        next = field.end();
      }
      assertEquals(layout.region(part).end(), next);
    }
  }

  @ParameterizedTest
  @MethodSource("everyPoint")
  void totalHoldsTheRingAndIsAMultipleOfTheAlignment(QueueSize size, QueueAlign align) {
    long total = StandardLayout.bytes(Quantity.TOTAL, size, align);
    assertTrue(total >= StandardLayout.end(size, align));
    assertEquals(0, total % align.bytes());
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

  private static Region last(List<Region> regions) {
    return regions.get(regions.size() - 1);
  }
}
