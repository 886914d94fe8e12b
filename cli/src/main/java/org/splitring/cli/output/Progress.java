package org.splitring.cli.output;

import java.io.PrintStream;

/** One line on the terminal that says what takes so long, after a second, and then goes away. */
public final class Progress implements AutoCloseable {

  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long BLINK_NANOS = 100_000_000L;
  private static final int BAR = 30;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream screen;
  private final boolean terminal;
  private final int columns;
  private final long patience;
  private final long start = System.nanoTime();
  private volatile boolean shown;
  private volatile long said;

  public Progress(PrintStream screen, Screens screens) {
    this(screen, screens, PATIENCE_NANOS);
  }

  /** The same with another time in which nothing is said, in nanoseconds. */
  public Progress(PrintStream screen, Screens screens, long patience) {
    this.patience = patience;
    this.screen = screen;
    terminal = screens.errIsTerminal();
    columns = screens.columns();
  }

  /** Says what is being done, if it has been long. */
  public void at(int number, int count, String what) {
    say("checking " + what + " (" + number + " of " + count + ")");
  }

  /** The same where nobody knows how much there is to do. */
  public void at(int number, String what) {
    say("reading " + what + " (" + number + ")");
  }

  /** Shows how far a work has come, if it has been long; no more often than somebody can see. */
  public void bar(String work, int done, int all) {
    boolean whole = done == all;
    if (whole || System.nanoTime() - said > BLINK_NANOS) {
      int full = (int) ((long) BAR * done / all);
      String bar = "#".repeat(full) + ".".repeat(BAR - full);
      say(work + " [" + bar + "] " + done + " of " + all);
    }
  }

  private void say(String line) {
    if (terminal && System.nanoTime() - start > patience) {
      screen.print(CLEAR_LINE + fitting(line));
      screen.flush();
      shown = true;
      said = System.nanoTime();
    }
  }

  /** A line that wraps could not be taken back. */
  private String fitting(String line) {
    int most = Math.max(1, columns - 1);
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  @Override
  public void close() {
    if (shown) {
      screen.print(CLEAR_LINE);
      screen.flush();
    }
  }
}
