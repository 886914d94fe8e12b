package org.splitring.model.ring;

/** A table of descriptors: the ring's own, or an indirect one. */
final class Table {

  private final Port port;
  private final long address;
  private final boolean indirect;

  Table(Port port, long address, boolean indirect) {
    this.port = port;
    this.address = address;
    this.indirect = indirect;
  }

  /** One descriptor as it stands there. */
  Descriptor load(int index) {
    return new Descriptor(
        load(Member.DESC_ADDR, index),
        load(Member.DESC_LEN, index),
        (int) load(Member.DESC_FLAGS, index),
        (int) load(Member.DESC_NEXT, index));
  }

  void store(int index, Descriptor descriptor) {
    store(Member.DESC_ADDR, index, descriptor.addr());
    store(Member.DESC_LEN, index, descriptor.len());
    store(Member.DESC_FLAGS, index, descriptor.flags());
    store(Member.DESC_NEXT, index, descriptor.next());
  }

  private long load(Member member, int index) {
    return port.load(spot(member, index), Places.inTable(address, member, index), member.bytes());
  }

  private void store(Member member, int index, long value) {
    port.store(spot(member, index), Places.inTable(address, member, index), member.bytes(), value);
  }

  private Spot spot(Member member, int index) {
    return indirect ? new Spot.InTable(address, member, index) : new Spot.InRing(member, index);
  }
}
