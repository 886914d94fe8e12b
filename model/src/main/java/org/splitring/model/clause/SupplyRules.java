package org.splitring.model.clause;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Run;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Event.Barrier;
import org.splitring.model.ring.Index16;
import org.splitring.model.ring.Member;
import org.splitring.model.ring.Spot;

/** Looks at how buffers are supplied. */
final class SupplyRules {

  private SupplyRules() {}

  /** No queue is so large that idx could go on by more than half of its range at once. */
  static Answer notDecremented(Moment moment, Event event) {
    return Answer.of(
        Steps.stored(event, Actor.DRIVER, Member.AVAIL_IDX).stream()
            .map(
                value -> {
                  int before = moment.last(Member.AVAIL_IDX);
                  return Answer.asks(
                      Index16.distance(before, value.intValue()) <= QueueSize.LARGEST,
                      () -> "avail.idx goes from %d back to %d".formatted(before, value));
                }));
  }

  static Answer batched(Moment moment, Event event) {
    return Answer.use(moment.posting(event).size() > 1);
  }

  static Answer placedAtIdx(Moment moment, Event event) {
    return Answer.use(placed(moment, event) == 0);
  }

  static Answer placedBehind(Moment moment, Event event) {
    return Answer.use(placed(moment, event) > 0);
  }

  /** How many entries behind idx a head is placed; less than 0 if it is no such step. */
  private static int placed(Moment moment, Event event) {
    if (Steps.stored(event, Actor.DRIVER, Member.AVAIL_RING).isEmpty()) {
      return -1;
    }
    int entry = ((Spot.InRing) ((Event.Store) event).spot()).index();
    return Math.floorMod(entry - moment.last(Member.AVAIL_IDX), moment.run().entries());
  }

  static Answer takenAtOnce(Moment moment, Event event) {
    return Answer.use(event instanceof Event.Took && !moment.traffic().toldOfAvailable());
  }

  /** Between what idx counts and idx there is a barrier. */
  static List<Found> barrierBeforeIdx(Run run) {
    List<Found> found = new ArrayList<>();
    boolean[] open = {false, false};
    run.replay(
        (moment, event) -> {
          if (event.actor() != Actor.DRIVER) {
            return;
          }
          if (event instanceof Event.Offered) {
            open[1] = true;
          } else if (event instanceof Barrier) {
            open[0] = false;
          } else if (Steps.stored(event, Actor.DRIVER, Member.AVAIL_IDX).isPresent()) {
            if (open[1]) {
              found.add(
                  new Found(
                      moment.step(),
                      Answer.asks(
                          !open[0],
                          () -> "avail.idx is written with no barrier behind what it counts")));
            }
            open[1] = false;
          } else if (event instanceof Event.Store) {
            open[0] = true;
          }
        });
    return found;
  }

  /** Between idx and the look at what the device wants there is a barrier of everything. */
  static List<Found> barrierBeforeCheck(Run run) {
    List<Found> found = new ArrayList<>();
    boolean[] open = {false, false};
    run.replay(
        (moment, event) -> {
          if (event instanceof Barrier barrier
              && barrier.actor() == Actor.DRIVER
              && barrier.kind() == Barrier.Kind.ALL) {
            open[0] = false;
          } else if (Steps.stored(event, Actor.DRIVER, Member.AVAIL_IDX).isPresent()) {
            open[0] = true;
            open[1] = true;
          } else if (open[1]
              && (Steps.loads(event, Actor.DRIVER, Member.USED_FLAGS)
                  || Steps.loads(event, Actor.DRIVER, Member.AVAIL_EVENT))) {
            open[1] = false;
            found.add(
                new Found(
                    moment.step(),
                    Answer.asks(
                        !open[0],
                        () ->
                            "the driver looks for suppression with no barrier behind avail.idx")));
          }
        });
    return found;
  }
}
