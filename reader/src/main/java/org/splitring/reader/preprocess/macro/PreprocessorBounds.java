package org.splitring.reader.preprocess.macro;

/**
 * How much is read at most; each is a count and none a time.
 *
 * @param characters of all texts together, each inclusion counted, and of the flat text
 * @param tokens that are read, out of files and out of macros
 * @param expansions of macros
 * @param includeDepth of inclusions in one another
 * @param nesting of macro expansions, arguments, and brackets in one another
 */
public record PreprocessorBounds(
    long characters, long tokens, long expansions, int includeDepth, int nesting) {

  /** Ten times what the largest known file with a ring needs. */
  public static final PreprocessorBounds USUAL =
      new PreprocessorBounds(256L << 20, 8_000_000, 2_000_000, 200, 256);
}
