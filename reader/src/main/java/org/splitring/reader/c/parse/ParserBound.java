package org.splitring.reader.c.parse;

/** Ends a parser that tries the same tokens in too many ways. */
final class ParserBound extends Error {

  /** How many declarations, statements and primary expressions are tried for one text. */
  static final int MOST = 10_000_000;

  private static final long serialVersionUID = 1L;

  ParserBound() {
    super("the parser tries more than " + MOST + " readings of the text", null, false, false);
  }
}
