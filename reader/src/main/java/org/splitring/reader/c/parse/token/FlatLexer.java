package org.splitring.reader.c.parse.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.splitring.reader.c.parse.token.FlatToken.Kind;

/** Cuts text without directives into tokens (C11 6.4), passing over comments. */
public final class FlatLexer {

  private static final Set<String> PREFIXES =
      Set.of("L", "u", "U", "u8", "R", "LR", "uR", "UR", "u8R");

  private final String text;
  private final List<FlatToken> tokens = new ArrayList<>();
  private int at;

  private FlatLexer(String text) {
    this.text = text;
  }

  static List<FlatToken> tokens(String text) {
    FlatLexer lexer = new FlatLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  /** The text with blanks in the place of comments; all else stays where it is. */
  public static String withoutComments(String text) {
    if (text.indexOf('/') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int done = 0;
    for (FlatToken token : tokens(text)) {
      blank(text, done, token.start(), result);
      result.append(token.text());
      done = token.end();
    }
    blank(text, done, text.length(), result);
    return result.toString();
  }

  private static void blank(String text, int from, int to, StringBuilder result) {
    for (int i = from; i < to; i++) {
      result.append(text.charAt(i) == '\n' ? '\n' : ' ');
    }
  }

  private void next() {
    char c = text.charAt(at);
    int start = at;
    if (Character.isWhitespace(c) || c == 0) {
      at++;
    } else if (text.startsWith("//", at)) {
      at = until('\n');
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else if (Character.isDigit(c) || c == '.' && Character.isDigit(peek(1))) {
      number();
      add(Kind.NUMBER, start);
    } else if (isIdentifierPart(c)) {
      while (at < text.length() && isIdentifierPart(text.charAt(at))) {
        at++;
      }
      boolean prefix =
          at < text.length()
              && (text.charAt(at) == '"' || text.charAt(at) == '\'')
              && PREFIXES.contains(text.substring(start, at));
      if (prefix) {
        literal(text.charAt(at - 1) == 'R', start);
      } else {
        add(Kind.IDENTIFIER, start);
      }
    } else if (c == '"' || c == '\'') {
      literal(false, start);
    } else {
      at += text.startsWith("::", at) ? 2 : 1;
      add(Kind.PUNCTUATOR, start);
    }
  }

  private void number() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean exponent = (c == '+' || c == '-') && "eEpP".indexOf(text.charAt(at - 1)) >= 0;
      boolean hexadecimal = text.startsWith("0x", start()) || text.startsWith("0X", start());
      boolean sign = exponent && !(hexadecimal && "eE".indexOf(text.charAt(at - 1)) >= 0);
      boolean separator = c == '\'' && isIdentifierPart(peek(1)) && peek(1) != '\'';
      if (!(isIdentifierPart(c) || c == '.' || sign || separator)) {
        return;
      }
      at++;
    }
  }

  /** Where the number begins that is being read. */
  private int start() {
    int start = at;
    while (start > 0
        && (isIdentifierPart(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    return start;
  }

  private void literal(boolean raw, int start) {
    char quote = text.charAt(at);
    if (raw) {
      int open = text.indexOf('(', at);
      String close = open < 0 ? "\"" : ")" + text.substring(at + 1, open) + "\"";
      int end = open < 0 ? -1 : text.indexOf(close, open);
      at = end < 0 ? text.length() : end + close.length();
    } else {
      at++;
      while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at = Math.min(text.length(), at + 1);
    }
    add(quote == '"' ? Kind.STRING : Kind.CHARACTER, start);
  }

  private void add(Kind kind, int start) {
    tokens.add(new FlatToken(kind, text.substring(start, at), start));
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
  }

  private int until(char end) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found;
  }

  private static boolean isIdentifierPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c > 127;
  }
}
