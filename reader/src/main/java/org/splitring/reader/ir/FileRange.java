package org.splitring.reader.ir;

/**
 * A piece of a file.
 *
 * @param file the path as it is shown, relative to the tree
 * @param line of its first character, counted from 1
 * @param start offset of its first character, counted from 0
 * @param end offset behind its last character
 */
public record FileRange(String file, int line, int start, int end) {

  public FileRange {
    if (line < 1 || start < 0 || end < start) {
      throw new IllegalArgumentException(file + ":" + line + ": " + start + " to " + end);
    }
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
