package org.splitring.properties.consequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Setup;

/** The last sentences, one for each way in which a buffer can be lost. */
class EndingTest {

  private static Tale tale(
      int size, long align, Actor claimant, Features features, Quantity quantity, long place) {
    RingPlaces standard = RingPlaces.standard(new QueueSize(size), new QueueAlign(align), 0);
    RingPlaces claimed = standard.with(quantity, place);
    Setup setup =
        claimant == Actor.DRIVER ? Setup.of(claimed, standard) : Setup.of(standard, claimed);
    return Tale.of(new Scene(setup.with(features), List.of()));
  }

  private static String ending(Actor claimant, Quantity quantity, long place) {
    return tale(4, 4, claimant, Features.NONE, quantity, place).ending();
  }

  private static String endingWithEvents(Actor claimant, Quantity quantity, long place) {
    return tale(4, 4, claimant, Features.EVENT_IDX, quantity, place).ending();
  }

  @Test
  void aDeviceThatForgetsUsedEventWritesWhereTheDriverNeverLooks() {
    assertEquals(
        "the device's completion is written where the driver never looks: used.idx = 1 at byte 78,"
            + " where the driver has padding; the driver looks at byte 82, reads 0 (which the"
            + " device wrote as used.ring[0].id) and waits for ever, with 4 descriptors lent and"
            + " none free",
        ending(Actor.DEVICE, Quantity.USED, 76));
  }

  @Test
  void aDriverThatForgetsUsedEventLooksWhereTheDeviceNeverWrites() {
    assertEquals(
        "the device's completion is written where the driver never looks: used.idx = 1 at byte 82,"
            + " where the driver has used.ring[0].id; the driver looks at byte 78, reads 0 and"
            + " waits for ever, with 4 descriptors lent and none free",
        ending(Actor.DRIVER, Quantity.USED, 76));
  }

  @Test
  void anAvailableRingElsewhereIsNeverSeen() {
    assertEquals(
        "the driver's buffer is made available where the device never looks: avail.idx = 1 at byte"
            + " 68, where the device has avail.ring[0]; the device looks at byte 66, reads 0"
            + " (which the driver wrote as avail.flags) and does nothing; both wait for ever",
        ending(Actor.DRIVER, Quantity.AVAIL, 66));
  }

  @Test
  void aDeviceThatTakesAnAddressForAnIndexGivesUp() {
    assertEquals(
        "the device takes byte 4 for avail.idx = 4096 (which the driver wrote as desc[0].addr) and"
            + " gives up the queue: avail.idx is 4096 ahead in a queue of 4",
        ending(Actor.DEVICE, Quantity.AVAIL, 2));
  }

  @Test
  void aDeviceThatTakesALengthForAnIndexServesWhatItHasServed() {
    assertEquals(
        "the device takes byte 8 for avail.idx = 4 (which the driver wrote as desc[0].len) and"
            + " serves a buffer that was not offered, or not so often",
        ending(Actor.DEVICE, Quantity.AVAIL, 6));
  }

  @Test
  void aDriverThatTakesItsOwnDescriptorForTheUsedRingFindsStrangers() {
    assertEquals(
        "the driver takes byte 8 for used.idx = 4 (which the driver wrote as desc[0].len) and"
            + " finds a completion of descriptor 131072, which it has not offered",
        ending(Actor.DRIVER, Quantity.USED, 6));
  }

  @Test
  void aUsedEventElsewhereKeepsTheDeviceSilent() {
    assertEquals(
        "the device reads used_event = 1 at byte 66 (which the driver wrote as avail.idx), while"
            + " the driver has it at byte 76; so it does not notify of buffer 1, and both wait for"
            + " ever",
        endingWithEvents(Actor.DEVICE, Quantity.USED_EVENT, 66));
  }

  @Test
  void anAvailEventElsewhereKeepsTheDriverSilent() {
    assertEquals(
        "the driver reads avail_event = 0 at byte 64, while the device has it at byte 116; so it"
            + " does not notify of buffer 2, and both wait for ever",
        endingWithEvents(Actor.DRIVER, Quantity.AVAIL_EVENT, 64));
  }

  @Test
  void anEventFieldUnderAnotherIsSaidToBe() {
    assertEquals(
        "the device reads used_event = 1 at byte 76 (which the device wrote as avail_event); so it"
            + " does not notify of buffer 1, and both wait for ever",
        endingWithEvents(Actor.DEVICE, Quantity.AVAIL_EVENT, 76));
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "4, 6", "256, 258"})
  void equalLayoutsMeetAroundTheWholeRing(int size, int buffers) {
    Tale tale = tale(size, 4096, Actor.DRIVER, Features.NONE, Quantity.AVAIL, 16L * size);
    assertTrue(tale.well());
    assertEquals(
        "driver and device meet: " + buffers + " buffers out and back, nothing lost",
        tale.ending());
  }

  @Test
  void theTwoSizesOfOneSlipEndDifferently() {
    Tale two = tale(2, 4, Actor.DEVICE, Features.NONE, Quantity.USED, 40);
    Tale four = tale(4, 4, Actor.DEVICE, Features.NONE, Quantity.USED, 76);
    assertFalse(two.well());
    assertFalse(four.well());
    assertTrue(two.ending().contains("used.idx = 1 at byte 42"), two.ending());
    assertTrue(two.ending().endsWith("with 2 descriptors lent and none free"), two.ending());
    assertTrue(four.ending().contains("used.idx = 1 at byte 78"), four.ending());
    assertTrue(four.ending().endsWith("with 4 descriptors lent and none free"), four.ending());
  }
}
