package org.splitring.properties;

import java.time.Duration;

/** The moment at which proving has to end. */
record Deadline(long nanoTime) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left, in whole milliseconds; 0 when there is nothing left. */
  int milliseconds() {
    return (int)
        Math.max(0, Math.min(Integer.MAX_VALUE, (nanoTime - System.nanoTime()) / 1_000_000));
  }
}
