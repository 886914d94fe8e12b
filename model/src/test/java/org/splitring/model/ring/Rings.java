package org.splitring.model.ring;

import java.nio.ByteOrder;
import java.util.List;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** Small rings and what is offered on them. */
final class Rings {

  static final long DATA = 0x10_0000;
  static final RingPlaces FOUR = RingPlaces.standard(new QueueSize(4), new QueueAlign(16), 0x1000);

  static Buffer request(long address, int readable, int writable) {
    return new Buffer(
        List.of(
            new Element(address, readable, false),
            new Element(address + readable, writable, true)));
  }

  static Buffer room(long address) {
    return new Buffer(List.of(new Element(address, 8, true)));
  }

  static Ring ring(Features features, int start) {
    return new Ring(new Setup(features, ByteOrder.LITTLE_ENDIAN, FOUR, FOUR, start, (byte) 0xa5));
  }

  /** One buffer there and back, without regard to notifications. */
  static List<Completion> roundTrip(Ring ring, Buffer buffer) {
    ring.driver().offer(buffer).orElseThrow();
    ring.driver().publish();
    ring.settle();
    ring.device().complete(ring.device().take().orElseThrow(), 3);
    ring.device().publish();
    ring.settle();
    return ring.driver().collect();
  }

  private Rings() {}
}
