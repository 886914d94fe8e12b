package org.splitring.model.ring;

/**
 * One descriptor.
 *
 * @param addr guest-physical
 * @param len in bytes
 * @param flags of {@link Flag}
 * @param next the descriptor that continues it, if the flags say so
 */
record Descriptor(long addr, long len, int flags, int next) {

  static Descriptor of(Element element, boolean last, int next) {
    int flags = (element.writable() ? Flag.WRITE : 0) | (last ? 0 : Flag.NEXT);
    return new Descriptor(element.address(), element.length(), flags, last ? 0 : next);
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  Element element() {
    return new Element(addr, len, has(Flag.WRITE));
  }
}
