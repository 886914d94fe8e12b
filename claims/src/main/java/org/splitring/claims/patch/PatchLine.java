package org.splitring.claims.patch;

/**
 * A line of a hunk or of a file.
 *
 * @param text without its end
 * @param ended whether the line has an end, which only the last of a file may lack
 */
record PatchLine(String text, boolean ended) {

  /** Whether the two are one line; a carriage return at the end of one of them does not count. */
  boolean isLike(PatchLine other) {
    return ended == other.ended && bare(text).equals(bare(other.text));
  }

  boolean isOfWindows() {
    return text.endsWith("\r");
  }

  /** The same line with the ends of lines that its file has. */
  PatchLine endedAs(boolean windows) {
    return new PatchLine(windows && ended ? bare(text) + "\r" : bare(text), ended);
  }

  private static String bare(String text) {
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
