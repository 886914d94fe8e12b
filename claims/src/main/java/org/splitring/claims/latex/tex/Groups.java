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

  private static final Pattern COMMAND =
      Pattern.compile(
          "\\\\(begin|end)\\s*\\{([^{}\\\\\\n]{1,100})\\}"
              + "|\\\\(?:verb|lstinline)\\*?([^A-Za-z{\\s])");

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
    String text = file.text();
    Matcher command = COMMAND.matcher(text);
    int at = 0;
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '{' -> open.push(new Open(BRACE, at++));
        case '}' -> close(BRACE, "}", at++);
        case '\\' -> at = command(command, at);
        default -> at++;
      }
    }
    Open last = open.peek();
    if (last != null && !last.what().equals(DOCUMENT)) {
      throw at(last.at(), last.what() + " is never closed; close it");
    }
  }

  /** Goes past a command, or past the sign that a backslash takes its meaning from. */
  private int command(Matcher command, int at) throws UnreadableException {
    if (!mayBeCommand(at + 1) || !command.region(at, file.text().length()).lookingAt()) {
      return at + 2;
    }
    if (command.group(3) != null) {
      return behindVerbatim(command);
    }
    if (command.group(1).equals("begin")) {
      open.push(new Open("\\begin{" + command.group(2) + "}", at));
    } else {
      close("\\begin{" + command.group(2) + "}", command.group(), at);
    }
    return command.end();
  }

  /** Whether it begins as those that are looked for do: most are passed by quickly. */
  private boolean mayBeCommand(int at) {
    return at < file.text().length() && "belv".indexOf(file.text().charAt(at)) >= 0;
  }

  /** What {@code \verb} shows begins and ends with one sign, on one line. */
  private int behindVerbatim(Matcher command) {
    int end = file.text().indexOf(command.group(3), command.end());
    int line = file.text().indexOf('\n', command.end());
    return end < 0 || line >= 0 && line < end ? command.end() : end + 1;
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
