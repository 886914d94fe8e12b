package org.splitring.model.ring;

/**
 * A physically contiguous piece of a buffer.
 *
 * @param address guest-physical
 * @param length in bytes, from 0 to 2^32 - 1
 * @param writable whether the device may write it; else it may read it
 */
public record Element(long address, long length, boolean writable) {

  private static final long LONGEST = (1L << Integer.SIZE) - 1;

  public Element {
    if (length < 0 || length > LONGEST) {
      throw new IllegalArgumentException("an element cannot be " + length + " bytes long");
    }
  }
}
