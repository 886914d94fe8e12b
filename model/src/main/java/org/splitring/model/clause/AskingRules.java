package org.splitring.model.clause;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.splitring.model.replay.Moment;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Flag;
import org.splitring.model.ring.RingMember;

/** Looks at how a side says whether it wants to be notified. */
final class AskingRules {

  private AskingRules() {}

  private static RingMember flags(Actor actor) {
    return actor == Actor.DRIVER ? RingMember.AVAIL_FLAGS : RingMember.USED_FLAGS;
  }

  private static RingMember event(Actor actor) {
    return actor == Actor.DRIVER ? RingMember.USED_EVENT : RingMember.AVAIL_EVENT;
  }

  /** What stands in flags once the ring is in use. */
  static Function<Moment, ClauseAnswer> flagValues(Actor actor, boolean eventIdx) {
    int most = eventIdx ? 0 : Flag.NO_NOTIFY;
    return moment -> {
      long value = moment.number(flags(actor), 0);
      return moment.run().features().eventIdx() != eventIdx || !isSet(moment, actor)
          ? ClauseAnswer.SILENT
          : ClauseAnswer.asks(
              value <= most,
              () -> String.format(Locale.ROOT, "%s is %d", flags(actor).label(0), value));
    };
  }

  static Function<Moment, ClauseAnswer> flagUsed(Actor actor) {
    return moment ->
        ClauseAnswer.use(
            !moment.run().features().eventIdx()
                && moment.hasStored(actor, flags(actor))
                && moment.number(flags(actor), 0) == Flag.NO_NOTIFY);
  }

  static BiFunction<Moment, Event, ClauseAnswer> eventUsed(Actor actor) {
    return (moment, event) ->
        ClauseAnswer.use(
            moment.run().features().eventIdx()
                && RingSteps.stored(event, actor, event(actor)).isPresent());
  }

  /** Whether anybody has said yet what stands in flags. */
  private static boolean isSet(Moment moment, Actor actor) {
    return moment.inUse() && moment.hasStored(flags(actor));
  }

  /** Unless the device has written it, flags of the used ring is as the driver has to leave it. */
  static ClauseAnswer initialised(Moment moment) {
    long value = moment.number(RingMember.USED_FLAGS, 0);
    return !moment.inUse() || moment.hasStored(Actor.DEVICE, RingMember.USED_FLAGS)
        ? ClauseAnswer.SILENT
        : ClauseAnswer.asks(value == 0, () -> "used.flags of a new ring is " + value);
  }

  /** The driver gets a buffer back while the device is told not to notify. */
  static ClauseAnswer suppressedWhileCollecting(Moment moment, Event event) {
    boolean eventIdx = moment.run().features().eventIdx();
    return ClauseAnswer.use(
        event instanceof Event.Returned
            && (eventIdx
                ? moment.isBehind(moment.number(RingMember.USED_EVENT, 0))
                : moment.number(RingMember.AVAIL_FLAGS, 0) == Flag.NO_INTERRUPT));
  }
}
