package org.splitring.cli.report;

/** What the process says when it ends. */
public enum ExitStatus {
  /** Everything is as expected. */
  AS_EXPECTED(0),
  /** A difference nobody expected, or an expected one that vanished. */
  UNEXPECTED(1),
  /** The command was used wrongly, or its input cannot be read. */
  UNUSABLE(2),
  /** Nothing differs that should not, but something is undecided. */
  UNDECIDED(3);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The number given to the operating system. */
  public int code() {
    return code;
  }
}
