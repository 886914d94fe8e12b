package org.splitring.notes.asciidoc;

/** A macro that says something that cannot be followed; the message is for the author. */
final class BadMacroException extends Exception {

  private static final long serialVersionUID = 1;

  BadMacroException(String message) {
    super(message);
  }
}
