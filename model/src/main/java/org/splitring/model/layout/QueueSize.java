package org.splitring.model.layout;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Queue Size: how many descriptors a virtqueue has.
 *
 * <p>Standard: "Split Virtqueues" ({@code sec:Basic Facilities of a Virtio Device / Virtqueues}):
 * always a power of two, at most 32768.
 *
 * @param entries the number of entries
 */
public record QueueSize(int entries) implements Comparable<QueueSize> {

  /** The width of the field that says it, legal or not: "a 16-bit queue size parameter". */
  public static final int BITS = 16;

  /** The largest Queue Size of a split virtqueue. */
  public static final int LARGEST = 32768;

  public QueueSize {
    if (!isLegal(entries)) {
      throw new IllegalArgumentException(
          "Queue Size is a power of two from 1 to " + LARGEST + ", not " + entries);
    }
  }

  /** Whether a number of entries is one. */
  public static boolean isLegal(long entries) {
    return entries >= 1 && entries <= LARGEST && Long.bitCount(entries) == 1;
  }

  /** Every legal Queue Size, from small to large. */
  public static List<QueueSize> all() {
    return IntStream.iterate(1, n -> n <= LARGEST, n -> 2 * n).mapToObj(QueueSize::new).toList();
  }

  @Override
  public int compareTo(QueueSize other) {
    return Integer.compare(entries, other.entries);
  }

  @Override
  public String toString() {
    return Integer.toString(entries);
  }
}
