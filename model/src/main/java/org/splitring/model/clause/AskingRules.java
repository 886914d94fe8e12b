package org.splitring.model.clause;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.splitring.model.replay.Moment;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Flag;
import org.splitring.model.ring.Member;

/** Looks at how a side says whether it wants to be notified. */
final class AskingRules {

  private AskingRules() {}

  private static Member flags(Actor actor) {
    return actor == Actor.DRIVER ? Member.AVAIL_FLAGS : Member.USED_FLAGS;
  }

  private static Member event(Actor actor) {
    return actor == Actor.DRIVER ? Member.USED_EVENT : Member.AVAIL_EVENT;
  }

  /** What stands in flags once the ring is in use. */
  static Function<Moment, Answer> flagValues(Actor actor, boolean eventIdx) {
    int most = eventIdx ? 0 : Flag.NO_NOTIFY;
    return moment -> {
      long value = moment.number(flags(actor), 0);
      return moment.run().features().eventIdx() != eventIdx || !isSet(moment, actor)
          ? Answer.SILENT
          : Answer.asks(
              value <= most,
              () -> String.format(Locale.ROOT, "%s is %d", flags(actor).label(0), value));
    };
  }

  static Function<Moment, Answer> flagUsed(Actor actor) {
    return moment ->
        Answer.use(
            !moment.run().features().eventIdx()
                && moment.hasStored(actor, flags(actor))
                && moment.number(flags(actor), 0) == Flag.NO_NOTIFY);
  }

  static BiFunction<Moment, Event, Answer> eventUsed(Actor actor) {
    return (moment, event) ->
        Answer.use(
            moment.run().features().eventIdx()
                && Steps.stored(event, actor, event(actor)).isPresent());
  }

  /** Whether anybody has said yet what stands in flags. */
  private static boolean isSet(Moment moment, Actor actor) {
    return moment.inUse() && moment.hasStored(flags(actor));
  }

  /** Unless the device has written it, flags of the used ring is as the driver has to leave it. */
  static Answer initialised(Moment moment) {
    long value = moment.number(Member.USED_FLAGS, 0);
    return !moment.inUse() || moment.hasStored(Actor.DEVICE, Member.USED_FLAGS)
        ? Answer.SILENT
        : Answer.asks(value == 0, () -> "used.flags of a new ring is " + value);
  }

  /** The driver gets a buffer back while the device is told not to notify. */
  static Answer suppressedWhileCollecting(Moment moment, Event event) {
    boolean eventIdx = moment.run().features().eventIdx();
    return Answer.use(
        event instanceof Event.Returned
            && (eventIdx
                ? moment.isBehind(moment.number(Member.USED_EVENT, 0))
                : moment.number(Member.AVAIL_FLAGS, 0) == Flag.NO_INTERRUPT));
  }
}
