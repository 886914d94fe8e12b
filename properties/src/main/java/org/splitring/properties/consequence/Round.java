package org.splitring.properties.consequence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/**
 * One buffer on its way out and back, or as far as it came.
 *
 * @param number from 1
 * @param events what happened
 * @param well whether the buffer came back as the device completed it, and nothing else happened
 */
record Round(int number, List<Event> events, boolean well) {

  Round {
    events = List.copyOf(events);
  }

  /** The first event of that kind. */
  Optional<Event> first(Predicate<Event> which) {
    return events.stream().filter(which).findFirst();
  }

  /** The first time that somebody read a number of the ring. */
  Event.Load load(Actor actor, RingMember member) {
    return (Event.Load)
        first(
                event ->
                    event instanceof Event.Load each
                        && each.actor() == actor
                        && is(each.spot(), member))
            .orElseThrow();
  }

  /** Whether somebody notified the other. */
  boolean notified(Actor actor) {
    return first(event -> event instanceof Event.Notification && event.actor() == actor)
        .isPresent();
  }

  static boolean is(Referent spot, RingMember member) {
    return spot instanceof Referent.InRing in && in.member() == member;
  }
}
