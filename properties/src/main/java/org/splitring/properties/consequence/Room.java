package org.splitring.properties.consequence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;

/**
 * The memory that the claimant sets aside for the ring, or for one of its parts.
 *
 * @param quantity what it is the size of
 * @param holder who set it aside
 * @param bytes how many
 * @param places where it believes the parts to be
 */
record Room(Quantity quantity, Actor holder, long bytes, RingPlaces places) {

  /** What the claimant sets aside by a statement; nothing by one that is about a place. */
  static Optional<Room> of(Stated stated, Actor holder, RingPlaces places, Point point) {
    if (stated.quantity().measure() == Quantity.Measure.PLACE) {
      return Optional.empty();
    }
    Formula bytes = Expressions.cast(CType.U64, stated.formula());
    long from = stated.measured() == Measured.ADDRESS ? point.base() : 0;
    return CompiledFormula.of(bytes).at(point) instanceof Outcome.Value value
        ? Optional.of(new Room(stated.quantity(), holder, value.bits() - from, places))
        : Optional.empty();
  }

  /** The first thing of the ring that is written, or else read, behind that memory. */
  Optional<Event> outside(List<Event> events) {
    return Stream.<Predicate<Event>>of(Event.Store.class::isInstance, Event.Load.class::isInstance)
        .flatMap(kind -> events.stream().filter(kind).filter(this::isOutside).limit(1))
        .findFirst();
  }

  private boolean isOutside(Event event) {
    if (event instanceof Event.Store store && store.spot() instanceof Referent.InRing spot) {
      return isOutside(spot.member(), store.address(), store.bytes());
    }
    return event instanceof Event.Load load
        && load.spot() instanceof Referent.InRing spot
        && isOutside(spot.member(), load.address(), load.bytes());
  }

  /** Whether the last of the bytes is behind the memory set aside. */
  boolean isOutside(RingMember member, long address, long length) {
    return concerns(member) && Long.compareUnsigned(address + length - start(), bytes) > 0;
  }

  private boolean concerns(RingMember member) {
    return switch (quantity) {
      case AVAIL_SIZE -> member.part() == Part.AVAILABLE_RING;
      case USED_SIZE -> member.part() == Part.USED_RING;
      default -> true;
    };
  }

  private long start() {
    return switch (quantity) {
      case AVAIL_SIZE -> places.avail();
      case USED_SIZE -> places.used();
      default -> places.desc();
    };
  }

  /** What is missed, in words. */
  String sentence(Event event, Ground ground) {
    boolean store = event instanceof Event.Store;
    Referent spot = store ? ((Event.Store) event).spot() : ((Event.Load) event).spot();
    long address = store ? ((Event.Store) event).address() : ((Event.Load) event).address();
    return String.format(
        Locale.ROOT,
        "the %s has room of %s bytes for %s, and the %s %s %s at %s, outside it, %s",
        holder.label(),
        Long.toUnsignedString(bytes),
        quantity.meaning(),
        event.actor().label(),
        store ? "writes" : "reads",
        spot.label(),
        ground.place(address),
        store ? "over what belongs to somebody else" : "where anything may stand");
  }
}
