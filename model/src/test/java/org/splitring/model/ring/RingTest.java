package org.splitring.model.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.model.ring.Rings.DATA;
import static org.splitring.model.ring.Rings.FOUR;
import static org.splitring.model.ring.Rings.request;
import static org.splitring.model.ring.Rings.ring;
import static org.splitring.model.ring.Rings.room;
import static org.splitring.model.ring.Rings.roundTrip;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

class RingTest {

  @ParameterizedTest
  @CsvSource({"LITTLE", "BIG"})
  void whatIsOfferedArrivesAndWhatIsWrittenComesBack(String endian) {
    ByteOrder order = endian.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    Ring ring = new Ring(new Setup(Features.NONE, order, FOUR, FOUR, 0, (byte) 0xa5));
    Buffer buffer = request(DATA, 3, 5);
    ring.driver().fill(buffer, new byte[] {1, 2, 3});
    int head = ring.driver().offer(buffer).orElseThrow();
    assertEquals(2, ring.driver().room());
    ring.driver().publish();
    assertTrue(ring.driver().notifyDevice());
    assertTrue(ring.notified(Actor.DEVICE));
    assertFalse(ring.notified(Actor.DEVICE));

    Chain chain = ring.device().take().orElseThrow();
    assertEquals(new Chain(head, buffer), chain);
    assertArrayEquals(new byte[] {1, 2, 3}, ring.device().read(chain));
    assertEquals(4, ring.device().write(chain, new byte[] {9, 8, 7, 6}));
    ring.device().complete(chain, 4);
    ring.device().publish();
    assertTrue(ring.device().notifyDriver());
    assertTrue(ring.notified(Actor.DRIVER));
    assertFalse(ring.notified(Actor.DEVICE));

    List<Completion> back = ring.driver().collect();
    assertEquals(List.of(new Completion(head, buffer, 4)), back);
    assertArrayEquals(new byte[] {9, 8, 7, 6}, ring.driver().written(back.get(0)));
    assertEquals(4, ring.driver().room());
    assertEquals(0, ring.driver().outstanding());
  }

  @Test
  void aDeviceWritesNoMoreThanThereIsRoomFor() {
    Ring ring = ring(Features.NONE, 0);
    ring.driver().offer(request(DATA, 1, 2));
    ring.driver().publish();
    ring.settle();
    Chain chain = ring.device().take().orElseThrow();
    assertEquals(2, ring.device().write(chain, new byte[] {1, 2, 3}));
  }

  @Test
  void theDriverReadsNoMoreThanLen() {
    Ring ring = ring(Features.NONE, 0);
    Completion back = roundTrip(ring, room(DATA)).get(0);
    assertEquals(3, ring.driver().written(back).length);
    assertEquals(8, ring.driver().written(new Completion(0, room(DATA), 100)).length);
  }

  @Test
  void nothingIsSeenBeforeItIsPublished() {
    Ring ring = ring(Features.NONE, 0);
    ring.driver().offer(room(DATA));
    ring.settle();
    assertEquals(Optional.empty(), ring.device().take());
    ring.driver().publish();
    assertEquals(Optional.empty(), ring.device().take());
    ring.settle();
    assertTrue(ring.device().take().isPresent());
  }

  @Test
  void aFullTableTakesNoMore() {
    Ring ring = ring(Features.NONE, 0);
    for (int i = 0; i < 3; i++) {
      assertEquals(OptionalInt.of(i), ring.driver().offer(room(DATA + 16 * i)));
    }
    assertEquals(OptionalInt.empty(), ring.driver().offer(request(DATA + 64, 1, 1)));
    assertEquals(1, ring.driver().room());
    assertEquals(OptionalInt.of(3), ring.driver().offer(room(DATA + 64)));
    assertEquals(4, ring.driver().outstanding());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void buffersComeBackAcrossTheWrapOfTheIndex(boolean eventIdx) {
    Ring ring = ring(new Features(eventIdx, false, false), 65533);
    for (int i = 0; i < 9; i++) {
      ring.driver().offer(room(DATA + 16 * i));
      ring.driver().publish();
      assertTrue(ring.driver().notifyDevice());
      ring.device().complete(ring.device().take().orElseThrow(), 1);
      ring.device().publish();
      assertFalse(ring.device().rest());
      assertTrue(ring.device().notifyDriver());
      assertEquals(1, ring.driver().collect().size());
    }
    assertEquals(4, ring.driver().room());
  }

  @Test
  void anIndirectTableCarriesABuffer() {
    Ring ring = ring(new Features(false, true, false), 0);
    Buffer buffer =
        new Buffer(
            List.of(
                new Element(DATA, 1, false),
                new Element(DATA + 8, 2, true),
                new Element(DATA + 16, 3, true)));
    int head = ring.driver().offerIndirect(buffer, 0x2000).orElseThrow();
    assertEquals(3, ring.driver().room());
    ring.driver().publish();
    ring.settle();
    Chain chain = ring.device().take().orElseThrow();
    assertEquals(new Chain(head, buffer), chain);
    ring.device().complete(chain, 5);
    ring.device().publish();
    ring.settle();
    assertEquals(List.of(new Completion(head, buffer, 5)), ring.driver().collect());
    assertEquals(4, ring.driver().room());
  }

  @Test
  void anIndirectTableNeedsTheFeatureAndADescriptorAndFitsTheQueue() {
    Driver without = ring(Features.NONE, 0).driver();
    assertThrows(IllegalStateException.class, () -> without.offerIndirect(room(DATA), 0x2000));
    Driver with = ring(new Features(false, true, false), 0).driver();
    Buffer five =
        new Buffer(IntStream.range(0, 5).mapToObj(i -> new Element(DATA + i, 1, true)).toList());
    assertThrows(IllegalArgumentException.class, () -> with.offerIndirect(five, 0x2000));
    Buffer four = new Buffer(five.elements().subList(0, 4));
    for (int i = 0; i < 4; i++) {
      assertTrue(with.offerIndirect(four, 0x2000 + 64 * i).isPresent());
    }
    assertEquals(OptionalInt.empty(), with.offerIndirect(room(DATA), 0x3000));
  }

  @Test
  void anInOrderBatchIsOneEntry() {
    Ring ring = ring(new Features(false, false, true), 0);
    List<Chain> chains = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ring.driver().offer(room(DATA + 16 * i));
    }
    ring.driver().publish();
    ring.settle();
    for (int i = 0; i < 3; i++) {
      chains.add(ring.device().take().orElseThrow());
    }
    ring.device().complete(chains.subList(0, 2), 4);
    ring.device().complete(chains.get(2), 5);
    ring.device().publish();
    ring.settle();
    List<Completion> back = ring.driver().collect();
    assertEquals(List.of(0, 1, 2), back.stream().map(Completion::head).toList());
    assertEquals(List.of(8L, 4L, 5L), back.stream().map(Completion::len).toList());
    assertEquals(List.of(0, 2), stored(ring, RingMember.USED_ID));
    roundTrip(ring, request(DATA, 1, 1));
    assertEquals(4, ring.driver().room());
  }

  /** The entries of the used ring that the device wrote. */
  private static List<Integer> stored(Ring ring, RingMember member) {
    List<Integer> entries = new ArrayList<>();
    for (Event event : ring.trace().events()) {
      if (event instanceof Event.Store store
          && store.spot() instanceof Referent.InRing spot
          && spot.member() == member) {
        entries.add(spot.index());
      }
    }
    return entries;
  }

  @Test
  void aBatchNeedsTheFeature() {
    Ring ring = ring(Features.NONE, 0);
    Chain one = new Chain(0, room(DATA));
    assertThrows(
        IllegalArgumentException.class, () -> ring.device().complete(List.of(one, one), 1));
  }

  @Test
  void flagsSuppressNotifications() {
    Ring ring = ring(Features.NONE, 0);
    ring.device().wantNotifications(false);
    ring.driver().wantInterrupts(false);
    ring.driver().offer(room(DATA));
    ring.driver().publish();
    assertFalse(ring.driver().notifyDevice());
    ring.device().complete(ring.device().take().orElseThrow(), 1);
    ring.device().publish();
    assertFalse(ring.device().notifyDriver());
    ring.device().wantNotifications(true);
    ring.driver().wantInterrupts(true);
    assertEquals(1, ring.driver().collect().size());
    ring.driver().offer(room(DATA));
    ring.driver().publish();
    assertTrue(ring.driver().notifyDevice());
    ring.device().complete(ring.device().take().orElseThrow(), 1);
    ring.device().publish();
    assertTrue(ring.device().notifyDriver());
  }

  @Test
  void eventIndexesSuppressNotificationsUntilAskedAgain() {
    Ring ring = ring(Features.EVENT_IDX, 0);
    ring.device().wantNotifications(false);
    ring.driver().wantInterrupts(false);
    for (int i = 0; i < 3; i++) {
      ring.driver().offer(room(DATA + 16 * i));
      ring.driver().publish();
      assertFalse(ring.driver().notifyDevice());
      assertTrue(ring.device().rest());
      ring.device().complete(ring.device().take().orElseThrow(), 1);
      ring.device().publish();
      assertFalse(ring.device().notifyDriver());
    }
    assertEquals(3, ring.driver().collect().size());
    ring.device().wantNotifications(true);
    ring.driver().wantInterrupts(true);
    ring.driver().offer(room(DATA));
    ring.driver().publish();
    assertTrue(ring.driver().notifyDevice());
    assertFalse(ring.driver().notifyDevice());
    ring.device().complete(ring.device().take().orElseThrow(), 1);
    ring.device().publish();
    assertTrue(ring.device().notifyDriver());
    assertFalse(ring.device().notifyDriver());
  }

  /** That a driver asks the device for it is a clause, and so can be broken. */
  @Test
  void aSideMayBelieveInAQueueSizeOfItsOwn() {
    RingPlaces two = RingPlaces.standard(new QueueSize(2), new QueueAlign(16), 0);
    assertEquals(two, Setup.of(FOUR, two).places(Actor.DEVICE));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void anIndexHasSixteenBits(int start) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Setup(Features.NONE, ByteOrder.LITTLE_ENDIAN, FOUR, FOUR, start, (byte) 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1L << 32})
  void anElementsLengthHas32Bits(long length) {
    assertThrows(IllegalArgumentException.class, () -> new Element(0, length, true));
  }

  @Test
  void aBufferHasAnElement() {
    assertThrows(IllegalArgumentException.class, () -> new Buffer(List.of()));
  }
}
