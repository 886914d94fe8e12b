package org.splitring.reader.preprocess.token;

import java.util.ArrayList;
import java.util.List;
import org.splitring.reader.preprocess.token.Token.Kind;

/**
 * Cuts a file into preprocessing tokens: translation phases 2 and 3 (5.1.1.2), without trigraphs.
 *
 * <p>Every character of the file belongs to one token, to white space or to a comment, and tokens
 * come in the order of the text. What is no token becomes {@link Kind#OTHER}; whether that matters
 * is known only where it is used.
 */
public final class Lexer {

  /**
   * The tokens of a file.
   *
   * @param unclosed comments: wrong wherever they stand
   */
  public record Lexed(List<Token> tokens, List<TextRange> unclosed) {}

  private final SourceText file;
  private final Characters in;
  private final boolean cpp;
  private final List<Token> tokens = new ArrayList<>();
  private final List<TextRange> unclosed = new ArrayList<>();

  private Lexer(SourceText file, Language language) {
    this.file = file;
    this.in = new Characters(file.text());
    this.cpp = language.isCpp();
  }

  public static Lexed lex(SourceText file, Language language) {
    Lexer lexer = new Lexer(file, language);
    lexer.run();
    return new Lexed(List.copyOf(lexer.tokens), List.copyOf(lexer.unclosed));
  }

  /** The one token that these characters are, or an {@link Kind#OTHER} if they are not just one. */
  public static Token single(String text, Token like, Language language) {
    List<Token> made = lex(new SourceText("", text), language).tokens();
    boolean one = made.size() == 1 && made.get(0).place().end() == text.length();
    Kind kind = one ? made.get(0).kind() : Kind.OTHER;
    return new Token(
        kind, text, like.place(), like.spaced(), false, like.expansion(), false, false);
  }

  private void run() {
    boolean spaced = false;
    boolean startsLine = true;
    while (!in.atEnd()) {
      int start = in.offset();
      int line = in.line();
      char c = in.peek();
      if (c == '\n' || c == '\r') {
        in.next();
        spaced = true;
        startsLine = true;
      } else if (c == ' ' || c == '\t' || c == '\f' || c == 0x0b || c == 0) {
        in.next();
        spaced = true;
      } else if (c == '/' && in.peek(1) == '*') {
        blockComment(start, line);
        spaced = true;
      } else if (c == '/' && in.peek(1) == '/') {
        while (!in.atEnd() && in.peek() != '\n') {
          in.next();
        }
        spaced = true;
      } else {
        StringBuilder text = new StringBuilder();
        Kind kind = token(text);
        TextRange place = new TextRange(file, start, in.lastEnd(), line);
        tokens.add(Token.of(kind, text.toString(), place, spaced, startsLine));
        spaced = false;
        startsLine = false;
      }
    }
  }

  private void blockComment(int start, int line) {
    in.next();
    in.next();
    while (!in.atEnd()) {
      if (in.peek() == '*' && in.peek(1) == '/') {
        in.next();
        in.next();
        return;
      }
      in.next();
    }
    unclosed.add(new TextRange(file, start, in.lastEnd(), line));
  }

  private Kind token(StringBuilder text) {
    char c = in.peek();
    if (isDigit(c) || (c == '.' && isDigit(in.peek(1)))) {
      number(text);
      return Kind.NUMBER;
    }
    if (startsName(c)) {
      return nameOrLiteral(text);
    }
    if (c == '"' || c == '\'') {
      return quoted(text);
    }
    String punctuator = Punctuators.longestAt(in, cpp);
    if (punctuator.isEmpty()) {
      take(text, 1);
      return Kind.OTHER;
    }
    take(text, punctuator.length());
    return Kind.PUNCTUATOR;
  }

  private void number(StringBuilder text) {
    take(text, 1);
    while (!in.atEnd()) {
      char c = in.peek();
      char before = text.charAt(text.length() - 1);
      boolean exponent = before == 'e' || before == 'E' || before == 'p' || before == 'P';
      boolean separator = c == '\'' && continuesName(in.peek(1)) && (cpp || separates(text));
      if (isDigit(c) || c == '.' || continuesName(c) || ((c == '+' || c == '-') && exponent)) {
        take(text, 1);
      } else if (separator) {
        take(text, 2);
      } else {
        return;
      }
    }
  }

  /**
   * Before C23 a number ends at a quote, and a character may follow it; C23 has quotes between the
   * digits of one number. What can only be digits is taken as these.
   */
  private boolean separates(StringBuilder text) {
    String before = text.toString();
    char after = in.peek(1);
    boolean hex = before.matches("0[xXbB][0-9a-fA-F']+") && Character.digit(after, 16) >= 0;
    return hex || (before.matches("[0-9']+") && isDigit(after));
  }

  private Kind nameOrLiteral(StringBuilder text) {
    while (!in.atEnd() && continuesName(in.peek())) {
      take(text, in.peek() == '\\' ? 2 : 1);
    }
    if (in.atEnd()) {
      return Kind.IDENTIFIER;
    }
    char c = in.peek();
    String prefix = text.toString();
    if (c == '"' && cpp && prefix.matches("(u8|u|U|L)?R")) {
      return rawString(text);
    }
    if ((c == '"' || c == '\'') && prefix.matches("u8|u|U|L")) {
      return quoted(text);
    }
    return Kind.IDENTIFIER;
  }

  private Kind quoted(StringBuilder text) {
    char quote = in.peek();
    take(text, 1);
    while (!in.atEnd() && in.peek() != '\n') {
      char c = in.peek();
      if (c == '\\' && in.peek(1) != '\n' && in.peek(1) != Characters.END) {
        take(text, 2);
      } else {
        take(text, 1);
        if (c == quote) {
          literalSuffix(text);
          return quote == '"' ? Kind.STRING : Kind.CHARACTER;
        }
      }
    }
    return Kind.OTHER;
  }

  /** C++'s user-defined literals: the suffix belongs to the token. */
  private void literalSuffix(StringBuilder text) {
    if (cpp && !in.atEnd() && in.peek() == '_') {
      while (!in.atEnd() && continuesName(in.peek())) {
        take(text, 1);
      }
    }
  }

  private Kind rawString(StringBuilder text) {
    String rest = in.raw();
    int open = rest.indexOf('(');
    String delimiter = open < 1 ? "" : rest.substring(1, open);
    boolean valid = open >= 1 && delimiter.matches("[^\\s\\\\()\"]{0,16}");
    String closing = ")" + delimiter + "\"";
    int close = valid ? rest.indexOf(closing, open + 1) : -1;
    if (close < 0) {
      return quoted(text);
    }
    text.append(in.takeRaw(close + closing.length()));
    literalSuffix(text);
    return Kind.STRING;
  }

  private void take(StringBuilder text, int count) {
    for (int i = 0; i < count && !in.atEnd(); i++) {
      text.append(in.next());
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean startsName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '$'
        || (c >= 0x80 && c != Characters.END);
  }

  private boolean continuesName(char c) {
    return startsName(c) || isDigit(c) || (c == '\\' && (in.peek(1) == 'u' || in.peek(1) == 'U'));
  }
}
