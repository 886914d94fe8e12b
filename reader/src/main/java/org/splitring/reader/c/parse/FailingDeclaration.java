package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.List;
import org.splitring.reader.c.parse.token.FlatTokens;

/** Finds the external declaration that the parser fails over. */
final class FailingDeclaration {

  private FailingDeclaration() {}

  /** The first one: the text before it parses, the text up to its end does not. */
  static ParsedRange find(String text, ParserLanguage language) {
    List<ParsedRange> chunks = chunks(text);
    int good = 0;
    int bad = chunks.size();
    while (bad - good > 1) {
      int middle = (good + bad) / 2;
      String prefix = text.substring(0, chunks.get(middle - 1).end());
      if (CParser.tree(language, prefix).isPresent()) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return chunks.get(bad - 1);
  }

  /** The text with blanks in the place of a piece. */
  static String without(String text, ParsedRange piece) {
    StringBuilder result = new StringBuilder(text);
    for (int i = piece.start(); i < piece.end(); i++) {
      result.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
    }
    return result.toString();
  }

  /** The text cut behind each semicolon or body that no bracket encloses. */
  private static List<ParsedRange> chunks(String text) {
    FlatTokens tokens = new FlatTokens(text);
    List<ParsedRange> chunks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean body = tokens.is(i, "{") && tokens.is(i - 1, ")");
      i = Math.max(i, tokens.partner(i));
      if (body || tokens.is(i, ";")) {
        chunks.add(new ParsedRange(start, tokens.get(i).end()));
        start = tokens.get(i).end();
      }
    }
    chunks.add(new ParsedRange(start, text.length()));
    return chunks;
  }
}
