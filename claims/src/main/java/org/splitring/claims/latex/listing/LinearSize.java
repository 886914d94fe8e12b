package org.splitring.claims.latex.listing;

import java.util.List;
import org.splitring.model.layout.QueueSize;

/**
 * Offsets and sizes in a packed structure: Queue Size can only be the length of an array in it, so
 * that they are linear in it. They are read at three sizes, of which the third has to confirm that.
 */
final class LinearSize {

  /** The Queue Sizes at which a structure is laid out. */
  static final List<Integer> SAMPLES = List.of(1, 2, 32768);

  private LinearSize() {}

  /**
   * The values at all Queue Sizes.
   *
   * @param samples the values at {@link #SAMPLES}
   */
  static List<Long> through(List<Long> samples) {
    long slope = samples.get(1) - samples.get(0);
    long start = samples.get(0) - slope;
    if (samples.get(2) != start + slope * SAMPLES.get(2)) {
      throw new IllegalStateException("a structure that is not linear in Queue Size: " + samples);
    }
    return QueueSize.all().stream().map(size -> start + slope * size.entries()).toList();
  }
}
