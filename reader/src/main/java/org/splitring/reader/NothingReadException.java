package org.splitring.reader;

import org.splitring.reader.source.UnreadableSourceException;

/** What was read has nothing of that name, or nothing in which a ring is recognised. */
public final class NothingReadException extends UnreadableSourceException {

  private static final long serialVersionUID = 1L;

  private final boolean there;

  /**
   * Says so.
   *
   * @param there whether there is something of that name
   */
  public NothingReadException(String message, boolean there) {
    super(message);
    this.there = there;
  }

  /** Whether what was named is there, and only nothing in it is recognised. */
  public boolean isThere() {
    return there;
  }
}
