package org.splitring.claims.latex.tex;

/** The ends of lines in a piece of a text. */
public final class Newlines {

  private Newlines() {}

  /** How many there are from one place on, and before another one. */
  public static int in(String text, int from, int to) {
    int count = 0;
    for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }
}
