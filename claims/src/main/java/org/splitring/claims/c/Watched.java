package org.splitring.claims.c;

/**
 * A text in which something is searched only as long as somebody waits for it: a search can take as
 * long as the square of the text's length.
 */
record Watched(CharSequence text) implements CharSequence {

  /** One sign in so many is where the question is asked: it costs more than the sign. */
  private static final int MASK = 0xff;

  @Override
  public char charAt(int index) {
    if ((index & MASK) == 0) {
      ReaderThread.checkWanted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
