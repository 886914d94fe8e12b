package org.splitring.claims.qemu;

import java.util.List;
import org.splitring.model.layout.Part;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Chain;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Event.Barrier;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Trace;

/**
 * A driver's way to the memory of a running machine, and to the device in it.
 *
 * <p>What the driver does is put down as it does it. Of the device is put down only what was seen:
 * what stands in its used ring when it was notified, in the order that the standard prescribes, and
 * its interrupt. What it reads is not seen.
 */
final class LivePort implements Port {

  private final Qtest qtest;
  private final LegacyDevice device;
  private final RingPlaces seen;
  private final Trace trace = new Trace();
  private int completions;

  /**
   * A port.
   *
   * @param seen where the device was seen to have its parts
   */
  LivePort(Qtest qtest, LegacyDevice device, RingPlaces seen) {
    this.qtest = qtest;
    this.device = device;
    this.seen = seen;
  }

  /** Everything up to now. */
  List<Event> events() {
    return trace.events();
  }

  @Override
  public long load(Referent spot, long address, int bytes) {
    long value = qtest.load(address, bytes);
    trace.add(new Event.Load(Actor.DRIVER, spot, address, bytes, value));
    return value;
  }

  @Override
  public void store(Referent spot, long address, int bytes, long value) {
    qtest.store(address, bytes, value);
    trace.add(new Event.Store(Actor.DRIVER, next(), spot, address, bytes, value));
  }

  /** The channel keeps everything in order. */
  @Override
  public void barrier(Barrier.Kind kind) {
    trace.add(new Barrier(Actor.DRIVER, kind));
  }

  @Override
  public void notifyOther() {
    trace.add(new Event.Notification(Actor.DRIVER));
    device.notifyOfBuffers();
    boolean interrupt = device.awaitInterrupt();
    if (found(RingMember.USED_IDX, 0) == Integer.toUnsignedLong(completions + 1)) {
      completion();
    }
    if (interrupt) {
      trace.add(new Event.Notification(Actor.DEVICE));
    }
  }

  @Override
  public void note(Event event) {
    trace.add(event);
  }

  /** The device has completed a buffer. */
  private void completion() {
    int entry = completions % seen.size().entries();
    completions++;
    long id = found(RingMember.USED_ID, entry);
    trace.events().stream()
        .filter(event -> event instanceof Event.Offered offered && offered.head() == id)
        .map(Event.Offered.class::cast)
        .reduce((earlier, later) -> later)
        .ifPresent(one -> trace.add(new Event.Took(new Chain(one.head(), one.buffer()))));
    wrote(RingMember.USED_ID, entry);
    wrote(RingMember.USED_LEN, entry);
    wrote(RingMember.USED_IDX, 0);
  }

  private void wrote(RingMember member, int index) {
    Referent spot = new Referent.InRing(member, index);
    long address = seen.address(member, index);
    long value = found(member, index);
    trace.add(new Event.Store(Actor.DEVICE, next(), spot, address, member.bytes(), value));
  }

  private long found(RingMember member, int index) {
    if (member.part() != Part.USED_RING) {
      throw new IllegalArgumentException("the device does not write " + member.label(index));
    }
    return qtest.load(seen.address(member, index), member.bytes());
  }

  private int next() {
    return trace.events().size();
  }
}
