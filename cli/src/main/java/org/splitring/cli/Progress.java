package org.splitring.cli;

import java.io.PrintStream;

/** One line on the terminal that says what takes so long, after a second, and then goes away. */
final class Progress implements AutoCloseable {

  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long BLINK_NANOS = 100_000_000L;
  private static final int BAR = 30;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream screen;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private volatile boolean shown;
  private volatile long said;

  Progress(PrintStream screen, boolean terminal) {
    this.screen = screen;
    this.terminal = terminal;
  }

  /** Says what is being done, if it has been long. */
  void at(int number, int count, String what) {
    say("checking " + what + " (" + number + " of " + count + ")");
  }

  /** The same where nobody knows how much there is to do. */
  void at(int number, String what) {
    say("reading " + what + " (" + number + ")");
  }

  /** Shows how far a work has come, if it has been long; no more often than somebody can see. */
  void bar(String work, int done, int all) {
    boolean whole = done == all;
    if (whole || System.nanoTime() - said > BLINK_NANOS) {
      int full = (int) ((long) BAR * done / all);
      String bar = "#".repeat(full) + ".".repeat(BAR - full);
      say(work + " [" + bar + "] " + done + " of " + all);
    }
  }

  private void say(String line) {
    if (terminal && System.nanoTime() - start > PATIENCE_NANOS) {
      screen.print(CLEAR_LINE + line);
      screen.flush();
      shown = true;
      said = System.nanoTime();
    }
  }

  @Override
  public void close() {
    if (shown) {
      screen.print(CLEAR_LINE);
      screen.flush();
    }
  }
}
