package org.splitring.model.clause;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.splitring.model.replay.Counted;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Posted;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.RingMember;

/** Looks at the entries of the used ring when idx comes to count them, and at what follows. */
final class UsedRules {

  private UsedRules() {}

  private static ClauseAnswer each(
      Moment moment, Event event, BiFunction<Counted, Posted, ClauseAnswer> rule) {
    return ClauseAnswer.of(
        moment.counting(event).stream()
            .filter(entry -> !entry.chains().isEmpty())
            .map(entry -> rule.apply(entry, entry.chains().get(entry.chains().size() - 1))));
  }

  static ClauseAnswer lengthFirst(Moment moment, Event event) {
    return each(
        moment,
        event,
        (entry, chain) ->
            ClauseAnswer.asks(
                moment.written().length(entry.entry()),
                () ->
                    String.format(
                        Locale.ROOT,
                        "used.idx counts entry %d before its len is there",
                        entry.entry())));
  }

  static ClauseAnswer dataFirst(Moment moment, Event event) {
    return each(
        moment,
        event,
        (entry, chain) -> {
          long there = chain.room().takeWhile(moment.written()::at).limit(entry.len()).count();
          return entry.len() == 0
              ? ClauseAnswer.SILENT
              : ClauseAnswer.asks(
                  there == entry.len(),
                  () ->
                      String.format(
                          Locale.ROOT,
                          "used.idx counts entry %d, which says %d bytes, when %d are there",
                          entry.entry(),
                          entry.len(),
                          there));
        });
  }

  static ClauseAnswer more(Moment moment, Event event) {
    return each(
        moment,
        event,
        (entry, chain) ->
            ClauseAnswer.use(
                chain.room().skip(entry.len()).limit(1).filter(moment.written()::at).count() > 0));
  }

  static ClauseAnswer reliedOn(Moment moment, Event event) {
    if (!(event instanceof Event.Returned returned)) {
      return ClauseAnswer.SILENT;
    }
    long written = moment.handedBack().written(returned.completion());
    return ClauseAnswer.asks(
        returned.completion().len() <= written,
        () ->
            String.format(
                Locale.ROOT,
                "the driver takes %d bytes for written, where the device says %d",
                returned.completion().len(),
                written));
  }

  static ClauseAnswer restIgnored(Moment moment, Event event) {
    return ClauseAnswer.of(
        RingSteps.loadedOfBuffer(event, Actor.DRIVER).stream()
            .flatMap(address -> moment.handedBack().isWritten(address).stream())
            .map(
                written ->
                    ClauseAnswer.asks(
                        written, () -> "the driver reads behind the first len bytes")));
  }

  /** The steps at which a side takes something that is not there. */
  static ClauseAnswer spurious(Actor actor, Moment moment, Event event) {
    if (!moment.traffic().deceived(actor)) {
      return ClauseAnswer.SILENT;
    }
    boolean takes =
        actor == Actor.DRIVER
            ? event instanceof Event.Returned || event instanceof Event.Stray
            : event instanceof Event.Took || event instanceof Event.Refused;
    if (takes) {
      return ClauseAnswer.broken(
          String.format(
              Locale.ROOT,
              "the %s takes a notification for %s",
              actor.label(),
              actor == Actor.DRIVER ? "a used buffer" : "an available buffer"));
    }
    return ClauseAnswer.use(
        Stream.of(RingMember.USED_IDX, RingMember.AVAIL_IDX)
            .anyMatch(idx -> idx.writer() != actor && RingSteps.loads(event, actor, idx)));
  }
}
