package org.splitring.cli;

/** The command was used wrongly; the message says how, and what to do, in one line. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
