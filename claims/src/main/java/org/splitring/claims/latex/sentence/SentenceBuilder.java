package org.splitring.claims.latex.sentence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.splitring.claims.latex.sentence.Sentence.Kind;
import org.splitring.model.text.Lines;

/**
 * Sentences as they come into being, word by word: where each stands, in which section and kind of
 * list, and on which lines.
 */
final class SentenceBuilder {

  /** Words behind which a full stop ends nothing. */
  private static final Set<String> SHORT = Set.of("ie", "i.e", "eg", "e.g", "p", "etc", "cf", "vs");

  private final String path;
  private final boolean remark;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Deque<Kind> lists = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private String section;
  private int begun = -1;
  private int last = -1;

  /** Begins with a text in that section; a remark is no part of its running text. */
  SentenceBuilder(String path, String section, boolean remark) {
    this.path = path;
    this.section = section;
    this.remark = remark;
  }

  String section() {
    return section;
  }

  void enter(String label) {
    section = label;
  }

  void beginList(Kind items) {
    lists.addLast(items);
  }

  void endList() {
    lists.pollLast();
  }

  /** Takes a character of a line. */
  void append(char c, int line) {
    boolean blank = Character.isWhitespace(c);
    if (!blank) {
      begun = begun < 0 ? line : begun;
      last = line;
    }
    if (begun >= 0 && !(blank && isBehindBlank())) {
      words.append(blank ? ' ' : c);
    }
  }

  private boolean isBehindBlank() {
    return words.length() > 0 && words.charAt(words.length() - 1) == ' ';
  }

  void append(String text, int line) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), line);
    }
  }

  /** Whether a stop that was taken last is behind a whole word. */
  boolean isBehindWord() {
    if (words.isEmpty()) {
      return false;
    }
    String before = words.substring(0, words.length() - 1);
    String word = before.substring(before.lastIndexOf(' ') + 1).replace("(", "").replace("@", "");
    return !SHORT.contains(word);
  }

  /** Ends the sentence, if one has begun. */
  void end() {
    String text = words.toString().strip();
    words.setLength(0);
    if (!text.isEmpty() && text.chars().anyMatch(Character::isLetterOrDigit)) {
      Kind kind = remark ? Kind.REMARK : lists.isEmpty() ? Kind.TEXT : lists.peekLast();
      sentences.add(new Sentence(section, kind, new Lines(path, begun, last), text));
    }
    begun = -1;
    last = -1;
  }

  /** Takes sentences that were built elsewhere, as of a footnote. */
  void add(List<Sentence> others) {
    sentences.addAll(others);
  }

  List<Sentence> sentences() {
    return sentences;
  }
}
