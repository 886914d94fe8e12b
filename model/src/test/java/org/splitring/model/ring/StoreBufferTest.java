package org.splitring.model.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.model.ring.Event.Barrier;

class StoreBufferTest {

  private static final Referent SPOT = new Referent.InBuffer();

  private final Trace trace = new Trace();
  private final GuestMemory memory = new GuestMemory((byte) 0x5a);
  private final StoreBuffer stores = new StoreBuffer(memory, trace);
  private final StoreBuffer others = new StoreBuffer(memory, trace);
  private final Port port = port(Actor.DRIVER, ByteOrder.LITTLE_ENDIAN, stores);
  private final Port other = port(Actor.DEVICE, ByteOrder.LITTLE_ENDIAN, others);

  private Port port(Actor actor, ByteOrder order, StoreBuffer buffer) {
    return new MemoryPort(actor, order, buffer, trace, () -> {});
  }

  @Test
  void aSideSeesItsOwnWritesAtOnceAndTheOtherDoesNot() {
    port.store(SPOT, 100, 4, 0x01020304);
    assertEquals(0x01020304, port.load(SPOT, 100, 4));
    assertEquals(0x5a5a5a5a, other.load(SPOT, 100, 4));
    stores.drain();
    assertEquals(0x01020304, other.load(SPOT, 100, 4));
  }

  @Test
  void anOwnWriteIsSeenThroughALaterOne() {
    port.store(SPOT, 100, 4, 0x01020304);
    port.store(SPOT, 101, 1, 0xff);
    assertEquals(0x0102ff04, port.load(SPOT, 100, 4));
    assertEquals(0x5a01, port.load(SPOT, 103, 2));
  }

  @Test
  void bytesStandInTheOrderOfTheSide() {
    Port big = port(Actor.DRIVER, ByteOrder.BIG_ENDIAN, stores);
    big.store(SPOT, 100, 8, 0x0102030405060708L);
    assertEquals(0x0102030405060708L, big.load(SPOT, 100, 8));
    assertEquals(0x0807060504030201L, port.load(SPOT, 100, 8));
    assertEquals(0x0102, big.load(SPOT, 100, 2));
  }

  @Test
  void onlyTheLowBytesOfAValueAreKept() {
    port.store(SPOT, 100, 2, 0x12345);
    assertEquals(0x2345, port.load(SPOT, 100, 2));
    assertEquals(0x2345, ((Event.Store) trace.events().get(0)).value());
    port.store(SPOT, 100, 8, -1);
    assertEquals(-1, port.load(SPOT, 100, 8));
  }

  @Test
  void withoutABarrierAnyWriteMayComeFirst() {
    port.store(SPOT, 100, 2, 1);
    port.store(SPOT, 200, 2, 2);
    Event.Store second = stores.ready().get(1);
    stores.settle(second);
    assertEquals(2, other.load(SPOT, 200, 2));
    assertEquals(0x5a5a, other.load(SPOT, 100, 2));
  }

  @Test
  void aWriteBehindABarrierComesLater() {
    port.store(SPOT, 100, 2, 1);
    port.barrier(Barrier.Kind.WRITES);
    port.store(SPOT, 200, 2, 2);
    Event.Store first = stores.ready().get(0);
    assertEquals(List.of(first), stores.ready());
    stores.settle(first);
    Event.Store second = stores.ready().get(0);
    assertEquals(200, second.address());
    assertThrows(IllegalArgumentException.class, () -> stores.settle(first));
  }

  @Test
  void writesToTheSameBytesKeepTheirOrder() {
    port.store(SPOT, 100, 4, 1);
    port.store(SPOT, 102, 4, 2);
    port.store(SPOT, 98, 4, 3);
    port.store(SPOT, 97, 1, 4);
    assertEquals(List.of(100L, 97L), stores.ready().stream().map(Event.Store::address).toList());
  }

  @Test
  void aFullBarrierMakesEverythingVisible() {
    port.store(SPOT, 100, 2, 1);
    port.barrier(Barrier.Kind.ALL);
    assertEquals(1, other.load(SPOT, 100, 2));
    assertEquals(List.of(), stores.ready());
    assertEquals(
        List.of("Store", "Barrier", "Visible", "Load"),
        trace.events().stream().map(event -> event.getClass().getSimpleName()).toList());
  }
}
