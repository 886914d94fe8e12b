package org.splitring.model.layout;

/**
 * Bytes of a ring.
 *
 * @param name the field, or the part, that they hold
 * @param offset where they start, in bytes from the base of the ring
 * @param length how many there are
 */
public record Region(String name, long offset, long length) {

  public Region {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("a region cannot start at " + offset + " with " + length);
    }
  }

  /** The first byte behind the region. */
  public long end() {
    return offset + length;
  }

  /** Whether the two have a byte in common. */
  public boolean overlaps(Region other) {
    return offset < other.end() && other.offset < end();
  }
}
