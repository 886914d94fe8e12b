package org.splitring.reader.preprocess.token;

/**
 * The text of a file, under the name that messages use.
 *
 * @param name stable: the same file has the same name however it is reached
 * @param text what stands in it; a byte order mark at its start is passed over
 */
public record SourceText(String name, String text) {

  /** The line in which that offset stands, counted from 1. */
  public int lineOf(int offset) {
    int line = 1;
    for (int i = 0; i < offset && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  @Override
  public String toString() {
    return name;
  }
}
