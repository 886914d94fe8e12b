package org.splitring.reader.c.parse;

/**
 * A token of a text.
 *
 * @param text its characters; of a punctuator one character, but for {@code ::}
 * @param start offset of its first character
 */
record Token(Kind kind, String text, int start) {

  /** What it is. Keywords are identifiers. */
  enum Kind {
    IDENTIFIER,
    NUMBER,
    CHARACTER,
    STRING,
    PUNCTUATOR
  }

  int end() {
    return start + text.length();
  }

  boolean is(String other) {
    return text.equals(other) && kind != Kind.STRING;
  }

  boolean isIdentifier() {
    return kind == Kind.IDENTIFIER;
  }
}
