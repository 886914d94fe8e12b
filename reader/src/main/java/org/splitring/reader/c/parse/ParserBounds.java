package org.splitring.reader.c.parse;

/**
 * How much of a text is parsed.
 *
 * @param characters the most characters
 * @param tokens the most tokens
 * @param depth how deep brackets may nest
 * @param failures how many external declarations may make the parser fail, each left out
 */
public record ParserBounds(int characters, int tokens, int depth, int failures) {

  /** What is read of any file. */
  public static final ParserBounds USUAL = new ParserBounds(64_000_000, 3_000_000, 2000, 8);
}
