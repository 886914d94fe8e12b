package org.splitring.alloy.ambiguity;

/** A question was not answered within the time bound. */
public final class UnansweredException extends Exception {

  private static final long serialVersionUID = 1;

  public UnansweredException(String message) {
    super(message);
  }
}
