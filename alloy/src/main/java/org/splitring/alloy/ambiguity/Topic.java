package org.splitring.alloy.ambiguity;

import java.util.Locale;

/** Something that the text leaves open: two readers can differ in it, and in nothing else. */
public enum Topic {
  USED_EVENT(
      "usedRingMoves",
      Erratum.EVENT_FIELDS_ALWAYS_PRESENT,
      "is used_event there without VIRTIO_F_EVENT_IDX?",
      "it is, and not to be looked at",
      "it is not"),
  AVAIL_EVENT(
      "availEventOpen",
      Erratum.EVENT_FIELDS_ALWAYS_PRESENT,
      "is avail_event there without VIRTIO_F_EVENT_IDX?",
      "it is, and not to be looked at",
      "it is not"),
  MACRO(
      "macroOpen",
      Erratum.ALIGN_MACRO,
      "what is qalign in the macro of virtq_size?",
      "the mask of Queue Align, Queue Align - 1",
      "Queue Align"),
  BOUNDARY(
      "boundaryOpen",
      Erratum.BASE_ALIGNMENT,
      "from where are the boundaries of Queue Align counted?",
      "from the base",
      "from address 0");

  private final String predicate;
  private final Erratum erratum;
  private final String question;
  private final String one;
  private final String other;

  Topic(String predicate, Erratum erratum, String question, String one, String other) {
    this.predicate = predicate;
    this.erratum = erratum;
    this.question = question;
    this.one = one;
    this.other = other;
  }

  /** The predicate of the model that says that two readings differ in it. */
  String predicate() {
    return predicate;
  }

  /** What settles it. */
  public Erratum erratum() {
    return erratum;
  }

  /** The name in reports, such as {@code used-event}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String question() {
    return question;
  }

  /** How the first reader answers, which is what is meant. */
  public String one() {
    return one;
  }

  /** How the second reader answers. */
  public String other() {
    return other;
  }
}
