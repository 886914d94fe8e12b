package org.splitring.properties.laws;

import static org.splitring.model.layout.Part.AVAILABLE_RING;
import static org.splitring.model.layout.Part.DESCRIPTOR_TABLE;
import static org.splitring.model.layout.Part.USED_RING;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;

/** Models of the layout with one slip each, and the law that has to notice it. */
enum BrokenLayout {
  descriptorTableBehindAHeader(
      LayoutLaw.descriptorTableStartsAtTheBase,
      ring -> ring.withPartAt(DESCRIPTOR_TABLE, ring.lastField(USED_RING).length())),

  availableRingRoundedUpToo(
      LayoutLaw.availableRingFollowsTheDescriptorTableAtOnce,
      ring -> ring.withPartAt(AVAILABLE_RING, up(ring.part(DESCRIPTOR_TABLE).end(), ring.align()))),

  ringsSwapped(
      LayoutLaw.usedRingStartsBehindTheAvailableRing,
      ring ->
          ring.withPartAt(USED_RING, ring.part(DESCRIPTOR_TABLE).end())
              .withPartAt(AVAILABLE_RING, ring.part(USED_RING).offset())),

  /** QEMU's slip, and that of many others. */
  usedEventForgotten(
      LayoutLaw.partsShareNoByte,
      ring ->
          ring.withPartAt(USED_RING, up(ring.lastField(AVAILABLE_RING).offset(), ring.align()))),

  usedRingNotRoundedAtAll(
      LayoutLaw.partsAreAligned,
      ring -> ring.withPartAt(USED_RING, ring.part(AVAILABLE_RING).end())),

  usedRingRoundedToAFixedPage(
      LayoutLaw.usedRingStartsAtAMultipleOfQueueAlign,
      ring -> ring.withPartAt(USED_RING, up(ring.part(AVAILABLE_RING).end(), page()))),

  /** {@code (x + a) & ~(a - 1)}. */
  aWholeAlignmentAdded(
      LayoutLaw.usedRingStartsAtTheNextOne,
      ring -> ring.withPartAt(USED_RING, up(ring.part(AVAILABLE_RING).end() + 1, ring.align()))),

  flagsForgotten(
      LayoutLaw.fieldsFillTheirPart,
      ring -> ring.withFields(AVAILABLE_RING, all -> all.subList(1, all.size()))),

  /** Computed for a ring of one entry less: {@code &avail->ring[num - 1]}. */
  usedEventOnTheLastEntry(
      LayoutLaw.usedEventIsTheLastFieldOfTheAvailableRing,
      ring ->
          ring.withBytes(
              Quantity.USED_EVENT, place -> place - ring.lastField(AVAILABLE_RING).length())),

  availEventMovedToTheFront(
      LayoutLaw.availEventIsTheLastFieldOfTheUsedRing,
      ring -> ring.withFields(USED_RING, BrokenLayout::lastFirst)),

  eventFieldsBehindTheirRings(
      LayoutLaw.eventFieldsAreInsideTheirRings,
      ring -> ring.withFields(AVAILABLE_RING, all -> behind(all, ring.part(AVAILABLE_RING)))),

  placeOfTheUsedRingComputedApart(
      LayoutLaw.placesAreThoseOfTheParts,
      ring ->
          ring.withBytes(
              Quantity.USED, place -> up(ring.bytes(Quantity.USED_EVENT), ring.align()))),

  sizeWithoutTheEventField(
      LayoutLaw.sizesAreThoseOfTheParts,
      ring ->
          ring.withBytes(
              Quantity.AVAIL_SIZE, size -> size - ring.lastField(AVAILABLE_RING).length())),

  endBeforeTheEventField(
      LayoutLaw.endIsThatOfTheUsedRing, ring -> ring.withEnd(ring.lastField(USED_RING).offset())),

  /** Room for both parts is added up, and what lies between them forgotten. */
  paddingNotCounted(
      LayoutLaw.totalHoldsTheRing,
      ring ->
          ring.withBytes(
              Quantity.TOTAL,
              total -> ring.part(AVAILABLE_RING).end() + ring.part(USED_RING).length())),

  totalNotRounded(
      LayoutLaw.totalIsAMultipleOfQueueAlign,
      ring -> ring.withBytes(Quantity.TOTAL, total -> ring.end())),

  totalRoundedToAFixedPage(
      LayoutLaw.totalIsTheNextOne,
      ring -> ring.withBytes(Quantity.TOTAL, total -> up(ring.end(), page())));

  private final LayoutLaw noticedBy;
  private final UnaryOperator<Ring> slip;

  BrokenLayout(LayoutLaw noticedBy, UnaryOperator<Ring> slip) {
    this.noticedBy = noticedBy;
    this.slip = slip;
  }

  LayoutLaw noticedBy() {
    return noticedBy;
  }

  Ring ring(QueueSize size, QueueAlign align) {
    return slip.apply(Ring.standard(size, align));
  }

  private static QueueAlign page() {
    return new QueueAlign(4096);
  }

  private static long up(long number, QueueAlign align) {
    return (number + align.bytes() - 1) / align.bytes() * align.bytes();
  }

  private static List<Region> lastFirst(List<Region> fields) {
    List<Region> moved = new ArrayList<>(fields);
    moved.add(0, moved.remove(moved.size() - 1));
    return moved;
  }

  private static List<Region> behind(List<Region> fields, Region part) {
    List<Region> moved = new ArrayList<>(fields);
    Region last = moved.remove(moved.size() - 1);
    moved.add(new Region(last.name(), part.end(), last.length()));
    return moved;
  }
}
