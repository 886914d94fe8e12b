package org.splitring.reader.preprocess;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Lexer;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/**
 * A file with its tokens; nothing in it depends on macros, so that it is made once.
 *
 * @param guard the macro that is tested around the whole file and defined in it
 * @param marks the macros that say that something was read already
 */
record LexedFile(
    SourceText source,
    List<Token> tokens,
    List<TextRange> unclosed,
    Optional<String> guard,
    ReadMarks marks) {

  static LexedFile of(SourceText source, Language language) {
    Lexer.Lexed lexed = Lexer.lex(source, language);
    return new LexedFile(
        source,
        lexed.tokens(),
        lexed.unclosed(),
        guard(lexed.tokens()),
        ReadMarks.in(lexed.tokens()));
  }

  private static Optional<String> guard(List<Token> tokens) {
    Optional<String> name = opening(tokens);
    if (name.isEmpty()) {
      return name;
    }
    int depth = 0;
    boolean defined = false;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i).startsLine() || !tokens.get(i).isHash()) {
        continue;
      }
      String directive = tokens.get(i + 1).text();
      if (directive.startsWith("if")) {
        depth++;
      } else if (directive.startsWith("el") && depth == 1) {
        return Optional.empty();
      } else if (directive.equals("define") && i + 2 < tokens.size()) {
        defined |= tokens.get(i + 2).isName(name.get());
      } else if (directive.equals("endif") && --depth == 0) {
        return defined && isLastLine(tokens, i) ? name : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The name behind a first line {@code #ifndef X}, {@code #if !defined X} or {@code (X)}. */
  private static Optional<String> opening(List<Token> tokens) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < tokens.size() && i < 8 && (i == 0 || !tokens.get(i).startsLine()); i++) {
      line.append(tokens.get(i)).append(' ');
    }
    String text = line.toString().trim();
    String name =
        text.replaceFirst(
            "^# (ifndef (\\w+)|if ! defined (\\w+)|if ! defined \\( (\\w+) \\))$", "$2$3$4");
    return name.equals(text) ? Optional.empty() : Optional.of(name);
  }

  private static boolean isLastLine(List<Token> tokens, int hash) {
    return tokens.subList(hash + 1, tokens.size()).stream().noneMatch(Token::startsLine);
  }
}
