package org.splitring.claims.c;

import org.splitring.claims.UnreadableException;
import org.splitring.model.layout.Quantity;

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

  /** Says what is known of a function in which nothing is recognised. */
  static NoClaimException in(SourceRequest request, String function, Reading reading) {
    String what =
        reading
            .ownMemory
            .map(
                call ->
                    "gives every part memory of its own, from "
                        + call
                        + ", so that there is no layout to compare")
            .orElse(
                "computes no part or size of a ring that can be recognised; say what it does with"
                    + " --output NAME="
                    + Quantity.USED.label());
    return new NoClaimException(request.file() + ": " + function + " " + what, true);
  }

  /** Whether the function that was named is there, and only nothing in it is recognised. */
  public boolean isThere() {
    return there;
  }
}
