package example;

/** Where my driver puts the parts of its rings: the vring_init of a toy driver, in Java. */
final class MyRing {

  private MyRing() {}

  /** The offset of the used ring: behind 16-byte descriptors, and the available ring. */
  static long used(int num, long align) {
    long endOfAvail = 16L * num + 2 * (3 + num);
    return (endOfAvail + align - 1) / align * align;
  }

  /** The same by somebody who forgot used_event, the last field of the available ring. */
  static long usedWithoutEvent(int num, long align) {
    long endOfAvail = 16L * num + 2 * (2 + num);
    return (endOfAvail + align - 1) / align * align;
  }
}
