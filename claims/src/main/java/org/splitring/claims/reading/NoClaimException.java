package org.splitring.claims.reading;

import org.splitring.claims.UnreadableException;

/** What was read has no function of that name, or none that computes anything of a ring. */
public final class NoClaimException extends UnreadableException {

  private static final long serialVersionUID = 1L;

  private final boolean there;

  /**
   * Says so.
   *
   * @param there whether there is a function of that name
   */
  public NoClaimException(String message, boolean there) {
    super(message);
    this.there = there;
  }

  /** Whether the function that was named is there, and only nothing in it is recognised. */
  public boolean isThere() {
    return there;
  }
}
