package org.splitring.claims.index;

/**
 * Lines of a file, from the first to the last, both among them.
 *
 * @param first the first line, from 1
 * @param last the last line
 */
public record Span(int first, int last) {

  public Span {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(first + "-" + last + " are no lines");
    }
  }

  /** Whether a line is in both. */
  public boolean meets(Span other) {
    return first <= other.last && other.first <= last;
  }
}
