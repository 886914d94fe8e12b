package org.splitring.properties.laws;

import static org.splitring.model.layout.Part.AVAILABLE_RING;
import static org.splitring.model.layout.Part.DESCRIPTOR_TABLE;
import static org.splitring.model.layout.Part.USED_RING;

import java.util.Arrays;
import java.util.function.Predicate;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Region;

/**
 * What is true of every ring that is laid out as the standard means it.
 *
 * <p>Standard: "Legacy Interfaces: A Note on Virtqueue Layout" and the table of alignments of
 * "Split Virtqueues". The laws are stated without the formulas of the layout, so that a slip in
 * those cannot hide.
 */
enum LayoutLaw {
  descriptorTableStartsAtTheBase(ring -> ring.part(DESCRIPTOR_TABLE).offset() == 0),

  availableRingFollowsTheDescriptorTableAtOnce(
      ring -> ring.part(AVAILABLE_RING).offset() == ring.part(DESCRIPTOR_TABLE).end()),

  usedRingStartsBehindTheAvailableRing(
      ring -> ring.part(USED_RING).offset() > ring.part(AVAILABLE_RING).offset()),

  partsShareNoByte(
      ring ->
          !ring.part(DESCRIPTOR_TABLE).overlaps(ring.part(AVAILABLE_RING))
              && !ring.part(AVAILABLE_RING).overlaps(ring.part(USED_RING))
              && !ring.part(USED_RING).overlaps(ring.part(DESCRIPTOR_TABLE))),

  partsAreAligned(
      ring ->
          Arrays.stream(Part.values())
              .allMatch(part -> ring.part(part).offset() % part.alignment() == 0)),

  usedRingStartsAtAMultipleOfQueueAlign(
      ring -> ring.part(USED_RING).offset() % ring.align().bytes() == 0),

  usedRingStartsAtTheNextOne(
      ring ->
          ring.part(USED_RING).offset() - ring.part(AVAILABLE_RING).end() < ring.align().bytes()),

  fieldsFillTheirPart(ring -> Arrays.stream(Part.values()).allMatch(part -> isFilled(ring, part))),

  usedEventIsTheLastFieldOfTheAvailableRing(
      ring -> isAt(ring.lastField(AVAILABLE_RING), "used_event", ring.bytes(Quantity.USED_EVENT))),

  availEventIsTheLastFieldOfTheUsedRing(
      ring -> isAt(ring.lastField(USED_RING), "avail_event", ring.bytes(Quantity.AVAIL_EVENT))),

  eventFieldsAreInsideTheirRings(
      ring ->
          isInside(ring.lastField(AVAILABLE_RING), ring.part(AVAILABLE_RING))
              && isInside(ring.lastField(USED_RING), ring.part(USED_RING))),

  placesAreThoseOfTheParts(
      ring ->
          ring.bytes(Quantity.AVAIL) == ring.part(AVAILABLE_RING).offset()
              && ring.bytes(Quantity.USED) == ring.part(USED_RING).offset()),

  sizesAreThoseOfTheParts(
      ring ->
          ring.bytes(Quantity.AVAIL_SIZE) == ring.part(AVAILABLE_RING).length()
              && ring.bytes(Quantity.USED_SIZE) == ring.part(USED_RING).length()),

  endIsThatOfTheUsedRing(ring -> ring.end() == ring.part(USED_RING).end()),

  totalHoldsTheRing(ring -> ring.bytes(Quantity.TOTAL) >= ring.end()),

  totalIsAMultipleOfQueueAlign(ring -> ring.bytes(Quantity.TOTAL) % ring.align().bytes() == 0),

  totalIsTheNextOne(ring -> ring.bytes(Quantity.TOTAL) - ring.end() < ring.align().bytes());

  private final Predicate<Ring> predicate;

  LayoutLaw(Predicate<Ring> predicate) {
    this.predicate = predicate;
  }

  boolean holds(Ring ring) {
    return predicate.test(ring);
  }

  private static boolean isFilled(Ring ring, Part part) {
    long next = ring.part(part).offset();
    for (Region field : ring.fields().get(part)) {
      if (field.offset() != next) {
        return false;
      }
      next = field.end();
    }
    return next == ring.part(part).end();
  }

  private static boolean isAt(Region field, String name, long offset) {
    return field.name().equals(name) && field.offset() == offset;
  }

  private static boolean isInside(Region inner, Region outer) {
    return inner.offset() >= outer.offset() && inner.end() <= outer.end();
  }
}
