package org.splitring.model.replay;

import org.splitring.model.ring.Descriptor;
import org.splitring.model.ring.Flag;

/**
 * One descriptor of a chain, as it stands in memory.
 *
 * @param inTable whether it stands in a table of indirect descriptors
 * @param index its number in its table, from 0
 */
public record Link(boolean inTable, int index, Descriptor descriptor) {

  public boolean has(int flag) {
    return descriptor.has(flag);
  }

  /** Whether it describes memory for the device, and not a table of descriptors. */
  public boolean isElement() {
    return !has(Flag.INDIRECT);
  }

  /** The first address that it refers to. */
  public long address() {
    return descriptor.addr();
  }

  /** How many bytes it refers to. */
  public long length() {
    return descriptor.len();
  }

  /** Whether any of so many bytes from that address on is one that it refers to. */
  public boolean touches(long from, int bytes) {
    return Long.compareUnsigned(from - address(), length()) < 0
        || Long.compareUnsigned(address() - from, bytes) < 0 && length() > 0;
  }
}
