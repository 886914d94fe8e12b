package org.splitring.alloy.ambiguity;

import java.util.Locale;

/**
 * A clause of the standard that can be taken at its word; {@code literal.als} says what it means
 * then.
 *
 * <p>Standard: "Split Virtqueues" and its subsections on the layout.
 */
public enum Clause {
  SIZE_TABLE("SizeTable", "the table of sizes gives the total number of bytes of each part"),
  SIZE_FORMULA("SizeFormula", "the terms of virtq_size are the sizes of the parts"),
  AVAIL_COMMENT("AvailComment", "\"Only if\" beside used_event says when it is there"),
  USED_COMMENT("UsedComment", "\"Only if\" beside avail_event says when it is there"),
  IGNORE_USED_EVENT("IgnoreUsedEvent", "the device must ignore used_event, so it is there"),
  IGNORE_AVAIL_EVENT("IgnoreAvailEvent", "the driver must ignore avail_event, so it is there"),
  QUEUE_ALIGN_IN_QALIGN("QueueAlignInQalign", "qalign is Queue Align itself"),
  WASTES_PADDING("WastesPadding", "padding wastes some of the room"),
  WHOLE_PAGES("WholePages", "a ring occupies two or more whole pages");

  private final String atom;
  private final String meaning;

  Clause(String atom, String meaning) {
    this.atom = atom;
    this.meaning = meaning;
  }

  /** The name in the model. */
  public String atom() {
    return atom;
  }

  /** The name in reports, such as {@code size-table}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says at its word. */
  public String meaning() {
    return meaning;
  }
}
