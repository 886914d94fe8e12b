package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * Code that hangs on a condition of which the text itself does not say whether it holds: whoever
 * compiles it may define the name or not, and so get the one or the other.
 */
final class ConditionalCode {

  private static final Pattern CONDITION =
      Pattern.compile("\\s*#\\s*(ifdef|ifndef|if|elif|define)\\b\\s*(.*?)\\s*");
  private static final Pattern CONSTANT = Pattern.compile("\\(?\\s*(?:0[xX])?\\d+[uUlL]*\\s*\\)?");

  private ConditionalCode() {}

  /**
   * A row for each such condition, and none where there is none.
   *
   * @param code without its comments
   * @param file where it stands, from the line {@code first} on
   */
  static List<Passage> in(Topic topic, String file, int first, String code) {
    if (!code.contains("if")) {
      return List.of();
    }
    List<Passage> passages = new ArrayList<>();
    Set<String> defined = new HashSet<>();
    List<String> lines = code.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher condition = CONDITION.matcher(lines.get(i));
      if (!condition.matches()) {
        continue;
      }
      String words = condition.group(2);
      String name = words.split("\\W", 2)[0];
      switch (condition.group(1)) {
        case "define" -> defined.add(name);
        case "ifdef", "ifndef" -> {
          if (!defined.contains(name) && !isGuard(lines, i, name)) {
            passages.add(unread(topic, Lines.one(file, first + i), name));
          }
        }
        default -> {
          if (!CONSTANT.matcher(words).matches()) {
            passages.add(unread(topic, Lines.one(file, first + i), words));
          }
        }
      }
    }
    return passages;
  }

  /** A header is kept from being read twice by a name that its next line defines. */
  private static boolean isGuard(List<String> lines, int at, String name) {
    return lines.get(at).contains("ifndef")
        && at + 1 < lines.size()
        && lines.get(at + 1).matches("\\s*#\\s*define\\s+" + Pattern.quote(name) + "\\s*");
  }

  private static Passage unread(Topic topic, Lines at, String words) {
    return new Passage.Unread(
        topic,
        "the condition " + words,
        at,
        "what stands behind it may be compiled or not: nothing here defines it",
        "take the condition away, or use #if 0 or #if 1");
  }
}
