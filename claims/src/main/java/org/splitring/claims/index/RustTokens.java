package org.splitring.claims.index;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The names, numbers and signs of a file of Rust; comments, which nest, strings and characters are
 * passed over, and so are the quotes of lifetimes.
 */
final class RustTokens implements TokenSource {

  private final byte[] bytes;
  private int at;
  private int line = 1;

  RustTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public Optional<IndexToken> next() {
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b >= 0 && b <= ' ') {
        step();
      } else if (b == '/' && is(at + 1, '*')) {
        skipComment();
      } else if (b == '/' && is(at + 1, '/')) {
        skipTo((byte) '\n');
      } else if (b == '"') {
        skipString();
      } else if (b == '\'') {
        skipCharacter();
      } else if (b < 0) {
        at++;
      } else {
        Optional<IndexToken> token = token();
        if (token.isPresent()) {
          return token;
        }
      }
    }
    return Optional.empty();
  }

  /** A name, number or sign; nothing where a raw string begins. */
  private Optional<IndexToken> token() {
    int start = at;
    boolean first = start == 0 || bytes[start - 1] == '\n';
    while (at < bytes.length && IndexTokens.isPart(bytes[at])) {
      at++;
    }
    if (at == start) {
      at++;
      return Optional.of(new IndexToken(IndexTokens.sign(bytes[start]), line, first));
    }
    String text = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    boolean isRaw = text.equals("r") || text.equals("br") || text.equals("cr");
    if (isRaw && skipRaw()) {
      return Optional.empty();
    }
    return Optional.of(new IndexToken(text, line, first));
  }

  private boolean skipRaw() {
    int quote = at;
    while (is(quote, '#')) {
      quote++;
    }
    if (!is(quote, '"')) {
      return false;
    }
    int hashes = quote - at;
    for (at = quote + 1; at < bytes.length; step()) {
      int end = at + 1;
      while (bytes[at] == '"' && end - at <= hashes && is(end, '#')) {
        end++;
      }
      if (bytes[at] == '"' && end - at - 1 == hashes) {
        at = end;
        return true;
      }
    }
    return true;
  }

  private void skipComment() {
    int open = 0;
    do {
      if (is(at, '/') && is(at + 1, '*')) {
        open++;
        at++;
      } else if (is(at, '*') && is(at + 1, '/')) {
        open--;
        at++;
      }
      step();
    } while (open > 0 && at < bytes.length);
  }

  private void skipString() {
    at++;
    while (at < bytes.length && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        step();
      }
      step();
    }
    at++;
  }

  /** A character, or the quote of a lifetime or label. */
  private void skipCharacter() {
    at++;
    if (is(at, '\\')) {
      at += 2;
      skipTo((byte) '\'');
      at++;
      return;
    }
    int end = at + 1;
    while (end < bytes.length && bytes[end] < 0) {
      end++;
    }
    if (is(end, '\'')) {
      at = end + 1;
    }
  }

  private void skipTo(byte sign) {
    while (at < bytes.length && bytes[at] != sign && bytes[at] != '\n') {
      at++;
    }
  }

  private void step() {
    if (at < bytes.length && bytes[at] == '\n') {
      line++;
    }
    at++;
  }

  private boolean is(int i, char sign) {
    return i < bytes.length && bytes[i] == sign;
  }
}
