package org.splitring.claims.index;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The names, numbers and signs of a file, one after the other; comments, strings, characters and
 * the lines of the preprocessor are passed over.
 */
final class IndexTokens implements TokenSource {

  private static final String[] SIGNS = new String[128];

  static {
    for (char c = 0; c < SIGNS.length; c++) {
      SIGNS[c] = String.valueOf(c);
    }
  }

  private final byte[] bytes;
  private int at;
  private int line = 1;

  IndexTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public Optional<IndexToken> next() {
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '\n') {
        line++;
        at++;
      } else if (b <= ' ') {
        at++;
      } else if (b == '/' && peek('*')) {
        skipComment();
      } else if (b == '/' && peek('/') || b == '#') {
        skipLine(b == '#');
      } else if (b == '"' || b == '\'') {
        skipQuoted(b);
      } else {
        return Optional.of(token());
      }
    }
    return Optional.empty();
  }

  private IndexToken token() {
    int start = at;
    boolean first = start == 0 || bytes[start - 1] == '\n';
    while (at < bytes.length && isPart(bytes[at])) {
      at++;
    }
    if (at == start) {
      at++;
      return new IndexToken(sign(bytes[start]), line, first);
    }
    return new IndexToken(
        new String(bytes, start, at - start, StandardCharsets.US_ASCII), line, first);
  }

  private boolean peek(char sign) {
    return at + 1 < bytes.length && bytes[at + 1] == sign;
  }

  private void skipComment() {
    at += 2;
    while (at < bytes.length && !(bytes[at] == '*' && peek('/'))) {
      count();
    }
    at = Math.min(at + 2, bytes.length);
  }

  /** To the end of the line, or of the lines that a backslash makes one. */
  private void skipLine(boolean directive) {
    while (at < bytes.length && bytes[at] != '\n') {
      if (directive && bytes[at] == '/' && peek('*')) {
        skipComment();
      } else if (directive && bytes[at] == '"') {
        skipQuoted(bytes[at]);
      } else {
        if (bytes[at] == '\\') {
          skipReturn();
        }
        count();
      }
    }
  }

  private void skipReturn() {
    if (at + 2 < bytes.length && bytes[at + 1] == '\r') {
      at++;
    }
    if (at + 1 < bytes.length) {
      at++;
    }
  }

  private void skipQuoted(byte quote) {
    at++;
    while (at < bytes.length && bytes[at] != quote && bytes[at] != '\n') {
      if (bytes[at] == '\\' && at + 1 < bytes.length) {
        at++;
      }
      count();
    }
    if (at < bytes.length && bytes[at] == quote) {
      at++;
    }
  }

  private void count() {
    if (at < bytes.length && bytes[at] == '\n') {
      line++;
    }
    at++;
  }

  /** The text of a sign. */
  static String sign(byte b) {
    return SIGNS[b];
  }

  /** Whether it is a part of a name or number. */
  static boolean isPart(byte b) {
    return b == '_' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
  }
}
