package org.splitring.notes.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An old text and a new one, word by word.
 *
 * <p>Law: without what was added the pieces are the old text, and without what was removed the new
 * one.
 *
 * @param pieces in the order of the texts
 */
public record WordDiff(List<Piece> pieces) {

  /** What became of some words. */
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /** Words that share one fate. */
  public record Piece(Fate fate, String text) {}

  private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|.", Pattern.DOTALL);

  public WordDiff {
    pieces = List.copyOf(pieces);
  }

  /** The difference of the two. */
  public static WordDiff of(String before, String after) {
    List<String> old = tokens(before);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, tokens(after)).getDeltas()) {
      int start = delta.getSource().getPosition();
      add(pieces, Fate.KEPT, old.subList(at, start));
      add(pieces, Fate.REMOVED, delta.getSource().getLines());
      add(pieces, Fate.ADDED, delta.getTarget().getLines());
      at = start + delta.getSource().size();
    }
    add(pieces, Fate.KEPT, old.subList(at, old.size()));
    return new WordDiff(pieces);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static void add(List<Piece> pieces, Fate fate, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(fate, String.join("", words)));
    }
  }

  /**
   * As AsciiDoc, the lines as they are. What was removed is struck through and stands in {@code [-}
   * and {@code -]}, what was added is underlined and stands in <code>{+</code> and <code>+}
   * </code>: it can be read in black and white, aloud, and after copying.
   */
  public String asciidoc() {
    StringBuilder text = new StringBuilder("[listing,subs=\"quotes,macros\"]\n");
    text.append("-".repeat(12)).append('\n');
    pieces.forEach(piece -> text.append(marked(piece)));
    return text.append('\n').append("-".repeat(12)).append('\n').toString();
  }

  private static String marked(Piece piece) {
    return switch (piece.fate()) {
      case KEPT -> literal(piece.text());
      case REMOVED -> "[.line-through]##" + literal("[-" + piece.text() + "-]") + "##";
      case ADDED -> "[.underline]##" + literal("{+" + piece.text() + "+}") + "##";
    };
  }

  private static String literal(String text) {
    return "pass:c[" + text.replace("]", "\\]") + "]";
  }
}
