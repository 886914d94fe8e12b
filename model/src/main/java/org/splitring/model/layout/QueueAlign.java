package org.splitring.model.layout;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Queue Align: the boundary, in bytes, at which the used ring of the legacy layout starts.
 *
 * <p>Standard: "Legacy Interfaces: A Note on Virtqueue Layout" ({@code sec:Basic Facilities of a
 * Virtio Device / Virtqueues / Legacy Interfaces: A Note on Virtqueue Layout}). A power of two; at
 * least 4, the alignment of the used ring's elements; at most 2^31, since the register that carries
 * it on the MMIO transport has 32 bits.
 *
 * @param bytes the boundary
 */
public record QueueAlign(long bytes) implements Comparable<QueueAlign> {

  public static final long SMALLEST = 4;
  public static final long LARGEST = 1L << 31;

  /**
   * The one that legacy PCI has, where the driver gives the queue's address in units of it.
   *
   * <p>Standard: "Legacy Interfaces: A Note on PCI Device Layout" ({@code sec:Virtio Transport
   * Options / Virtio Over PCI Bus / PCI Device Layout / Legacy Interfaces: A Note on PCI Device
   * Layout}).
   */
  public static final QueueAlign LEGACY_PCI = new QueueAlign(4096);

  public QueueAlign {
    if (!isLegal(bytes)) {
      throw new IllegalArgumentException(
          "Queue Align is a power of two from " + SMALLEST + " to " + LARGEST + ", not " + bytes);
    }
  }

  /** Whether a number of bytes is one. */
  public static boolean isLegal(long bytes) {
    return bytes >= SMALLEST && bytes <= LARGEST && Long.bitCount(bytes) == 1;
  }

  /** Every legal Queue Align up to {@code limit} bytes, from small to large. */
  public static List<QueueAlign> upTo(long limit) {
    return LongStream.iterate(SMALLEST, a -> a <= Math.min(limit, LARGEST), a -> 2 * a)
        .mapToObj(QueueAlign::new)
        .toList();
  }

  @Override
  public int compareTo(QueueAlign other) {
    return Long.compare(bytes, other.bytes);
  }

  @Override
  public String toString() {
    return Long.toString(bytes);
  }
}
