package org.splitring.properties.run;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event.Barrier;
import org.splitring.model.ring.Index16;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;

/** Sides that do not tell each other what they should. */
final class NotificationFaults {

  private NotificationFaults() {}

  static Fault mute(Actor actor) {
    return Fault.of(
        actor,
        "never notifies",
        next ->
            new PassingPort(next) {
              @Override
              public void notifyOther() {}
            });
  }

  /** It looks whether that was wanted only then. */
  static Fault eager(Actor actor) {
    RingMember idx = actor == Actor.DRIVER ? RingMember.AVAIL_IDX : RingMember.USED_IDX;
    return Fault.of(
        actor,
        "notifies as soon as it has raised idx",
        next ->
            new PassingPort(next) {
              private boolean raised;

              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                super.store(spot, address, bytes, value);
                raised = is(spot, idx);
              }

              @Override
              public void barrier(Barrier.Kind kind) {
                super.barrier(kind);
                if (raised) {
                  notifyOther();
                }
                raised = false;
              }
            });
  }

  /** Looks, when it decides on a notification, at a field that has nothing to do with it. */
  static Fault nosy(Actor actor, boolean eventIdx) {
    RingMember flags = actor == Actor.DRIVER ? RingMember.USED_FLAGS : RingMember.AVAIL_FLAGS;
    RingMember event = actor == Actor.DRIVER ? RingMember.AVAIL_EVENT : RingMember.USED_EVENT;
    RingMember asked = eventIdx ? event : flags;
    RingMember other = eventIdx ? flags : event;
    return stage(
        actor,
        "looks at " + other.label(0) + " too",
        (stage, next) ->
            new PassingPort(next) {
              @Override
              public long load(Referent spot, long address, int bytes) {
                if (is(spot, asked)) {
                  RingPlaces places = stage.setup().places(actor);
                  super.load(
                      new Referent.InRing(other, 0), places.address(other, 0), other.bytes());
                }
                return super.load(spot, address, bytes);
              }
            });
  }

  /** Takes a notification for a buffer, and looks no further. */
  static Fault credulous(Actor actor) {
    RingMember idx = actor == Actor.DRIVER ? RingMember.USED_IDX : RingMember.AVAIL_IDX;
    return Fault.of(
        actor,
        "believes that there is one more than " + idx.label(0) + " says",
        Numbers.loaded(idx, value -> Index16.plus((int) value, 1)));
  }

  static Fault strangeFlags(Actor actor) {
    RingMember flags = actor == Actor.DRIVER ? RingMember.AVAIL_FLAGS : RingMember.USED_FLAGS;
    return Fault.of(actor, "uses another bit of flags", Numbers.stored(flags, value -> value + 2));
  }

  /** Sets the flag, too, where it says by index what it waits for. */
  static Fault flagsWithEvents(Actor actor) {
    RingMember flags = actor == Actor.DRIVER ? RingMember.AVAIL_FLAGS : RingMember.USED_FLAGS;
    RingMember event = actor == Actor.DRIVER ? RingMember.USED_EVENT : RingMember.AVAIL_EVENT;
    return stage(
        actor,
        "sets " + flags.label(0) + " where it sets " + event.label(0),
        (stage, next) ->
            new PassingPort(next) {
              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                super.store(spot, address, bytes, value);
                if (is(spot, event)) {
                  RingPlaces places = stage.setup().places(actor);
                  super.store(
                      new Referent.InRing(flags, 0), places.address(flags, 0), flags.bytes(), 1);
                }
              }
            });
  }

  private static Fault stage(Actor actor, String title, BiFunction<Stage, Port, Port> between) {
    UnaryOperator<Stage> change =
        stage -> stage.through((each, port) -> each == actor ? between.apply(stage, port) : port);
    return new Fault("the " + actor.label() + " " + title, change);
  }
}
