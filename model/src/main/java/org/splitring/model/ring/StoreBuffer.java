package org.splitring.model.ring;

import java.util.ArrayList;
import java.util.List;

/**
 * The writes of one side that the other does not see yet.
 *
 * <p>Law: writes become visible in any order, save that of two writes with a barrier between them,
 * or with a byte in common, the earlier comes first. The side itself sees all of its writes.
 */
final class StoreBuffer {

  private record Pending(Event.Store store, byte[] bytes, int epoch) {
    boolean covers(long address) {
      return Long.compareUnsigned(address - store.address(), bytes.length) < 0;
    }

    boolean overlaps(Pending other) {
      return covers(other.store.address()) || other.covers(store.address());
    }
  }

  private final List<Pending> pending = new ArrayList<>();
  private final GuestMemory memory;
  private final Trace trace;
  private int epoch;

  StoreBuffer(GuestMemory memory, Trace trace) {
    this.memory = memory;
    this.trace = trace;
  }

  void put(Event.Store store, byte[] bytes) {
    pending.add(new Pending(store, bytes, epoch));
  }

  /** What comes now becomes visible behind what came before. */
  void order() {
    epoch++;
  }

  /** The byte as the side itself sees it. */
  byte at(long address) {
    for (int i = pending.size() - 1; i >= 0; i--) {
      Pending each = pending.get(i);
      if (each.covers(address)) {
        return each.bytes[(int) (address - each.store.address())];
      }
    }
    return memory.at(address);
  }

  /** The writes of which any may be the next to become visible, in program order. */
  List<Event.Store> ready() {
    List<Event.Store> ready = new ArrayList<>();
    for (int i = 0; i < pending.size() && pending.get(i).epoch == pending.get(0).epoch; i++) {
      Pending candidate = pending.get(i);
      if (pending.subList(0, i).stream().noneMatch(candidate::overlaps)) {
        ready.add(candidate.store);
      }
    }
    return ready;
  }

  /**
   * Makes one of the {@link #ready} writes visible.
   *
   * @throws IllegalArgumentException if it is not ready
   */
  void settle(Event.Store store) {
    if (!ready().contains(store)) {
      throw new IllegalArgumentException("another write comes before " + store);
    }
    Pending found =
        pending.stream().filter(each -> each.store.equals(store)).findFirst().orElseThrow();
    pending.remove(found);
    show(found);
  }

  /** Makes all writes visible, in program order. */
  void drain() {
    pending.forEach(this::show);
    pending.clear();
  }

  private void show(Pending one) {
    for (int i = 0; i < one.bytes.length; i++) {
      memory.put(one.store.address() + i, one.bytes[i]);
    }
    trace.add(new Event.Visible(one.store));
  }
}
