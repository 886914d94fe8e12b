package org.splitring.reader.exec;

/** Counts what is bounded, and numbers what has to be told apart. */
final class Counters {

  private final long mostSteps;
  private long steps;
  private int next;
  private int loops;

  Counters(long mostSteps) {
    this.mostSteps = mostSteps;
  }

  /** One more statement, or end of a block. */
  void step() {
    if (++steps > mostSteps) {
      throw new BoundReached("more than " + mostSteps + " statements would be executed");
    }
  }

  long steps() {
    return steps;
  }

  /** Another number each time. */
  int next() {
    return next++;
  }

  /** Whether what is executed stands for any number of rounds of a loop. */
  boolean isRepeated() {
    return loops > 0;
  }

  void enterRepeated() {
    loops++;
  }

  void leaveRepeated() {
    loops--;
  }
}
