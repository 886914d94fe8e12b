package org.splitring.reader.preprocess.token;

/**
 * The characters of a text after translation phase 2: line splices are passed over (5.1.1.2p1), a
 * carriage return before a line feed is none, and a byte order mark at the start is not there.
 */
public final class Characters {

  /** What is read behind the last character; Unicode has no such character. */
  public static final char END = '\uffff';

  private final String text;
  private int at;
  private int line = 1;
  private int lastEnd;

  public Characters(String text) {
    this.text = text;
    this.at = text.startsWith("\ufeff") ? 1 : 0;
    lastEnd = at;
    skipSplices();
  }

  public boolean atEnd() {
    return at >= text.length();
  }

  /** Where the next character stands. */
  public int offset() {
    return at;
  }

  /** Behind the last character that was taken. */
  public int lastEnd() {
    return lastEnd;
  }

  public int line() {
    return line;
  }

  public char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  /** The character that many characters further on. */
  public char peek(int ahead) {
    int position = at;
    for (int i = 0; i < ahead && position < text.length(); i++) {
      position++;
      for (int next = splice(position); next > 0; next = splice(position)) {
        position = next;
      }
    }
    return position < text.length() ? text.charAt(position) : END;
  }

  public char next() {
    char c = text.charAt(at++);
    if (c == '\n') {
      line++;
    }
    lastEnd = at;
    skipSplices();
    return c;
  }

  /** What follows as it stands in the file: in a raw string phase 2 is undone. */
  public String raw() {
    return text.substring(lastEnd);
  }

  public String takeRaw(int count) {
    String taken = text.substring(lastEnd, lastEnd + count);
    line += (int) taken.chars().filter(c -> c == '\n').count();
    for (int i = lastEnd; i < at; i++) {
      if (text.charAt(i) == '\n') {
        line--;
      }
    }
    at = lastEnd + count;
    lastEnd = at;
    skipSplices();
    return taken;
  }

  private void skipSplices() {
    while (at < text.length()) {
      if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        at++;
        return;
      }
      int next = splice(at);
      if (next < 0) {
        return;
      }
      line++;
      at = next;
    }
  }

  /** Behind the splice that stands there, or -1; compilers allow blanks before the line's end. */
  private int splice(int position) {
    if (position >= text.length() || text.charAt(position) != '\\') {
      return -1;
    }
    int end = position + 1;
    while (end < text.length() && " \t\f\u000b\r".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '\n' ? end + 1 : -1;
  }
}
