package org.splitring.model.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.splitring.model.ring.Rings.DATA;
import static org.splitring.model.ring.Rings.FOUR;
import static org.splitring.model.ring.Rings.request;
import static org.splitring.model.ring.Rings.ring;
import static org.splitring.model.ring.Rings.room;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.layout.Quantity;

/** What a side does that finds what no other side may have written. */
class TamperedRingTest {

  /** Why the device refuses what it finds if the driver's writes are tampered with. */
  private static String refusal(Tamper tamper) {
    Ring ring =
        new Ring(
            Setup.of(FOUR, FOUR),
            (actor, port) -> actor == Actor.DEVICE ? port : new TamperingPort(port, tamper));
    ring.driver().offer(request(DATA, 1, 1));
    ring.driver().publish();
    ring.settle();
    assertEquals(Optional.empty(), ring.device().take());
    assertFalse(ring.device().rest());
    assertEquals(Optional.empty(), ring.device().take());
    return ring.trace().events().stream()
        .filter(Event.Refused.class::isInstance)
        .map(event -> ((Event.Refused) event).reason())
        .findFirst()
        .orElseThrow();
  }

  private interface Tamper {
    long value(RingMember member, long value);
  }

  private record TamperingPort(Port real, Tamper tamper) implements Port {
    @Override
    public long load(Referent spot, long address, int bytes) {
      return real.load(spot, address, bytes);
    }

    @Override
    public void store(Referent spot, long address, int bytes, long value) {
      long other = spot instanceof Referent.InRing in ? tamper.value(in.member(), value) : value;
      real.store(spot, address, bytes, other);
    }

    @Override
    public void barrier(Event.Barrier.Kind kind) {
      real.barrier(kind);
    }

    @Override
    public void notifyOther() {
      real.notifyOther();
    }

    @Override
    public void note(Event event) {
      real.note(event);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AVAIL_IDX, 5, avail.idx is 5 ahead in a queue of 4",
    "AVAIL_RING, 4, descriptor 4 of 4",
    "DESC_NEXT, 9, descriptor 9 of 4",
    "DESC_FLAGS, 1, a chain of more than 4 descriptors",
    "DESC_FLAGS, 5, an indirect descriptor that is continued",
    "DESC_FLAGS, 4, an indirect table of 1 bytes",
  })
  void theDeviceRefusesWhatNoDriverMayOffer(RingMember member, long value, String reason) {
    assertEquals(
        reason,
        refusal((each, given) -> each == member && given != initial(member) ? value : given));
  }

  /** What the driver writes before the queue is in use; -1 where that is nothing. */
  private static long initial(RingMember member) {
    return member == RingMember.AVAIL_IDX ? 0 : -1;
  }

  @Test
  void anEntryThatBelongsToNoBufferIsStray() {
    Ring ring = ring(Features.NONE, 0);
    ring.driver().offer(room(DATA));
    ring.driver().publish();
    ring.settle();
    Chain chain = ring.device().take().orElseThrow();
    ring.device().complete(new Chain(2, chain.buffer()), 7);
    ring.device().complete(new Chain(4, chain.buffer()), 7);
    ring.device().complete(chain, 7);
    ring.device().publish();
    ring.settle();
    assertEquals(1, ring.driver().collect().size());
    assertEquals(
        List.of(new Event.Stray(2, 7), new Event.Stray(4, 7)),
        ring.trace().events().stream().filter(Event.Stray.class::isInstance).toList());
  }

  /** The driver takes half of a descriptor's address for used.idx, and zeroes for entries. */
  @Test
  void anIndexThatIsNoneBringsBackABufferThatTheDeviceNeverSaw() {
    RingPlaces elsewhere = FOUR.with(Quantity.USED, FOUR.desc() + 2);
    Ring ring = new Ring(Setup.of(elsewhere, FOUR));
    ring.driver().offer(new Buffer(List.of(new Element(0xffff_0000_0000L, 1, true))));
    assertEquals(1, ring.driver().collect().size());
    assertEquals(List.of(), ring.driver().collect());
    assertEquals(3, ring.trace().events().stream().filter(Event.Stray.class::isInstance).count());
  }
}
