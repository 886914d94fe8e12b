package org.splitring.cli.report;

/** What the process says when it ends. */
public enum ExitStatus {
  /** Everything is as expected. */
  AS_EXPECTED(0, "everything is as expected"),
  /** A difference nobody expected, or an expected one that vanished. */
  UNEXPECTED(1, "a difference that was not expected, or an expected one that vanished"),
  /** The command was used wrongly, or its input cannot be read. */
  UNUSABLE(2, "wrong usage, or input that cannot be read"),
  /** Nothing differs that should not, but something is undecided. */
  UNDECIDED(3, "something could not be decided");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number given to the operating system. */
  public int code() {
    return code;
  }

  /** What it means, in words. */
  public String meaning() {
    return meaning;
  }
}
