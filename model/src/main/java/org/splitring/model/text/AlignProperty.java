package org.splitring.model.text;

/**
 * What the standard fixes of Queue Align.
 *
 * <p>Standard: "Legacy Interfaces: A Note on Virtqueue Layout" has the used ring at a boundary of
 * Queue Align bytes; the arithmetic needs a power of two.
 */
public enum AlignProperty {
  OF_THE_USED_RING("that it is the alignment of the used ring"),
  IN_BYTES("that it is in bytes"),
  POWER_OF_TWO("that it is a power of two");

  private final String meaning;

  AlignProperty(String meaning) {
    this.meaning = meaning;
  }

  /** What a text says that has it. */
  public String meaning() {
    return meaning;
  }
}
