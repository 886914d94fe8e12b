package org.splitring.claims.c;

import java.util.Locale;

/**
 * The thread of a reading: it has room for deep nesting, and counts what is done in it.
 *
 * <p>What is counted is the same on any machine and under any load, so that a reading that ends at
 * the bound ends there everywhere.
 */
final class ReaderThread extends Thread {

  /** The most steps of one reading; the largest of known sources takes a hundredth. */
  static final int MOST_STEPS = 20_000_000;

  /** So many entries of a table are looked at in one step. */
  private static final int ENTRIES = 8;

  private static final long STACK_BYTES = 512L << 20;

  private int steps;

  ReaderThread(Runnable reading) {
    super(null, reading, "reader", STACK_BYTES);
    setDaemon(true);
  }

  /**
   * Counts a step: a token, a try of the parser's, some hundred characters searched, a node that is
   * executed. What is done in other threads is not counted.
   */
  static void step() {
    steps(1);
  }

  /** Counts a walk over so many entries of a table. */
  static void entries(int number) {
    steps(number / ENTRIES + 1);
  }

  private static void steps(int more) {
    if (Thread.currentThread() instanceof ReaderThread reader
        && (reader.steps += more) > MOST_STEPS) {
      throw new BoundError(
          String.format(
              Locale.ROOT, "reading it takes more than %d steps; name a smaller tree", MOST_STEPS));
    }
  }

  /** How many steps this reading has taken. */
  static int taken() {
    return Thread.currentThread() instanceof ReaderThread reader ? reader.steps : 0;
  }
}
