package org.splitring.reader.rust.parse;

import java.util.Arrays;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Spot;

/** The text of a file, with its lines. */
public final class RustText {

  private final String file;
  private final String text;
  private final int[] lines;

  /**
   * A text.
   *
   * @param file its path as it is shown
   */
  public RustText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines =
        text.chars().filter(each -> each == '\n').count() == 0 ? new int[0] : lineEnds(text);
  }

  private static int[] lineEnds(String text) {
    int[] ends = new int[(int) text.chars().filter(each -> each == '\n').count()];
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        ends[found++] = i;
      }
    }
    return ends;
  }

  /** The path of the file. */
  public String file() {
    return file;
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** A piece of it. */
  public String text(int start, int end) {
    return text.substring(start, end);
  }

  /** Where a piece of it stands. */
  public Origin origin(int start, int end) {
    int before = Arrays.binarySearch(lines, start);
    int line = before >= 0 ? before : -before - 1;
    return Origin.of(new Spot(file, line + 1, start, end));
  }
}
