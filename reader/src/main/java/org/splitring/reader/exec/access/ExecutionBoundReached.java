package org.splitring.reader.exec.access;

/** Ends an execution that has become too long. */
public final class ExecutionBoundReached extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean ofOneLoop;

  public ExecutionBoundReached(String which) {
    this(which, false);
  }

  /**
   * An end.
   *
   * @param ofOneLoop whether the rest can be executed without the function that the loop is in
   */
  public ExecutionBoundReached(String which, boolean ofOneLoop) {
    super(which, null, false, false);
    this.ofOneLoop = ofOneLoop;
  }

  /** Whether it is a loop that is not followed, and not the whole that takes too long. */
  public boolean isOfOneLoop() {
    return ofOneLoop;
  }

  /** Which bound it was. */
  public String which() {
    return String.valueOf(getMessage());
  }
}
