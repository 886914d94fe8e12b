package org.splitring.claims.latex.tex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.model.text.Lines;

/**
 * A LaTeX file, taken apart into what is typeset and the listings in it.
 *
 * @param path in its tree
 * @param source all of it
 * @param text the prose: the same lines without comments and definitions of commands, and empty
 *     where a listing is
 * @param listings in their order
 * @param conditional the lines, counted from 1, that hang on a condition of which nothing is known
 */
public record TexFile(
    String path, String source, String text, List<Listing> listings, BitSet conditional) {

  /** The longest text and line that are taken for a document of people. */
  private static final int LONGEST_TEXT = 2 << 20;

  private static final int LONGEST_LINE = 5000;

  private static final Pattern BEGIN =
      Pattern.compile("\\\\begin\\s*\\{(lstlisting|verbatim)\\}\\s*(?:\\[[^\\]]*\\])?");
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|>{7}|\\|{7})( .*)?|={7}");

  /**
   * Takes a file apart.
   *
   * @throws UnreadableException if a patch or a merge was left half done in it
   */
  public static TexFile of(String path, String text) throws UnreadableException {
    List<String> lines = text.lines().toList();
    checkWhole(path, lines);
    Printed printed = new Printed(path);
    StringBuilder prose = new StringBuilder(text.length());
    List<Listing> listings = new ArrayList<>();
    Matcher begin = BEGIN.matcher("");
    int at = 0;
    while (at < lines.size()) {
      String line = printed.next(lines.get(at));
      prose.append(line).append('\n');
      at++;
      if (!line.contains("\\begin") || !begin.reset(line).find()) {
        continue;
      }
      String end = "\\end{" + begin.group(1) + "}";
      int first = at;
      while (at < lines.size() && !lines.get(at).contains(end)) {
        prose.append('\n');
        printed.skip();
        at++;
      }
      if (at == lines.size()) {
        throw new UnreadableException(
            String.format(
                Locale.ROOT, "%s:%d: this %s has no %s", path, first, begin.group(1), end));
      }
      if (at > first) {
        listings.add(
            new Listing(new Lines(path, first + 1, at), List.copyOf(lines.subList(first, at))));
      }
    }
    printed.end();
    return new TexFile(
        path, text, Definitions.without(prose.toString()), listings, printed.conditional());
  }

  /** Says of a text that it is too large, or that it has two versions of a place in it. */
  public static void checkWhole(String path, List<String> lines) throws UnreadableException {
    if (lines.stream().mapToInt(String::length).sum() > LONGEST_TEXT) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s: has more than %d characters; that is no part of the standard",
              path,
              LONGEST_TEXT));
    }
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > LONGEST_LINE) {
        throw new UnreadableException(
            String.format(
                Locale.ROOT,
                "%s:%d: has more than %d characters; break the line",
                path,
                i + 1,
                LONGEST_LINE));
      }
      begun |= line.startsWith("<<<<<<<");
      if (begun && CONFLICT.matcher(line).matches()) {
        throw new UnreadableException(
            String.format(
                Locale.ROOT,
                "%s:%d: has the marks of a merge that was left half done; finish or undo it",
                path,
                i + 1));
      }
    }
  }

  /** Whether it is not known if some of those lines are printed. */
  public boolean isConditional(Lines some) {
    int next = conditional.nextSetBit(some.first());
    return next >= 0 && next <= some.last();
  }

  /** The line of a place in the prose, counted from 1. */
  public int lineOf(int offset) {
    return 1 + Newlines.in(text, 0, offset);
  }
}
