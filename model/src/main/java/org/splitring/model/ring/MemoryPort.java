package org.splitring.model.ring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.splitring.model.ring.Event.Barrier;

/** One side's way to memory: through its store buffer, in its byte order, into the trace. */
final class MemoryPort implements Port {

  private final Actor actor;
  private final ByteOrder order;
  private final StoreBuffer stores;
  private final Trace trace;
  private final Runnable notification;

  /**
   * A port.
   *
   * @param notification what the notification of the other side does
   */
  MemoryPort(Actor actor, ByteOrder order, StoreBuffer stores, Trace trace, Runnable notification) {
    this.actor = actor;
    this.order = order;
    this.stores = stores;
    this.trace = trace;
    this.notification = notification;
  }

  @Override
  public long load(Spot spot, long address, int bytes) {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      int place = order == ByteOrder.LITTLE_ENDIAN ? i : bytes - 1 - i;
      value |= (stores.at(address + i) & 0xffL) << (Byte.SIZE * place);
    }
    trace.add(new Event.Load(actor, spot, address, bytes, value));
    return value;
  }

  @Override
  public void store(Spot spot, long address, int bytes, long value) {
    byte[] little =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    byte[] content = Arrays.copyOf(little, bytes);
    long kept = bytes == Long.BYTES ? value : value & ((1L << (Byte.SIZE * bytes)) - 1);
    if (order == ByteOrder.BIG_ENDIAN) {
      for (int i = 0; i < bytes; i++) {
        content[i] = little[bytes - 1 - i];
      }
    }
    Event.Store store = new Event.Store(actor, trace.next(), spot, address, bytes, kept);
    trace.add(store);
    stores.put(store, content);
  }

  @Override
  public void barrier(Barrier.Kind kind) {
    trace.add(new Barrier(actor, kind));
    switch (kind) {
      case WRITES -> stores.order();
      case ALL -> stores.drain();
    }
  }

  @Override
  public void notifyOther() {
    trace.add(new Event.Notification(actor));
    notification.run();
  }

  @Override
  public void note(Event event) {
    trace.add(event);
  }
}
