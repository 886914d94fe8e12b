package org.splitring.reader.c.parse.token;

/**
 * A token of a text.
 *
 * @param text its characters; of a punctuator one character, but for {@code ::}
 * @param start offset of its first character
 */
public record FlatToken(Kind kind, String text, int start) {

  /** What it is. Keywords are identifiers. */
  public enum Kind {
    IDENTIFIER,
    NUMBER,
    CHARACTER,
    STRING,
    PUNCTUATOR
  }

  public int end() {
    return start + text.length();
  }

  public boolean is(String other) {
    return text.equals(other) && kind != Kind.STRING;
  }

  public boolean isIdentifier() {
    return kind == Kind.IDENTIFIER;
  }
}
