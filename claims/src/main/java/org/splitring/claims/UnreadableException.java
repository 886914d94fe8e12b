package org.splitring.claims;

/**
 * Something the user gave cannot be read at all.
 *
 * <p>The message is for people: it names the input, the place in it, and the mend, and stands by
 * itself without a stack trace.
 */
public class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableException(String message) {
    super(message);
  }
}
