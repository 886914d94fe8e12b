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
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/** Looks at how buffers are supplied. */
final class SupplyRules {

  private SupplyRules() {}

  /** No queue is so large that idx could go on by more than half of its range at once. */
  static ClauseAnswer notDecremented(Moment moment, Event event) {
    return ClauseAnswer.of(
        RingSteps.stored(event, Actor.DRIVER, RingMember.AVAIL_IDX).stream()
            .map(
                value -> {
                  int before = moment.last(RingMember.AVAIL_IDX);
                  return ClauseAnswer.asks(
                      Index16.distance(before, value.intValue()) <= QueueSize.LARGEST,
                      () ->
                          String.format(
                              Locale.ROOT, "avail.idx goes from %d back to %d", before, value));
                }));
  }

  static ClauseAnswer batched(Moment moment, Event event) {
    return ClauseAnswer.use(moment.posting(event).size() > 1);
  }

  static ClauseAnswer placedAtIdx(Moment moment, Event event) {
    return ClauseAnswer.use(placed(moment, event) == 0);
  }

  static ClauseAnswer placedBehind(Moment moment, Event event) {
    return ClauseAnswer.use(placed(moment, event) > 0);
  }

  /** How many entries behind idx a head is placed; less than 0 if it is no such step. */
  private static int placed(Moment moment, Event event) {
    if (RingSteps.stored(event, Actor.DRIVER, RingMember.AVAIL_RING).isEmpty()) {
      return -1;
    }
    int entry = ((Referent.InRing) ((Event.Store) event).spot()).index();
    return Math.floorMod(entry - moment.last(RingMember.AVAIL_IDX), moment.run().entries());
  }

  static ClauseAnswer takenAtOnce(Moment moment, Event event) {
    return ClauseAnswer.use(event instanceof Event.Took && !moment.traffic().toldOfAvailable());
  }

  /** Between what idx counts and idx there is a barrier. */
  static List<FoundAnswer> barrierBeforeIdx(Trail trail) {
    return new Barriers(trail.events()) {
      private boolean counts;

      @Override
      void see(Event event) {
        if (event instanceof Event.Offered) {
          counts = true;
        } else if (RingSteps.stored(event, Actor.DRIVER, RingMember.AVAIL_IDX).isPresent()) {
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
  private static boolean isCounted(Referent spot) {
    return !(spot instanceof Referent.InRing ring)
        || ring.member().part() == Part.DESCRIPTOR_TABLE
        || ring.member() == RingMember.AVAIL_RING;
  }

  /** Between idx and the look at what the device wants there is a barrier of everything. */
  static List<FoundAnswer> barrierBeforeCheck(Trail trail) {
    return new Barriers(trail.events()) {
      private boolean raised;

      @Override
      void see(Event event) {
        if (RingSteps.stored(event, Actor.DRIVER, RingMember.AVAIL_IDX).isPresent()) {
          raised = true;
          open();
        } else if (raised
            && (RingSteps.loads(event, Actor.DRIVER, RingMember.USED_FLAGS)
                || RingSteps.loads(event, Actor.DRIVER, RingMember.AVAIL_EVENT))) {
          raised = false;
          needs(true, "the driver looks for suppression with no barrier behind avail.idx");
        }
      }
    }.found();
  }
}
