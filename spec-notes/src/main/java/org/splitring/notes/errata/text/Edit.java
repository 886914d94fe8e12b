package org.splitring.notes.errata.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.SpecFile;

/**
 * Old words, and new words for their place.
 *
 * <p>Blanks and line ends between the old words count as one another. {@code {q}} stands for a
 * name, the same in the old and in the new words.
 *
 * @param name for messages
 * @param place where to look for them
 * @param optional whether a text may lack them
 */
public record Edit(String name, TextPlace place, boolean optional, String before, String after) {

  /** How a text stands to an edit. */
  public enum State {
    /** It has the old words, once. */
    OPEN,
    /** It has the new words. */
    MADE,
    /** It has neither. */
    ABSENT,
    /** It has the old words more than once. */
    UNCLEAR
  }

  private static final Pattern NAME = Pattern.compile("\\{(\\w)\\}");
  private static final String IDENTIFIER = "[A-Za-z_]\\w*";

  /** How a text stands to it. */
  public State state(List<SpecFile> files) {
    int open = 0;
    int made = 0;
    for (SpecFile file : files) {
      for (TextPlace.Region region : place.in(file)) {
        made += count(after, region.text());
        open += count(before, pattern(after).matcher(region.text()).replaceAll(""));
      }
    }
    if (open > 0) {
      return open + made == 1 ? State.OPEN : State.UNCLEAR;
    }
    return made > 0 ? State.MADE : State.ABSENT;
  }

  /** The texts of the files that it changes, by path. */
  public Map<String, String> made(List<SpecFile> files) {
    Map<String, String> changed = new HashMap<>();
    for (SpecFile file : files) {
      for (TextPlace.Region region : place.in(file)) {
        Matcher matcher = pattern(before).matcher(region.text());
        if (matcher.find()) {
          String text = file.text();
          int from = region.start() + matcher.start();
          int to = region.start() + matcher.end();
          changed.put(file.path(), text.substring(0, from) + words(matcher) + text.substring(to));
        }
      }
    }
    return changed;
  }

  private String words(Matcher found) {
    return NAME.matcher(after)
        .replaceAll(name -> Matcher.quoteReplacement(found.group(name.group(1))));
  }

  private static int count(String words, String text) {
    return (int) pattern(words).matcher(text).results().count();
  }

  private static Pattern pattern(String words) {
    StringBuilder regex = new StringBuilder();
    StringBuilder seen = new StringBuilder();
    for (String word : words.strip().split("\\s+", -1)) {
      regex.append(regex.length() > 0 ? "\\s+" : "");
      Matcher name = NAME.matcher(word);
      int at = 0;
      while (name.find()) {
        boolean again = seen.indexOf(name.group(1)) >= 0;
        regex
            .append(Pattern.quote(word.substring(at, name.start())))
            .append(
                again
                    ? "\\k<" + name.group(1) + ">"
                    : "(?<" + name.group(1) + ">" + IDENTIFIER + ")");
        seen.append(name.group(1));
        at = name.end();
      }
      regex.append(Pattern.quote(word.substring(at)));
    }
    return Pattern.compile(regex.toString());
  }
}
