package org.splitring.model.ring;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** Guest memory as both sides see it: bytes by 64-bit address. */
public final class GuestMemory {

  private final Map<Long, Byte> written = new HashMap<>();
  private final byte before;

  /**
   * A memory in which nothing has been written.
   *
   * @param before what stands in every byte; whoever relies on 0 has to write it first
   */
  public GuestMemory(byte before) {
    this.before = before;
  }

  /** The byte at an address. */
  public byte at(long address) {
    return written.getOrDefault(address, before);
  }

  /** The number that stands at an address. */
  public long number(long address, int bytes, ByteOrder order) {
    byte[] content = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      content[i] = at(address + i);
    }
    return Octets.value(content, order);
  }

  /** Does again what a write did when it became visible. */
  public void replay(Event.Visible visible, ByteOrder order) {
    Event.Store store = visible.store();
    byte[] content = Octets.of(store.value(), store.bytes(), order);
    for (int i = 0; i < content.length; i++) {
      put(store.address() + i, content[i]);
    }
  }

  void put(long address, byte value) {
    written.put(address, value);
  }
}
