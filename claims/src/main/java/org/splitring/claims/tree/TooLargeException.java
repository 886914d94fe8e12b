package org.splitring.claims.tree;

import org.splitring.claims.UnreadableException;

/** A file is larger than any that is read. */
public final class TooLargeException extends UnreadableException {

  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
