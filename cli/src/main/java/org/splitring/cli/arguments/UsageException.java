package org.splitring.cli.arguments;

/** The command was used wrongly; the message says how, and what to do, in one line. */
public final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
