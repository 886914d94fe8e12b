package org.splitring.model.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A number about the layout of a ring that the standard fixes and an implementation computes. */
public enum Quantity {
  /** Where the available ring starts. */
  AVAIL(Measure.PLACE, "the available ring"),
  /** Where {@code used_event} is, at the end of the available ring. */
  USED_EVENT(Measure.PLACE, "used_event"),
  /** Where the used ring starts. */
  USED(Measure.PLACE, "the used ring"),
  /** Where {@code avail_event} is, at the end of the used ring. */
  AVAIL_EVENT(Measure.PLACE, "avail_event"),
  /** How many bytes the whole ring needs. */
  TOTAL(Measure.ROOM, "the whole ring"),
  /** How many bytes the available ring takes where it is placed by itself. */
  AVAIL_SIZE(Measure.AREA, "the available ring, by itself"),
  /** How many bytes the used ring takes where it is placed by itself. */
  USED_SIZE(Measure.AREA, "the used ring, by itself");

  /** What kind of number it is, and so what agreeing means. */
  public enum Measure {
    /** A place in the ring: an offset from its base, or the address there. It has to be met. */
    PLACE,
    /** Room for a ring of which the end is fixed: more is allowed, less is not. */
    ROOM,
    /**
     * The size of one area: it has to be met; without VIRTIO_F_EVENT_IDX the text leaves open
     * whether the event field counts.
     */
    AREA
  }

  private final Measure measure;
  private final String meaning;

  Quantity(Measure measure, String meaning) {
    this.measure = measure;
    this.meaning = meaning;
  }

  public Measure measure() {
    return measure;
  }

  /** What it is the place or the size of, in words. */
  public String meaning() {
    return meaning;
  }

  /** The name used on the command line and in reports, such as {@code used_event}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The quantity of that label, if there is one. */
  public static Optional<Quantity> labelled(String label) {
    return Stream.of(values()).filter(quantity -> quantity.label().equals(label)).findFirst();
  }
}
