package org.splitring.reader.preprocess.token;

import org.jspecify.annotations.Nullable;

/**
 * A preprocessing token (6.4).
 *
 * @param text its spelling, without the line splices in it
 * @param place where it is spelled; of a token that {@code #} or {@code ##} made, the operator's
 *     first operand
 * @param spaced whether white space stands before it
 * @param startsLine whether it is the first of a line
 * @param expansion the macro expansion that it comes from, if any
 * @param painted an identifier that is never expanded any more (6.10.3.4p2)
 * @param scanned an identifier that was looked up as a macro and was none
 */
public record Token(
    Kind kind,
    String text,
    TextRange place,
    boolean spaced,
    boolean startsLine,
    @Nullable Expansion expansion,
    boolean painted,
    boolean scanned) {

  /** What sort of token. */
  public enum Kind {
    IDENTIFIER,
    NUMBER,
    CHARACTER,
    STRING,
    PUNCTUATOR,
    /** What is no token of the language, among them an unclosed quote with the rest of its line. */
    OTHER,
    /** The empty operand of {@code ##} (6.10.3.3p2); never in an output. */
    PLACEMARKER,
    /** The end of what is read. */
    END
  }

  public static Token of(
      Kind kind, String text, TextRange place, boolean spaced, boolean startsLine) {
    return new Token(kind, text, place, spaced, startsLine, null, false, false);
  }

  /** Whether it is that punctuator. */
  public boolean is(String punctuator) {
    return kind == Kind.PUNCTUATOR && text.equals(punctuator);
  }

  /** Whether it is an identifier of that name. */
  public boolean isName(String name) {
    return kind == Kind.IDENTIFIER && text.equals(name);
  }

  public boolean isHash() {
    return is("#") || is("%:");
  }

  public boolean isPaste() {
    return is("##") || is("%:%:");
  }

  public boolean isEnd() {
    return kind == Kind.END;
  }

  public Token spaced(boolean now) {
    return now == spaced && !startsLine
        ? this
        : new Token(kind, text, place, now, false, expansion, painted, scanned);
  }

  public Token paint() {
    return new Token(kind, text, place, spaced, startsLine, expansion, true, scanned);
  }

  public Token afterLookUp() {
    return scanned
        ? this
        : new Token(kind, text, place, spaced, startsLine, expansion, painted, true);
  }

  public Token in(@Nullable Expansion now) {
    return new Token(kind, text, place, spaced, startsLine, now, painted, scanned);
  }

  /** Where it is used: its place in a file, outside of all macros. */
  public TextRange use() {
    return expansion == null ? place : expansion.outermost().use();
  }

  @Override
  public String toString() {
    return text;
  }
}
