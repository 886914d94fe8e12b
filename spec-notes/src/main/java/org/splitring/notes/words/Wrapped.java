package org.splitring.notes.words;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a bounded length. */
public final class Wrapped {

  private Wrapped() {}

  /** Breaks at spaces; a word longer than the room stands alone and overlong. */
  public static List<String> at(int room, String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A paragraph, each line ended, the first behind {@code first} and the others as far in. */
  public static String paragraph(int width, String first, String text) {
    String indent = " ".repeat(first.length());
    StringBuilder paragraph = new StringBuilder();
    for (String line : at(width - first.length(), text)) {
      paragraph.append(paragraph.length() == 0 ? first : indent).append(line).append('\n');
    }
    return paragraph.toString();
  }
}
