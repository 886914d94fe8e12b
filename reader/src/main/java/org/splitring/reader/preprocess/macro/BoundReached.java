package org.splitring.reader.preprocess.macro;

import org.splitring.reader.preprocess.Preprocessor;
import org.splitring.reader.preprocess.token.Place;

/** Ends the reading of a text that is too large; it never leaves {@link Preprocessor}. */
public final class BoundReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  public BoundReached(Place place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  public Place place() {
    return place;
  }
}
