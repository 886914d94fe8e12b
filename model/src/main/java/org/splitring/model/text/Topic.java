package org.splitring.model.text;

import java.util.Locale;

/** What a passage of the standard is about. */
public enum Topic {
  /** The macro that rounds up: where the used ring starts. */
  MACRO,
  /** The function that gives the bytes of a whole ring. */
  TOTAL,
  /** The structures of the listings. */
  STRUCTS,
  /** The table of alignments and sizes. */
  TABLE,
  /** The C header that comes with the text. */
  HEADER,
  /** The register by which a driver says Queue Align. */
  REGISTER;

  /** The name used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
