package org.splitring.claims.latex.tex;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;

/**
 * What TeX prints of the lines of a file, one after the other: not what stands between {@code
 * \iffalse} and {@code \fi}, in a {@code comment}, or behind {@code \endinput}.
 *
 * <p>A condition that is not known here may hold or not: what hangs on it is printed, and its lines
 * are remembered.
 */
final class Printed {

  private enum Branch {
    TAKEN,
    NOT_TAKEN,
    UNKNOWN
  }

  /** What is open, with the line where it was opened. */
  private record Open(String what, Branch branch, int line) {}

  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*%.*");
  private static final Pattern SWITCH =
      Pattern.compile(
          "\\\\newif\\s*\\\\[A-Za-z]+|\\\\(?!iff\\b|ifthenelse\\b)(if[A-Za-z@]*|else|fi|endinput)"
              + "(?![A-Za-z@])|\\\\(begin|end)\\s*\\{(comment|document)\\}");
  private static final String COMMENT_ENVIRONMENT = "comment";

  /** How every command begins that is looked for, so that most lines are passed by quickly. */
  private static final List<String> BEGINNINGS = List.of("if", "el", "fi", "en", "be", "newif");

  private final String path;
  private final Deque<Open> open = new ArrayDeque<>();
  private final BitSet conditional = new BitSet();
  private boolean ended;
  private int line;

  Printed(String path) {
    this.path = path;
  }

  /** Whether what comes next is printed. */
  boolean live() {
    return !ended && !isWithin(Branch.NOT_TAKEN);
  }

  /** Goes past a line that is in a listing, where no command is one. */
  void skip() {
    line++;
    mark();
  }

  /** What is printed of the next line. */
  String next(String text) {
    line++;
    String source = commentless(text);
    mark();
    if (!mayHaveSwitch(source)) {
      return live() ? source : "";
    }
    StringBuilder printed = new StringBuilder();
    int from = 0;
    Matcher found = SWITCH.matcher(source);
    while (found.find()) {
      if (live()) {
        printed.append(source, from, found.start());
      }
      if (found.group(1) != null) {
        condition(found.group(1));
      } else if (found.group(2) != null) {
        environment(found.group(2), found.group(3));
        if (live() && found.group(3).equals("document")) {
          printed.append(found.group());
        }
      }
      from = found.end();
      mark();
    }
    if (live()) {
      printed.append(source, from, source.length());
    }
    return printed.toString();
  }

  /** Says of a file that it ends before what it passes over does. */
  void end() throws UnreadableException {
    for (Open each : open) {
      if (each.branch() == Branch.NOT_TAKEN) {
        throw new UnreadableException(
            String.format(
                Locale.ROOT,
                "%s:%d: %s is never closed; close it",
                path,
                each.line(),
                each.what()));
      }
    }
  }

  /** The lines, counted from 1, of which it is not known whether they are printed. */
  BitSet conditional() {
    return conditional;
  }

  private void mark() {
    if (isWithin(Branch.UNKNOWN)) {
      conditional.set(line);
    }
  }

  private boolean isWithin(Branch branch) {
    if (open.isEmpty()) {
      return false;
    }
    for (Open each : open) {
      if (each.branch() == branch) {
        return true;
      }
    }
    return false;
  }

  private boolean inComment() {
    return !open.isEmpty() && open.peekLast().what().contains("{" + COMMENT_ENVIRONMENT + "}");
  }

  private void condition(String name) {
    if (ended || inComment()) {
      return;
    }
    switch (name) {
      case "endinput" -> ended = live();
      case "fi" -> open.pollLast();
      case "else" -> {
        Open last = open.pollLast();
        if (last != null) {
          open.addLast(new Open(last.what(), other(last.branch()), last.line()));
        }
      }
      case "iffalse" -> open.addLast(new Open("\\iffalse", Branch.NOT_TAKEN, line));
      case "iftrue" -> open.addLast(new Open("\\iftrue", Branch.TAKEN, line));
      default -> open.addLast(new Open("\\" + name, Branch.UNKNOWN, line));
    }
  }

  private static Branch other(Branch branch) {
    return switch (branch) {
      case TAKEN -> Branch.NOT_TAKEN;
      case NOT_TAKEN -> Branch.TAKEN;
      case UNKNOWN -> Branch.UNKNOWN;
    };
  }

  private void environment(String command, String name) {
    if (name.equals(COMMENT_ENVIRONMENT)) {
      if (command.equals("begin") && !inComment()) {
        open.addLast(new Open("\\begin{comment}", Branch.NOT_TAKEN, line));
      } else if (command.equals("end") && inComment()) {
        open.pollLast();
      }
    } else if (command.equals("end") && live()) {
      ended = true;
    }
  }

  private static boolean mayHaveSwitch(String source) {
    for (int at = source.indexOf('\\'); at >= 0; at = source.indexOf('\\', at + 1)) {
      for (String beginning : BEGINNINGS) {
        if (source.startsWith(beginning, at + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String commentless(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    Matcher comment = COMMENT.matcher(text);
    return comment.find() ? text.substring(0, text.indexOf('%', comment.start())) : text;
  }
}
