package org.splitring.model.clause;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.layout.Part;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Run;
import org.splitring.model.replay.Trail;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Index16;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;

/** Looks at where the parts are. */
final class PlaceRules {

  private PlaceRules() {}

  static ClauseAnswer partsAligned(Moment moment) {
    return ClauseAnswer.of(Stream.of(Part.values()).map(part -> aligned(part, moment.run())));
  }

  private static ClauseAnswer aligned(Part part, Run run) {
    RingPlaces places = run.setup().driver();
    long address =
        switch (part) {
          case DESCRIPTOR_TABLE -> places.desc();
          case AVAILABLE_RING -> places.avail();
          case USED_RING -> places.used();
        };
    return ClauseAnswer.asks(
        address % part.alignment() == 0,
        () ->
            String.format(
                Locale.ROOT,
                "the %s starts at %s, no multiple of %d",
                part.title(),
                Long.toUnsignedString(address),
                part.alignment()));
  }

  static ClauseAnswer queueSize(Moment moment) {
    return ClauseAnswer.of(
        moment.run().legacy().stream()
            .map(
                legacy ->
                    ClauseAnswer.asks(
                        moment.run().setup().driver().size().equals(legacy.size()),
                        () ->
                            String.format(
                                Locale.ROOT,
                                "the driver takes Queue Size for %s, which the device says is %s",
                                moment.run().setup().driver().size(),
                                legacy.size()))));
  }

  /** What has to be there at least is the ring up to its end; more, as the text asks, is more. */
  static ClauseAnswer allocation(Moment moment) {
    Run run = moment.run();
    return ClauseAnswer.of(
        run.legacy().stream()
            .map(
                legacy -> {
                  long needed = RingPlaces.standard(legacy.size(), legacy.align(), 0).end();
                  return ClauseAnswer.asks(
                      legacy.allocated() >= needed,
                      () ->
                          String.format(
                              Locale.ROOT,
                              "%d bytes are allocated for a ring of %d",
                              legacy.allocated(),
                              needed));
                }));
  }

  static List<FoundAnswer> places(Trail trail) {
    List<FoundAnswer> found = new ArrayList<>();
    trail
        .run()
        .legacy()
        .ifPresent(
            legacy -> {
              Map<Actor, RingPlaces> standard = new EnumMap<>(Actor.class);
              for (Actor actor : Actor.values()) {
                RingPlaces its = trail.run().setup().places(actor);
                standard.put(actor, RingPlaces.standard(its.size(), legacy.align(), its.desc()));
              }
              int step = 0;
              for (Event event : trail.events()) {
                found.add(new FoundAnswer(step++, place(standard.get(event.actor()), event)));
              }
            });
    return found;
  }

  private static ClauseAnswer place(RingPlaces standard, Event event) {
    if (event instanceof Event.Load load && load.spot() instanceof Referent.InRing spot) {
      return place(standard, load.actor(), spot, load.address());
    }
    if (event instanceof Event.Store store && store.spot() instanceof Referent.InRing spot) {
      return place(standard, store.actor(), spot, store.address());
    }
    return ClauseAnswer.SILENT;
  }

  private static ClauseAnswer place(
      RingPlaces standard, Actor actor, Referent.InRing spot, long address) {
    long due = standard.address(spot.member(), spot.index());
    return ClauseAnswer.asks(
        address == due,
        () ->
            String.format(
                Locale.ROOT,
                "the %s looks for %s at %s, and it is at %s",
                actor.label(),
                spot.label(),
                Long.toUnsignedString(address - standard.desc()),
                Long.toUnsignedString(due - standard.desc())));
  }

  /** An idx that jumps, and would not with its bytes the other way round, was written that way. */
  static List<FoundAnswer> byteOrder(Trail trail) {
    List<FoundAnswer> found = new ArrayList<>();
    if (trail.run().legacy().isPresent()) {
      for (RingMember idx : List.of(RingMember.AVAIL_IDX, RingMember.USED_IDX)) {
        found.addAll(byteOrder(trail, idx));
      }
    }
    return found;
  }

  private static List<FoundAnswer> byteOrder(Trail trail, RingMember idx) {
    List<FoundAnswer> found = new ArrayList<>();
    int meant = trail.run().setup().start();
    for (int step = 0; step < trail.events().size(); step++) {
      Optional<Long> stored = RingSteps.stored(trail.events().get(step), idx.writer(), idx);
      if (stored.isPresent()) {
        int here = stored.get().intValue();
        int reversed = Short.toUnsignedInt(Short.reverseBytes((short) here));
        boolean near = near(trail.run(), meant, here);
        boolean other = near(trail.run(), meant, reversed);
        meant = near || !other ? here : reversed;
        if (near != other) {
          found.add(new FoundAnswer(step, order(trail.run(), idx, near, here)));
        }
      }
    }
    return found;
  }

  private static boolean near(Run run, int before, int after) {
    return Index16.distance(before, after) <= run.entries();
  }

  private static ClauseAnswer order(Run run, RingMember idx, boolean kept, int value) {
    String name = run.setup().order() == ByteOrder.BIG_ENDIAN ? "big" : "little";
    return ClauseAnswer.asks(
        kept,
        () ->
            String.format(
                Locale.ROOT,
                "the %s writes %s of %d in other than the guest's order, %s endian",
                idx.writer().label(),
                idx.label(0),
                value,
                name));
  }
}
