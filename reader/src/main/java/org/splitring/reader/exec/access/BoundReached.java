package org.splitring.reader.exec.access;

/** Ends an execution that has become too long. */
public final class BoundReached extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BoundReached(String which) {
    super(which, null, false, false);
  }

  /** Which bound it was. */
  public String which() {
    return String.valueOf(getMessage());
  }
}
