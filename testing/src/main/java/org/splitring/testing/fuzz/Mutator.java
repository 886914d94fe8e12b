package org.splitring.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks good texts at random, by signs, words and lines, and by putting two together. */
final class Mutator {

  private static final int MOST_CHANGES = 6;
  private static final int MOST_REPEATED = 300;
  private static final Pattern WORD = Pattern.compile("\\w+|\\s+|.", Pattern.DOTALL);

  private static final List<String> STRANGE =
      List.of(
          "0",
          "-1",
          "4294967296",
          "18446744073709551615",
          "99999999999999999999999",
          "1e999",
          "0x",
          "''",
          "\"",
          "/*",
          "*/",
          "//",
          "\\",
          "\\\n",
          "#",
          "##",
          "#include \"",
          "#define ",
          "#if ",
          "#endif\n",
          "@@",
          "---",
          "+++ ",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "<",
          ">",
          ";",
          ":",
          ",",
          "?",
          "%",
          "&",
          "*",
          "$",
          "\t",
          "\r",
          "\r\n",
          "\n\n",
          "\u0000",
          "\ufffe",
          "\ud800",
          "\u00e9",
          "sizeof",
          "struct",
          "union",
          "typedef",
          "return",
          "goto",
          "switch",
          "__attribute__((",
          "_Generic(",
          "...",
          "\\begin{",
          "\\end{",
          "\\input{",
          "- ",
          "? ",
          "&a",
          "*a",
          "!!");

  private final Random random;
  private final List<String> good;

  Mutator(Random random, List<String> good) {
    this.random = random;
    this.good = good;
  }

  /** One of the texts, broken. */
  String next() {
    String text = pick(good);
    int changes = 1 + random.nextInt(1 + random.nextInt(MOST_CHANGES));
    for (int i = 0; i < changes; i++) {
      text = changed(text);
    }
    return text;
  }

  private String changed(String text) {
    return switch (random.nextInt(12)) {
      case 0 -> put(text, at(text), 1, Character.toString((char) random.nextInt(256)));
      case 1 -> put(text, at(text), random.nextInt(40), "");
      case 2 -> put(text, at(text), 0, span(text, 60).repeat(1 + random.nextInt(3)));
      case 3 -> put(text, at(text), 0, span(text, 12).repeat(random.nextInt(MOST_REPEATED)));
      case 4 -> word(text, pick(STRANGE));
      case 5 -> word(text, pick(words(pick(good))));
      case 6 -> put(text, at(text), 0, pick(STRANGE));
      case 7, 8 -> lines(text);
      case 9 -> spliced(text, pick(good));
      case 10 -> text.substring(0, at(text));
      default -> put(text, at(text), 0, span(pick(good), 200));
    };
  }

  private String word(String text, String instead) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return instead;
    }
    words.set(random.nextInt(words.size()), instead);
    return String.join("", words);
  }

  private String lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int one = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(one);
      case 1 -> lines.add(other, lines.get(one));
      default -> lines.set(one, lines.set(other, lines.get(one)));
    }
    return String.join("\n", lines);
  }

  private String spliced(String one, String other) {
    return one.substring(0, at(one)) + other.substring(at(other));
  }

  private String span(String text, int most) {
    int from = at(text);
    return text.substring(from, Math.min(text.length(), from + random.nextInt(most + 1)));
  }

  private static String put(String text, int at, int removed, String instead) {
    return text.substring(0, at) + instead + text.substring(Math.min(text.length(), at + removed));
  }

  private int at(String text) {
    return random.nextInt(text.length() + 1);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
