package org.splitring.alloy.ambiguity;

import java.util.Locale;

/** A proposed wording, of which {@code errata.als} has the meaning. */
public enum Erratum {
  ALIGN_MACRO("AlignMacro", "ALIGN adds qalign - 1, and clears the bits of qalign - 1"),
  EVENT_FIELDS_ALWAYS_PRESENT(
      "EventFieldsAlwaysPresent",
      "used_event and avail_event always occupy their two bytes; without the feature they are"
          + " reserved"),
  BASE_ALIGNMENT(
      "BaseAlignment",
      "the base is a multiple of Queue Align, so boundaries are the same counted from it and from"
          + " address 0");

  private final String atom;
  private final String meaning;

  Erratum(String atom, String meaning) {
    this.atom = atom;
    this.meaning = meaning;
  }

  /** The name in the model. */
  public String atom() {
    return atom;
  }

  /** The name in reports, such as {@code align-macro}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says. */
  public String meaning() {
    return meaning;
  }
}
