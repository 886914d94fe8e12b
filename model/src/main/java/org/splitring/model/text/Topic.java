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
  /** How a transport comes to Queue Align: the register, the block or the number. */
  REGISTER,
  /** What the sentences of the chapter say besides. */
  PROSE,
  /** The requirements: what binds a driver or a device, and how strongly. */
  CLAUSES;

  /** The name used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
