package org.splitring.model.ring;

/**
 * One descriptor.
 *
 * @param addr guest-physical
 * @param len in bytes
 * @param flags of {@link Flag}
 * @param next the descriptor that continues it, if the flags say so
 */
public record Descriptor(long addr, long len, int flags, int next) {

  static Descriptor of(Element element, boolean last, int next) {
    int flags = (element.writable() ? Flag.WRITE : 0) | (last ? 0 : Flag.NEXT);
    return new Descriptor(element.address(), element.length(), flags, last ? 0 : next);
  }

  /** Whether one of {@link Flag} is set. */
  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** The piece of memory that it describes. */
  public Element element() {
    return new Element(addr, len, has(Flag.WRITE));
  }
}
