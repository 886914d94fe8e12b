package org.splitring.alloy;

/** A formula that is not put to Alloy, and why. */
final class UntranslatableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UntranslatableException(String reason) {
    super(reason);
  }
}
