package org.splitring.reader.c.parse;

/**
 * A piece of the parsed text, which is the flat text with what the parser does not know rewritten.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record ParsedRange(int start, int end) {

  /** Whether the other lies in it. */
  public boolean contains(ParsedRange other) {
    return start <= other.start && other.end <= end;
  }
}
