package org.splitring.reader.rust.parse;

import java.util.Arrays;
import java.util.Optional;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;

/** The text of a file, with its lines. */
public final class RustText {

  private final String file;
  private final String text;
  private final int[] lines;
  private final Optional<Origin> madeAt;

  /**
   * A text.
   *
   * @param file its path as it is shown
   */
  public RustText(String file, String text) {
    this(file, text, Optional.empty());
  }

  private RustText(String file, String text, Optional<Origin> madeAt) {
    this.file = file;
    this.text = text;
    this.madeAt = madeAt;
    this.lines =
        text.chars().filter(each -> each == '\n').count() == 0 ? new int[0] : lineEnds(text);
  }

  /** A text that a macro makes; all of it stands where the macro is called. */
  public static RustText made(RustText file, String text, Origin at) {
    return new RustText(file.file, text, Optional.of(at));
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
    if (madeAt.isPresent()) {
      return madeAt.get();
    }
    int before = Arrays.binarySearch(lines, start);
    int line = before >= 0 ? before : -before - 1;
    return Origin.of(new FileRange(file, line + 1, start, end));
  }
}
