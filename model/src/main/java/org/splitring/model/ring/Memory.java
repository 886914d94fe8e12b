package org.splitring.model.ring;

import java.util.HashMap;
import java.util.Map;

/** Guest memory as both sides see it: bytes by 64-bit address. */
public final class Memory {

  private final Map<Long, Byte> written = new HashMap<>();
  private final byte before;

  /**
   * A memory in which nothing has been written.
   *
   * @param before what stands in every byte; whoever relies on 0 has to write it first
   */
  public Memory(byte before) {
    this.before = before;
  }

  /** The byte at an address. */
  public byte at(long address) {
    return written.getOrDefault(address, before);
  }

  void put(long address, byte value) {
    written.put(address, value);
  }
}
