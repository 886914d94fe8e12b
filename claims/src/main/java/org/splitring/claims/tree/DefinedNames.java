package org.splitring.claims.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names before round brackets and a brace at the outermost level of a text of C. Where {@code
 * #if} unbalances the braces, one at the start of a line closes all.
 */
final class DefinedNames {

  private static final int LONGEST = 128;

  /** Stands for a text in quotes, as of {@code extern "C"}. */
  private static final String QUOTE = "\"";

  private final byte[] text;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<String> called = new ArrayList<>();
  private String word = "";
  private boolean isOwn;
  private boolean hasValue;
  private int braces;
  private int brackets;

  DefinedNames(byte[] text) {
    this.text = text;
  }

  /** All names, each once, in the order of the text. */
  Set<String> all() {
    int at = 0;
    while (at < text.length) {
      at = step(at);
    }
    return names;
  }

  private int step(int at) {
    char c = (char) (text[at] & 0xff);
    if (c == '/' && follows(at, '*')) {
      return behindComment(at + 2);
    }
    if (c == '/' && follows(at, '/') || c == '#' && startsLine(at)) {
      return behindLine(at);
    }
    if (c == '"' || c == '\'') {
      return behindQuote(at, c);
    }
    if (isWord(c)) {
      return word(at);
    }
    if (!Character.isWhitespace(c)) {
      mark(at, c);
      word = "";
    }
    return at + 1;
  }

  private void mark(int at, char c) {
    if (c == '{') {
      open();
    } else if (c == '}') {
      braces = startsLine(at) ? 0 : Math.max(0, braces - 1);
      if (braces == 0) {
        end();
      }
    } else if (braces == 0) {
      outside(c);
    }
  }

  private void open() {
    boolean isFunction = braces == 0 && !called.isEmpty() && !isOwn && !hasValue && brackets == 0;
    if (isFunction) {
      names.addAll(called);
    }
    boolean isLinkage = braces == 0 && word.equals(QUOTE);
    braces += isLinkage ? 0 : 1;
  }

  private void outside(char c) {
    if (c == '(') {
      if (brackets == 0 && !word.isEmpty() && !word.contains("attribute") && !isNoName(word)) {
        called.add(word);
      }
      brackets++;
    } else if (c == ')') {
      brackets = Math.max(0, brackets - 1);
    } else if (c == ';' && brackets == 0) {
      end();
    } else if (c == '=' && brackets == 0) {
      hasValue = true;
    }
  }

  private static boolean isNoName(String word) {
    return word.equals(QUOTE) || Character.isDigit(word.charAt(0));
  }

  private void end() {
    called.clear();
    isOwn = false;
    hasValue = false;
    brackets = 0;
  }

  private int word(int at) {
    int end = at;
    while (end < text.length && isWord((char) (text[end] & 0xff))) {
      end++;
    }
    if (braces == 0) {
      word = end - at > LONGEST ? "" : new String(text, at, end - at, StandardCharsets.ISO_8859_1);
      isOwn |= brackets == 0 && word.toLowerCase(Locale.ROOT).equals("static");
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private boolean follows(int at, char next) {
    return at + 1 < text.length && text[at + 1] == next;
  }

  private boolean startsLine(int at) {
    int before = at - 1;
    while (text[at] == '#' && before >= 0 && (text[before] == ' ' || text[before] == '\t')) {
      before--;
    }
    return before < 0 || text[before] == '\n';
  }

  private int behindComment(int at) {
    int end = at;
    while (end < text.length && !(text[end] == '*' && follows(end, '/'))) {
      end++;
    }
    return Math.min(text.length, end + 2);
  }

  private int behindLine(int at) {
    int end = at;
    while (end < text.length && (text[end] != '\n' || end > 0 && text[end - 1] == '\\')) {
      end++;
    }
    return end;
  }

  private int behindQuote(int at, char quote) {
    int end = at + 1;
    while (end < text.length && text[end] != quote && text[end] != '\n') {
      end += text[end] == '\\' ? 2 : 1;
    }
    word = QUOTE;
    return Math.min(text.length, end + 1);
  }
}
