package org.splitring.model.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;

class RingPlacesTest {

  private static final QueueSize TWO = new QueueSize(2);
  private static final QueueAlign FOUR = new QueueAlign(4);
  private static final RingPlaces STANDARD = RingPlaces.standard(TWO, FOUR, 0x1000);

  @ParameterizedTest
  @CsvSource({
    // member, index, bytes behind the base for n = 2, a = 4; done by hand
    "DESC_ADDR, 0, 0",
    "DESC_LEN, 0, 8",
    "DESC_FLAGS, 0, 12",
    "DESC_NEXT, 1, 30",
    "AVAIL_FLAGS, 0, 32",
    "AVAIL_IDX, 0, 34",
    "AVAIL_RING, 1, 38",
    "USED_EVENT, 0, 40",
    "USED_FLAGS, 0, 44",
    "USED_IDX, 0, 46",
    "USED_ID, 0, 48",
    "USED_LEN, 0, 52",
    "USED_ID, 1, 56",
    "AVAIL_EVENT, 0, 64",
  })
  void membersStandWhereTheStandardHasThem(RingMember member, int index, long offset) {
    assertEquals(0x1000 + offset, STANDARD.address(member, index));
  }

  @Test
  void theRingEndsWhereTheStandardEndsIt() {
    assertEquals(0x1000 + StandardLayout.end(TWO, FOUR), STANDARD.end());
  }

  @ParameterizedTest
  @EnumSource(RingMember.class)
  void everyByteOfAMemberIsFoundAgain(RingMember member) {
    int last = member.repeated() ? 1 : 0;
    for (int i = 0; i < member.bytes(); i++) {
      List<Referent.InRing> found = STANDARD.at(STANDARD.address(member, last) + i);
      assertEquals(List.of(new Referent.InRing(member, last)), found);
    }
  }

  @Test
  void paddingIsNothing() {
    assertEquals(List.of(), STANDARD.at(0x1000 + 42));
    assertEquals(List.of(), STANDARD.at(0xfff));
    assertEquals(List.of(), STANDARD.at(STANDARD.end()));
  }

  @Test
  void overlappingPartsAreBothFound() {
    RingPlaces overlaid = STANDARD.with(Quantity.USED, 0x1000 + 40);
    List<String> labels = overlaid.at(0x1000 + 40).stream().map(spot -> spot.label()).toList();
    assertEquals(List.of("used_event", "used.flags"), labels);
  }

  @Test
  void theEventFieldMovesWithItsRing() {
    RingPlaces moved = STANDARD.with(Quantity.USED, 0x2000).with(Quantity.AVAIL, 0x3000);
    assertEquals(0x2000 + 20, moved.availEvent());
    assertEquals(0x3000 + 8, moved.usedEvent());
    assertEquals(0x1000, moved.desc());
  }

  @Test
  void theEventFieldMovesAlone() {
    RingPlaces moved =
        STANDARD.with(Quantity.USED_EVENT, 0x2000).with(Quantity.AVAIL_EVENT, 0x3000);
    assertEquals(new RingPlaces(TWO, 0x1000, 0x1020, 0x2000, 0x102c, 0x3000), moved);
  }

  @Test
  void sizesAreNoPlaces() {
    Stream.of(Quantity.TOTAL, Quantity.AVAIL_SIZE, Quantity.USED_SIZE)
        .forEach(
            size -> assertThrows(IllegalArgumentException.class, () -> STANDARD.with(size, 1)));
  }

  @ParameterizedTest
  @CsvSource({"AVAIL_RING, 2", "AVAIL_RING, -1", "DESC_LEN, 2"})
  void anEntryThatIsNotThereIsRefused(RingMember member, int index) {
    assertThrows(IllegalArgumentException.class, () -> STANDARD.address(member, index));
  }

  @ParameterizedTest
  @CsvSource({
    "DESC_ADDR, desc[3].addr, DRIVER",
    "AVAIL_FLAGS, avail.flags, DRIVER",
    "AVAIL_RING, avail.ring[3], DRIVER",
    "USED_EVENT, used_event, DRIVER",
    "USED_IDX, used.idx, DEVICE",
    "USED_ID, used.ring[3].id, DEVICE",
    "AVAIL_EVENT, avail_event, DEVICE",
  })
  void membersHaveTheStandardsNamesAndOneWriter(RingMember member, String label, Actor writer) {
    assertEquals(label, member.label(3));
    assertEquals(writer, member.writer());
    assertEquals(writer, writer.other().other());
  }
}
