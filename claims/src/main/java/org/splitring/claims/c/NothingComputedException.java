package org.splitring.claims.c;

import org.splitring.claims.UnreadableException;

/** The source could be read, and no part or size of a ring was recognised in it. */
public final class NothingComputedException extends UnreadableException {

  private static final long serialVersionUID = 1L;

  NothingComputedException(String message) {
    super(message);
  }
}
