package org.splitring.model.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/**
 * Finds the decisions of one side in a run.
 *
 * <p>A side decides once it has looked at flags or at the event field, or else at the end: to raise
 * idx again before is one batch more. It has notified if it did so before it did anything else.
 */
final class Decisions {

  private final Actor actor;
  private final RingMember idx;
  private final RingMember flags;
  private final RingMember event;
  private final List<NotificationDecision> found = new ArrayList<>();
  private int last;
  private OptionalInt before = OptionalInt.empty();
  private OptionalInt flagsRead = OptionalInt.empty();
  private OptionalInt eventRead = OptionalInt.empty();

  Decisions(Run run, Actor actor) {
    this.actor = actor;
    boolean driver = actor == Actor.DRIVER;
    idx = driver ? RingMember.AVAIL_IDX : RingMember.USED_IDX;
    flags = driver ? RingMember.USED_FLAGS : RingMember.AVAIL_FLAGS;
    event = driver ? RingMember.AVAIL_EVENT : RingMember.USED_EVENT;
    last = run.setup().start();
  }

  /** The decisions, when nothing more will happen. */
  List<NotificationDecision> close(Moment end) {
    decide(end, false);
    return found;
  }

  /** Takes notice of what the side does. */
  void look(Moment moment, Event each) {
    if (each instanceof Event.Visible) {
      return;
    }
    if (each instanceof Event.Load load && load.spot() instanceof Referent.InRing spot) {
      if (spot.member() == flags || spot.member() == event) {
        OptionalInt value = OptionalInt.of((int) load.value());
        flagsRead = spot.member() == flags ? value : flagsRead;
        eventRead = spot.member() == event ? value : eventRead;
        return;
      }
    }
    if (each instanceof Event.Notification) {
      decide(moment, true);
    } else if (hasLooked()) {
      decide(moment, false);
    }
    if (each instanceof Event.Store store
        && store.spot() instanceof Referent.InRing spot
        && spot.member() == idx) {
      raise((int) store.value());
    }
  }

  private boolean hasLooked() {
    return flagsRead.isPresent() || eventRead.isPresent();
  }

  private void raise(int to) {
    if (to != last && before.isEmpty()) {
      before = OptionalInt.of(last);
    }
    last = to;
  }

  private void decide(Moment moment, boolean notified) {
    if (before.isPresent()) {
      found.add(
          new NotificationDecision(
              actor,
              moment.step(),
              before.getAsInt(),
              last,
              flagsRead.orElseGet(() -> (int) moment.number(flags, 0)),
              eventRead.orElseGet(() -> (int) moment.number(event, 0)),
              flagsRead.isPresent(),
              eventRead.isPresent(),
              notified));
    }
    before = OptionalInt.empty();
    flagsRead = OptionalInt.empty();
    eventRead = OptionalInt.empty();
  }
}
