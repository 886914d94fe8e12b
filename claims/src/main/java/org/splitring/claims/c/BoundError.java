package org.splitring.claims.c;

/**
 * A bound of the reader was hit. It is an error since the parser passes over exceptions, to go on
 * with the next declaration.
 */
final class BoundError extends Error {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which bound, and what can be done; without the name of the input
   */
  BoundError(String message) {
    super(message, null, false, false);
  }
}
