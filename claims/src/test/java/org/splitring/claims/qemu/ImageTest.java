package org.splitring.claims.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;

/** What is taken for a completion, and what is not. */
class ImageTest {

  private static final QueueSize SIZE = new QueueSize(4);
  private static final long HEAD = SIZE.entries() - 1;

  private final Image image = new Image(point(0), Request.emptyBuffer(0x1000));
  private final ByteBuffer after = copy(image);

  private static Point point(int evt) {
    return new Point(SIZE.entries(), 16, 0, evt);
  }

  private static ByteBuffer copy(Image image) {
    return ByteBuffer.wrap(image.before().clone()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Completes the buffer in a used ring at that offset. */
  private static void complete(ByteBuffer bytes, int used) {
    RingPlaces places = new RingPlaces(SIZE, 0, 0, 0, 0, 0).with(Quantity.USED, used);
    bytes.putShort((int) places.address(RingMember.USED_IDX, 0), (short) 1);
    bytes.putInt((int) places.address(RingMember.USED_ID, 0), (int) HEAD);
    bytes.putInt((int) places.address(RingMember.USED_LEN, 0), 0);
  }

  @ParameterizedTest
  @CsvSource({"76", "78", "80", "81", "92"})
  void aCompletionIsFoundWhereverItIs(int used) {
    complete(after, used);
    assertEquals(new ObservedCompletion.Used(used), image.find(after.array(), true));
  }

  @Test
  void theDriversPartsAreWhereTheStandardHasThem() {
    RingPlaces places = RingPlaces.standard(SIZE, new QueueAlign(16), 0);
    assertEquals(0x1000, after.getLong((int) places.address(RingMember.DESC_ADDR, (int) HEAD)));
    assertEquals(1, after.getShort((int) places.address(RingMember.AVAIL_IDX, 0)));
    assertEquals(HEAD, after.getShort((int) places.address(RingMember.AVAIL_RING, 0)));
    assertEquals(0, after.getShort((int) places.address(RingMember.USED_EVENT, 0)));
  }

  @Test
  void nothingIsNothingWithAnInterruptOrWithout() {
    assertEquals(new ObservedCompletion.Nothing(true), image.find(after.array(), true));
    assertEquals(new ObservedCompletion.Nothing(false), image.find(after.array(), false));
  }

  @Test
  void aByteMoreThanACompletionIsStrange() {
    complete(after, 80);
    after.put(after.capacity() - 1, (byte) 0);
    assertInstanceOf(ObservedCompletion.Strange.class, image.find(after.array(), true));
  }

  @Test
  void anotherBuffersCompletionIsStrange() {
    complete(after, 80);
    after.putInt(80 + 4, 0);
    assertInstanceOf(ObservedCompletion.Strange.class, image.find(after.array(), true));
  }

  @Test
  void aCompletionWithoutAnInterruptIsStrange() {
    complete(after, 80);
    assertInstanceOf(ObservedCompletion.Strange.class, image.find(after.array(), false));
  }

  @Test
  void withEventsTheEventFieldBelongsToIt() {
    Image events = new Image(point(1), Request.emptyBuffer(0x1000));
    ByteBuffer bytes = copy(events);
    complete(bytes, 80);
    assertInstanceOf(ObservedCompletion.Strange.class, events.find(bytes.array(), true));
    RingPlaces places = RingPlaces.standard(SIZE, new QueueAlign(16), 0);
    bytes.putShort((int) places.address(RingMember.AVAIL_EVENT, 0), (short) 1);
    assertEquals(new ObservedCompletion.Used(80), events.find(bytes.array(), true));
  }

  @Test
  void aChangeWhereNoRingFitsIsStrange() {
    after.put(0, (byte) 1);
    assertInstanceOf(ObservedCompletion.Strange.class, image.find(after.array(), true));
    ByteBuffer last = copy(image);
    last.put(last.capacity() - 1, (byte) 1);
    assertInstanceOf(ObservedCompletion.Strange.class, image.find(last.array(), true));
  }
}
