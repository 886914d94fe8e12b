package org.splitring.reader.exec.access;

/** Counts what is bounded, and numbers what has to be told apart. */
public final class Counters {

  private final long mostSteps;
  private long steps;
  private int next;
  private int loops;

  public Counters(long mostSteps) {
    this.mostSteps = mostSteps;
  }

  /** One more statement, or end of a block. */
  public void step() {
    if (++steps > mostSteps) {
      throw new ExecutionBoundReached("more than " + mostSteps + " statements would be executed");
    }
  }

  public long steps() {
    return steps;
  }

  /** Another number each time. */
  public int next() {
    return next++;
  }

  /** Whether what is executed stands for any number of rounds of a loop. */
  public boolean isRepeated() {
    return loops > 0;
  }

  public void enterRepeated() {
    loops++;
  }

  public void leaveRepeated() {
    loops--;
  }
}
