package org.splitring.model.clause;

import java.util.List;
import java.util.Locale;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Trail;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
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
                      () ->
                          String.format(
                              Locale.ROOT, "avail.idx goes from %d back to %d", before, value));
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
  static List<Found> barrierBeforeIdx(Trail trail) {
    return new Barriers(trail.events()) {
      private boolean counts;

      @Override
      void see(Event event) {
        if (event instanceof Event.Offered) {
          counts = true;
        } else if (Steps.stored(event, Actor.DRIVER, Member.AVAIL_IDX).isPresent()) {
          if (counts) {
            needs(false, "avail.idx is written with no barrier behind what it counts");
          }
          counts = false;
        } else if (event instanceof Event.Store store && isCounted(store.spot())) {
          open();
        }
      }
    }.found();
  }

  /** Whether it is part of what an idx makes available. */
  private static boolean isCounted(Spot spot) {
    return !(spot instanceof Spot.InRing ring)
        || ring.member().part() == Part.DESCRIPTOR_TABLE
        || ring.member() == Member.AVAIL_RING;
  }

  /** Between idx and the look at what the device wants there is a barrier of everything. */
  static List<Found> barrierBeforeCheck(Trail trail) {
    return new Barriers(trail.events()) {
      private boolean raised;

      @Override
      void see(Event event) {
        if (Steps.stored(event, Actor.DRIVER, Member.AVAIL_IDX).isPresent()) {
          raised = true;
          open();
        } else if (raised
            && (Steps.loads(event, Actor.DRIVER, Member.USED_FLAGS)
                || Steps.loads(event, Actor.DRIVER, Member.AVAIL_EVENT))) {
          raised = false;
          needs(true, "the driver looks for suppression with no barrier behind avail.idx");
        }
      }
    }.found();
  }
}
