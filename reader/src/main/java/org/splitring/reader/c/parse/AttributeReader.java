package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.c.parse.Attribute.Spelling;
import org.splitring.reader.c.parse.token.FlatTokens;

/** Reads what stands between the brackets of attributes, of each spelling. */
final class AttributeReader {

  private final FlatTokens tokens;

  AttributeReader(FlatTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The attributes between two tokens.
   *
   * @param from index of the first token inside
   * @param to index behind the last
   * @param at the range they get
   */
  List<Attribute> between(int from, int to, Spelling spelling, ParsedRange at) {
    List<Attribute> all = new ArrayList<>();
    String using = "";
    int i = from;
    if (tokens.is(i, "using")) {
      using = tokens.get(i + 1).text() + "::";
      i += 3;
    }
    while (i < to) {
      if (!tokens.isIdentifier(i)) {
        i++;
        continue;
      }
      String name = using + tokens.get(i).text();
      if (tokens.is(i + 1, "::") && tokens.isIdentifier(i + 2)) {
        name = tokens.get(i).text() + "::" + tokens.get(i + 2).text();
        i += 2;
      }
      Optional<String> arguments = Optional.empty();
      if (tokens.is(i + 1, "(") && tokens.partner(i + 1) > 0) {
        arguments = Optional.of(tokens.text(i + 2, tokens.partner(i + 1)));
        i = tokens.partner(i + 1);
      }
      all.add(new Attribute(plain(name), arguments, spelling, at));
      i++;
    }
    return all;
  }

  /** Without underscores, and without the prefix of the compilers that we follow. */
  static String plain(String name) {
    String last = name.replaceFirst("^(__)?(gnu|clang)(__)?::", "");
    boolean framed = last.length() > 4 && last.startsWith("__") && last.endsWith("__");
    return framed ? last.substring(2, last.length() - 2) : last;
  }
}
