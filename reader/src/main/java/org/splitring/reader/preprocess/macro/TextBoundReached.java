package org.splitring.reader.preprocess.macro;

import org.splitring.reader.preprocess.Preprocessor;
import org.splitring.reader.preprocess.token.TextRange;

/** Ends the reading of a text that is too large; it never leaves {@link Preprocessor}. */
public final class TextBoundReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TextRange place;

  public TextBoundReached(TextRange place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  public TextRange place() {
    return place;
  }
}
