package org.splitring.claims.latex.tex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;

/**
 * Whether braces and environments of a file close what they open, in that order. Where they do not,
 * TeX itself stops or prints something else than what stands there, so that nothing is read of it.
 *
 * <p>A file in which something hangs on an unknown condition is passed over: its two branches may
 * open one and the same group.
 */
final class Groups {

  private static final String BRACE = "{";

  /** It ends the text, and nothing behind it is one. */
  private static final String DOCUMENT = "\\begin{document}";

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(begin|end)\\s*\\{([^{}\\\\\\n]{1,100})\\}"
              + "|\\\\(?:verb|lstinline)\\*?([^A-Za-z{\\s])"
              + "|\\\\.|[{}]",
          Pattern.DOTALL);

  /** What is open, and where it was opened. */
  private record Open(String what, int at) {}

  private final TexFile file;
  private final Deque<Open> open = new ArrayDeque<>();

  private Groups(TexFile file) {
    this.file = file;
  }

  /**
   * Looks at all of a file.
   *
   * @throws UnreadableException at the first group that is not closed, or closed without being open
   */
  static void check(TexFile file) throws UnreadableException {
    if (file.conditional().isEmpty()) {
      new Groups(file).check();
    }
  }

  private void check() throws UnreadableException {
    Matcher token = TOKEN.matcher(file.text());
    int from = 0;
    while (token.find(from)) {
      from = token.end();
      if (token.group(3) != null) {
        from = behindVerbatim(token);
      } else if (token.group(1) == null) {
        brace(token.group(), token.start());
      } else if (token.group(1).equals("begin")) {
        open.push(new Open("\\begin{" + token.group(2) + "}", token.start()));
      } else {
        close("\\begin{" + token.group(2) + "}", token.group(), token.start());
      }
    }
    Open last = open.peek();
    if (last != null && !last.what().equals(DOCUMENT)) {
      throw at(last.at(), last.what() + " is never closed; close it");
    }
  }

  /** What {@code \verb} shows begins and ends with one sign, on one line. */
  private int behindVerbatim(Matcher token) {
    int end = file.text().indexOf(token.group(3), token.end());
    int line = file.text().indexOf('\n', token.end());
    return end < 0 || line >= 0 && line < end ? token.end() : end + 1;
  }

  private void brace(String token, int at) throws UnreadableException {
    if (token.equals(BRACE)) {
      open.push(new Open(BRACE, at));
    } else if (token.equals("}")) {
      close(BRACE, token, at);
    }
  }

  private void close(String wanted, String token, int at) throws UnreadableException {
    Open last = open.poll();
    if (last == null) {
      throw at(at, token + " closes nothing; take it away, or open it");
    }
    if (!last.what().equals(wanted)) {
      throw at(
          last.at(),
          String.format(
              Locale.ROOT,
              "%s is not closed before the %s at line %d; close it",
              last.what(),
              token,
              file.lineOf(at)));
    }
  }

  private UnreadableException at(int offset, String what) {
    return new UnreadableException(
        String.format(Locale.ROOT, "%s:%d: %s", file.path(), file.lineOf(offset), what));
  }
}
