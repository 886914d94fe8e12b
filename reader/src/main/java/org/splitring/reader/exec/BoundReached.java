package org.splitring.reader.exec;

/** Ends an execution that has become too long. */
final class BoundReached extends RuntimeException {

  private static final long serialVersionUID = 1;

  BoundReached(String which) {
    super(which, null, false, false);
  }

  /** Which bound it was. */
  String which() {
    return String.valueOf(getMessage());
  }
}
