package org.splitring.claims.index;

/**
 * A name, a number or a sign of C.
 *
 * @param text the name or number, or the sign alone: of signs of several characters, each
 * @param line the line it stands on
 * @param first whether it begins its line, with no space before it
 */
record IndexToken(String text, int line, boolean first) {

  boolean isName() {
    char c = text.charAt(0);
    return c == '_' || Character.isLetter(c);
  }

  boolean is(char sign) {
    return text.length() == 1 && text.charAt(0) == sign;
  }
}
