package org.splitring.reader.preprocess.macro;

import org.splitring.reader.preprocess.token.TextRange;

/**
 * Something in the text that has to be told, with its place.
 *
 * @param text one sentence for the user
 */
public record Problem(Kind kind, TextRange place, String text) {

  /** What follows from a problem. */
  public enum Kind {
    /** {@code #error}, or a pragma that is one: nobody compiles this text with these choices. */
    ERROR_DIRECTIVE,
    /** The text breaks a rule: compilers refuse it. */
    INVALID,
    /** gcc and clang read it, but not alike. */
    COMPILERS_DIFFER,
    /** A bound was reached: the rest was not read. */
    BOUND,
    /** Said by {@code #warning}. */
    WARNING
  }

  @Override
  public String toString() {
    return place + ": " + text;
  }
}
