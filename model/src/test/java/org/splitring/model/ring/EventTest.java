package org.splitring.model.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Struct;

class EventTest {

  private static final Buffer BUFFER = new Buffer(List.of(new Element(0x9000, 1, true)));
  private static final RingPlaces PLACES =
      RingPlaces.standard(new QueueSize(2), new QueueAlign(4), 0x1000);

  @Test
  void everyEventHasItsActor() {
    Event.Store store =
        new Event.Store(Actor.DEVICE, 0, new Referent.InRing(RingMember.USED_IDX, 0), 46, 2, 1);
    assertEquals(Actor.DEVICE, new Event.Visible(store).actor());
    assertEquals(Actor.DRIVER, new Event.Offered(0, 1, BUFFER).actor());
    assertEquals(Actor.DEVICE, new Event.Took(new Chain(0, BUFFER)).actor());
    assertEquals(Actor.DEVICE, new Event.Refused("why").actor());
    assertEquals(Actor.DRIVER, new Event.Returned(new Completion(0, BUFFER, 1)).actor());
    assertEquals(Actor.DRIVER, new Event.Stray(1, 2).actor());
  }

  @Test
  void spotsAndActorsHaveNames() {
    assertEquals("buffer", new Referent.InBuffer().label());
    assertEquals(
        "indirect desc[2].len", new Referent.InTable(0x2000, RingMember.DESC_LEN, 2).label());
    assertEquals("driver", Actor.DRIVER.label());
  }

  @Test
  void aWriteIsDoneAgainAsItWas() {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      GuestMemory memory = new GuestMemory((byte) 0x5a);
      Event.Store store =
          new Event.Store(Actor.DRIVER, 0, new Referent.InBuffer(), 100, 4, 0x01020304);
      memory.replay(new Event.Visible(store), order);
      assertEquals(0x01020304, memory.number(100, 4, order));
      assertEquals(0x5a, memory.at(104));
      assertEquals(order == ByteOrder.BIG_ENDIAN ? 1 : 4, memory.at(100));
    }
  }

  @Test
  void everyFieldOfAPartHasItsAddress() {
    for (Part part : Part.values()) {
      for (Field field : part.struct().fields()) {
        long offset = part.struct().offsetOf(field.name()).bytes(new QueueSize(2));
        long start =
            switch (part) {
              case DESCRIPTOR_TABLE -> PLACES.desc();
              case AVAILABLE_RING -> PLACES.avail();
              case USED_RING -> PLACES.used();
            };
        assertEquals(start + offset, PLACES.address(part, field));
      }
    }
  }

  @Test
  void fieldsAreFoundByName() {
    assertEquals("idx", Struct.VIRTQ_USED.field("idx").name());
    assertTrue(Struct.VIRTQ_USED.field("ring").repeated());
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Struct.VIRTQ_USED.field("num"));
    assertEquals("virtq_used has no field num", refusal.getMessage());
  }

  @Test
  void writesOfBothSidesSettleOneByOne() {
    Setup setup = Setup.of(PLACES, PLACES).with(Features.EVENT_IDX);
    Ring ring = new Ring(setup);
    assertSame(setup, ring.setup());
    ring.driver().offer(BUFFER);
    List<Event.Store> unseen = ring.unseen(Actor.DRIVER);
    assertFalse(unseen.isEmpty());
    ring.settle(unseen.get(0));
    assertFalse(ring.unseen(Actor.DRIVER).contains(unseen.get(0)));
    assertEquals(List.of(), ring.unseen(Actor.DEVICE));
  }
}
