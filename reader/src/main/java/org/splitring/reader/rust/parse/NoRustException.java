package org.splitring.reader.rust.parse;

/** A text cannot be parsed; the message says which, and why. */
public final class NoRustException extends Exception {

  private static final long serialVersionUID = 1;

  public NoRustException(String message) {
    super(message);
  }
}
