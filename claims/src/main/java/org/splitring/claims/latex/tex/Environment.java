package org.splitring.claims.latex.tex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between {@code \begin} and {@code \end} of one name.
 *
 * @param start where the body starts in the text
 */
public record Environment(int start, String body) {

  private static final int LONGEST = 40_000;

  /**
   * Those of these names, from first to last; one in another is not looked for. A text of
   * beginnings without an end is gone through once, not once for each.
   */
  public static List<Environment> in(String text, String... names) {
    Map<String, Matcher> ends = new HashMap<>();
    for (String name : names) {
      ends.put(name, Pattern.compile("\\\\end\\s*\\{" + name + "\\}").matcher(text));
    }
    Map<String, Integer> next = new HashMap<>();
    List<Environment> found = new ArrayList<>();
    Matcher begin =
        Pattern.compile("\\\\begin\\s*\\{(" + String.join("|", names) + ")\\}").matcher(text);
    int from = 0;
    while (begin.find(from)) {
      String name = begin.group(1);
      Matcher end = ends.get(name);
      int start = begin.end();
      if (next.getOrDefault(name, -1) < start) {
        next.put(name, end.find(start) ? end.start() : Integer.MAX_VALUE);
      }
      boolean whole = next.get(name) - start <= LONGEST;
      if (whole) {
        found.add(new Environment(start, text.substring(start, next.get(name))));
      }
      from = whole ? end.end() : start;
    }
    return found;
  }
}
