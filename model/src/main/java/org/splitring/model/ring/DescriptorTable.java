package org.splitring.model.ring;

/** A table of descriptors: the ring's own, or an indirect one. */
final class DescriptorTable {

  private final Port port;
  private final long address;
  private final boolean indirect;

  DescriptorTable(Port port, long address, boolean indirect) {
    this.port = port;
    this.address = address;
    this.indirect = indirect;
  }

  /** One descriptor as it stands there. */
  Descriptor load(int index) {
    return new Descriptor(
        load(RingMember.DESC_ADDR, index),
        load(RingMember.DESC_LEN, index),
        (int) load(RingMember.DESC_FLAGS, index),
        (int) load(RingMember.DESC_NEXT, index));
  }

  void store(int index, Descriptor descriptor) {
    store(RingMember.DESC_ADDR, index, descriptor.addr());
    store(RingMember.DESC_LEN, index, descriptor.len());
    store(RingMember.DESC_FLAGS, index, descriptor.flags());
    store(RingMember.DESC_NEXT, index, descriptor.next());
  }

  private long load(RingMember member, int index) {
    return port.load(
        spot(member, index), RingPlaces.inTable(address, member, index), member.bytes());
  }

  private void store(RingMember member, int index, long value) {
    port.store(
        spot(member, index), RingPlaces.inTable(address, member, index), member.bytes(), value);
  }

  private Referent spot(RingMember member, int index) {
    return indirect
        ? new Referent.InTable(address, member, index)
        : new Referent.InRing(member, index);
  }
}
