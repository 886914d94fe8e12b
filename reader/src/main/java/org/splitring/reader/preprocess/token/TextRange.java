package org.splitring.reader.preprocess.token;

import org.splitring.reader.ir.FileRange;

/**
 * A piece of a file's text.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last
 * @param line of the first character, counted from 1; {@code #line} does not change it
 */
public record TextRange(SourceText file, int start, int end, int line) {

  /** From the start of this to the end of another place of the same file. */
  public TextRange to(TextRange last) {
    return new TextRange(file, start, Math.max(end, last.end), line);
  }

  /** Whether the other lies in this. */
  public boolean holds(TextRange other) {
    return file.equals(other.file) && start <= other.start && other.end <= end;
  }

  /** The same for those who need no text. */
  public FileRange spot() {
    return new FileRange(file.name(), line, start, end);
  }

  /** The characters as they stand in the file. */
  public String spelling() {
    return file.text().substring(start, end);
  }

  @Override
  public String toString() {
    return file.name() + ":" + line;
  }
}
