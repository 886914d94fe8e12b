package org.splitring.claims.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;

/**
 * Puts hunks on the text of a file, where {@code git apply} would: at the line they name, or else
 * at the nearest place where every line they show stands. No line of them may be missing.
 */
final class HunkApplication {

  /** Steps in all, far beyond any patch for people. */
  private static final long MOST_STEPS = 100_000_000L;

  private final String where;
  private final List<PatchLine> lines;
  private final List<Boolean> changed;
  private final boolean windows;
  private long steps;

  private HunkApplication(String where, String text) {
    this.where = where;
    lines = new ArrayList<>(lines(text));
    changed = new ArrayList<>(lines.stream().map(any -> false).toList());
    windows = lines.stream().anyMatch(PatchLine::isOfWindows);
  }

  /**
   * The text with the hunks put on.
   *
   * @param where the patch and the file, for messages
   * @throws UnreadableException if one of them has no place
   */
  static String to(String where, String text, List<Hunk> hunks) throws UnreadableException {
    HunkApplication applying = new HunkApplication(where, text);
    for (int i = 0; i < hunks.size(); i++) {
      applying.put(hunks.get(i), i + 1);
    }
    return applying.lines.stream()
        .map(line -> line.ended() ? line.text() + "\n" : line.text())
        .collect(Collectors.joining());
  }

  static List<PatchLine> lines(String text) {
    List<PatchLine> lines = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      lines.add(new PatchLine(text.substring(at, end < 0 ? text.length() : end), end >= 0));
      at = end < 0 ? text.length() : end + 1;
    }
    return lines;
  }

  private void put(Hunk hunk, int number) throws UnreadableException {
    Optional<Integer> place = place(hunk, hunk.before());
    if (place.isEmpty()) {
      throw nowhere(hunk, number);
    }
    int at = place.get();
    count(lines.size() / 64);
    lines.subList(at, at + hunk.before().size()).clear();
    lines.addAll(at, hunk.after().stream().map(line -> line.endedAs(windows)).toList());
    changed.subList(at, at + hunk.before().size()).clear();
    changed.addAll(at, hunk.after().stream().map(any -> true).toList());
  }

  /** The nearest place; of two that are as near, the one further down. */
  private Optional<Integer> place(Hunk hunk, List<PatchLine> wanted) throws UnreadableException {
    int last = lines.size() - wanted.size();
    if (hunk.isAtBeginning() && hunk.isAtEnd() && last != 0) {
      return Optional.empty();
    }
    if (hunk.isAtBeginning() || hunk.isAtEnd()) {
      int only = hunk.isAtBeginning() ? 0 : last;
      return isAt(only, wanted) ? Optional.of(only) : Optional.empty();
    }
    int named = expected(hunk, last);
    for (int far = 0; far <= lines.size(); far++) {
      if (isAt(named + far, wanted)) {
        return Optional.of(named + far);
      }
      if (isAt(named - far, wanted)) {
        return Optional.of(named - far);
      }
    }
    return Optional.empty();
  }

  private static int expected(Hunk hunk, int last) {
    return Math.max(0, Math.min(hunk.newStart() - 1, last));
  }

  private boolean isAt(int at, List<PatchLine> wanted) throws UnreadableException {
    count(1);
    if (at < 0 || at + wanted.size() > lines.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      count(1);
      if (changed.get(at + i) || !lines.get(at + i).isLike(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void count(long more) throws UnreadableException {
    steps += more;
    if (steps > MOST_STEPS) {
      throw new UnreadableException(where + ": more steps are needed to apply it than are taken");
    }
  }

  /** Says which line is another one, at the place that the hunk names. */
  private UnreadableException nowhere(Hunk hunk, int number) throws UnreadableException {
    String start =
        String.format(
            Locale.ROOT, "%s: hunk %d (%s) does not apply: ", where, number, hunk.header());
    if (!hunk.after().isEmpty() && place(hunk, hunk.after()).isPresent()) {
      return new UnreadableException(start + "what it makes is there already");
    }
    int named = expected(hunk, lines.size());
    for (int i = 0; i < hunk.before().size(); i++) {
      PatchLine wanted = hunk.before().get(i);
      int line = named + i;
      if (line >= lines.size()) {
        return new UnreadableException(
            start
                + String.format(
                    Locale.ROOT,
                    "the file ends at line %d, and the patch has '%s' after it",
                    lines.size(),
                    shown(wanted)));
      }
      if (changed.get(line)) {
        return new UnreadableException(
            start + String.format(Locale.ROOT, "line %d is changed by a hunk before it", line + 1));
      }
      if (!lines.get(line).isLike(wanted)) {
        return new UnreadableException(
            start
                + String.format(
                    Locale.ROOT,
                    "line %d of the file is '%s', and the patch has '%s'",
                    line + 1,
                    shown(lines.get(line)),
                    shown(wanted)));
      }
    }
    return new UnreadableException(
        start + "its lines are there, but not at the end of the file, where it has them");
  }

  private static String shown(PatchLine line) {
    String text = line.text().strip();
    String cut = text.length() > 60 ? text.substring(0, 57) + "..." : text;
    return line.ended() ? cut : cut + " (without an end)";
  }
}
