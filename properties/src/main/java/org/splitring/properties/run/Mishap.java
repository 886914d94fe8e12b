package org.splitring.properties.run;

/**
 * Something that went wrong with a buffer.
 *
 * @param kind in what way
 * @param message for people
 */
public record Mishap(Kind kind, String message) {

  /** What can go wrong. */
  public enum Kind {
    /** It did not come back. */
    LOST,
    /** It was taken, or came back, when it was not offered, or more than once. */
    DUPLICATED,
    /** It was not the same, or had other content, on the other side. */
    CORRUPTED,
    /** The device could make nothing of the ring. */
    REFUSED
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ": " + message;
  }
}
