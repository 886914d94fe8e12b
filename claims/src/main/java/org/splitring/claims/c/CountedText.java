package org.splitring.claims.c;

/**
 * A text in which a search is counted: it can take as many steps as the square of the text's
 * length.
 */
record CountedText(CharSequence text) implements CharSequence {

  /** One sign in so many counts as a step. */
  private static final int MASK = 0xff;

  @Override
  public char charAt(int index) {
    if ((index & MASK) == 0) {
      ReaderThread.step();
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
