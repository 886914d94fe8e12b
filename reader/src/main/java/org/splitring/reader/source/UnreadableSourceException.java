package org.splitring.reader.source;

/** Something cannot be read at all; the message names it and says what to do. */
public class UnreadableSourceException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableSourceException(String message) {
    super(message);
  }
}
