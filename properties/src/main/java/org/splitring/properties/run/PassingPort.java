package org.splitring.properties.run;

import org.splitring.model.ring.Event;
import org.splitring.model.ring.Event.Barrier;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/** A way to memory that changes nothing; what does is made by overriding. */
public class PassingPort implements Port {

  private final Port next;

  public PassingPort(Port next) {
    this.next = next;
  }

  /** Whether a spot is a member of the ring, not of a table outside it. */
  public static boolean is(Referent spot, RingMember member) {
    return spot instanceof Referent.InRing ring && ring.member() == member;
  }

  @Override
  public long load(Referent spot, long address, int bytes) {
    return next.load(spot, address, bytes);
  }

  @Override
  public void store(Referent spot, long address, int bytes, long value) {
    next.store(spot, address, bytes, value);
  }

  @Override
  public void barrier(Barrier.Kind kind) {
    next.barrier(kind);
  }

  @Override
  public void notifyOther() {
    next.notifyOther();
  }

  @Override
  public void note(Event event) {
    next.note(event);
  }
}
