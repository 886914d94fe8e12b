package org.splitring.model.clause;

import java.util.Optional;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/** Tells apart what a side can do to the ring. */
final class RingSteps {

  private RingSteps() {}

  /** The value that a side writes to a member of the ring, if that is what it does. */
  static Optional<Long> stored(Event event, Actor actor, RingMember member) {
    return event instanceof Event.Store store
            && store.actor() == actor
            && store.spot() instanceof Referent.InRing spot
            && spot.member() == member
        ? Optional.of(store.value())
        : Optional.empty();
  }

  /** Whether a side reads a member of the ring. */
  static boolean loads(Event event, Actor actor, RingMember member) {
    return event instanceof Event.Load load
        && load.actor() == actor
        && load.spot() instanceof Referent.InRing spot
        && spot.member() == member;
  }

  /** The address that a side reads of a buffer, if that is what it does. */
  static Optional<Long> loadedOfBuffer(Event event, Actor actor) {
    return event instanceof Event.Load load
            && load.actor() == actor
            && load.spot() instanceof Referent.InBuffer
        ? Optional.of(load.address())
        : Optional.empty();
  }
}
