package org.splitring.reader.c.parse;

/**
 * Counts what a parser tries, since the same tokens may be tried in many ways: a text that is
 * nested and broken takes a parser that goes back twice as long for each bracket.
 */
final class ParserBound {

  /** How many declarations, statements and primary expressions are tried for a usual text. */
  static final int MOST = 5_000_000;

  /** How many are tried for one expression, of which an attribute may have many. */
  static final int MOST_OF_EXPRESSION = 20_000;

  private final int most;
  private int tried;

  /** A bound that lets so many pass. */
  ParserBound(int most) {
    this.most = most;
  }

  /**
   * One more is tried.
   *
   * @throws Exceeded if that is one too many
   */
  void step() {
    tried++;
    if (tried > most) {
      throw new Exceeded(most);
    }
  }

  /** Ends a parser; no exception, of which a parser catches its own and goes on. */
  static final class Exceeded extends Error {
    private static final long serialVersionUID = 1L;

    Exceeded(int most) {
      super("the parser tries more than " + most + " readings of the text", null, false, false);
    }
  }
}
