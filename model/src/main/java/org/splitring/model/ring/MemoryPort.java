package org.splitring.model.ring;

import java.nio.ByteOrder;
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
  public long load(Referent spot, long address, int bytes) {
    byte[] content = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      content[i] = stores.at(address + i);
    }
    long value = Octets.value(content, order);
    trace.add(new Event.Load(actor, spot, address, bytes, value));
    return value;
  }

  @Override
  public void store(Referent spot, long address, int bytes, long value) {
    byte[] content = Octets.of(value, bytes, order);
    long kept = Octets.value(content, order);
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
