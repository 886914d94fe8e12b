package org.splitring.model.ring;

/** What stands in memory is not a chain of descriptors; the message says why. */
final class BrokenChainException extends Exception {

  private static final long serialVersionUID = 1L;

  BrokenChainException(String message) {
    super(message);
  }
}
