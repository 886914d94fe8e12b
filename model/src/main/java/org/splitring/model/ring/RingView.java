package org.splitring.model.ring;

import java.util.List;

/** The ring as one side sees it: its port to memory, and its belief about the places. */
final class RingView {

  private final Port port;
  private final RingPlaces places;

  RingView(Port port, RingPlaces places) {
    this.port = port;
    this.places = places;
  }

  Port port() {
    return port;
  }

  int entries() {
    return places.size().entries();
  }

  /** The entry at which a free-running index stands. */
  int entry(int index) {
    return index % entries();
  }

  int load(RingMember member) {
    return (int) load(member, 0);
  }

  long load(RingMember member, int index) {
    return port.load(
        new Referent.InRing(member, index), places.address(member, index), member.bytes());
  }

  void store(RingMember member, long value) {
    store(member, 0, value);
  }

  void store(RingMember member, int index, long value) {
    port.store(
        new Referent.InRing(member, index), places.address(member, index), member.bytes(), value);
  }

  /** The descriptor table. */
  DescriptorTable table() {
    return new DescriptorTable(port, places.desc(), false);
  }

  /** A table of indirect descriptors. */
  DescriptorTable table(long address) {
    return new DescriptorTable(port, address, true);
  }

  /** The content of elements, one behind the other. */
  byte[] bytes(List<Element> elements) {
    return bytes(elements, Long.MAX_VALUE);
  }

  /** The first bytes of it, as many as there are up to the limit. */
  byte[] bytes(List<Element> elements, long limit) {
    long total = elements.stream().mapToLong(Element::length).sum();
    byte[] content = new byte[Math.toIntExact(Math.min(total, limit))];
    int at = 0;
    for (Element each : elements) {
      for (int i = 0; i < each.length() && at < content.length; i++) {
        content[at++] = (byte) port.load(new Referent.InBuffer(), each.address() + i, 1);
      }
    }
    return content;
  }

  /**
   * Fills elements, one behind the other.
   *
   * @return how many bytes found room
   */
  int fill(List<Element> elements, byte[] content) {
    int at = 0;
    for (Element each : elements) {
      for (int i = 0; i < each.length() && at < content.length; i++) {
        port.store(new Referent.InBuffer(), each.address() + i, 1, content[at++]);
      }
    }
    return at;
  }
}
