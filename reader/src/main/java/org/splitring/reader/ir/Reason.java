package org.splitring.reader.ir;

/**
 * Why something is not known.
 *
 * @param kind whether it could be known
 * @param text what is not known and why, in words, such as {@code "the text of f was not found"}
 * @param hint what the user can do; empty if there is nothing
 */
public record Reason(Kind kind, String text, String hint) {

  /** Whether more reading could tell. */
  public enum Kind {
    /** The source itself leaves it open: whatever is built, run or linked beside it decides. */
    OPEN,
    /**
     * Something outside of the program says it: a device, another thread, an option of the build.
     * The text itself is followed.
     */
    EXTERNAL,
    /** No text says what it is: nothing was written there, or it is not there any more. */
    UNDETERMINED,
    /** It was something else, and a function whose text is not there may have changed it. */
    CHANGED,
    /** The reader does not follow the construct. */
    NOT_FOLLOWED,
    /** A text was not found: a header, a type, a function. */
    NOT_FOUND,
    /** A bound on steps, nodes, atoms or bytes was reached. */
    BOUND
  }

  /** What the source leaves open. */
  public static Reason open(String text, String hint) {
    return new Reason(Kind.OPEN, text, hint);
  }

  /** What something outside of the program says. */
  public static Reason external(String text, String hint) {
    return new Reason(Kind.EXTERNAL, text, hint);
  }

  /** Whether no reading of more text could tell. */
  public boolean isOpen() {
    return kind == Kind.OPEN || kind == Kind.EXTERNAL;
  }

  /** What is not followed. */
  public static Reason notFollowed(String text) {
    return new Reason(Kind.NOT_FOLLOWED, text, "");
  }

  /** What was not found. */
  public static Reason notFound(String text, String hint) {
    return new Reason(Kind.NOT_FOUND, text, hint);
  }
}
