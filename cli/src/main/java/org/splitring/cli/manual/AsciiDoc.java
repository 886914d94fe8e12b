package org.splitring.cli.manual;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain words in AsciiDoc: nothing in them is markup. */
final class AsciiDoc {

  private static final Pattern OPTION = Pattern.compile("-{1,2}\\w[\\w-]*");

  private static final Pattern FIXED = Pattern.compile("splitring [a-z]+");

  private AsciiDoc() {}

  /** Words of a paragraph. */
  static String text(String words) {
    return "pass:c[" + words.replace("]", "\\]") + "]";
  }

  /** A form of a command, whose fixed words are strong. */
  static String form(String usage) {
    Matcher fixed = FIXED.matcher(usage);
    int end = fixed.lookingAt() ? fixed.end() : 0;
    String rest = end < usage.length() ? text(usage.substring(end)) : "";
    return String.format(Locale.ROOT, "**%s**%s", usage.substring(0, end), rest);
  }

  /** A word with what it means; options are strong. */
  static String entry(HelpPart.Entry entry) {
    String term = entry.term().startsWith("-") ? marked(entry.term()) : text(entry.term());
    return String.format(Locale.ROOT, "%s::\n%s", term, text(entry.text()));
  }

  private static String marked(String term) {
    StringBuilder marked = new StringBuilder();
    int end = 0;
    for (MatchResult option : OPTION.matcher(term).results().toList()) {
      if (option.start() > end) {
        marked.append(text(term.substring(end, option.start())));
      }
      marked.append("**").append(option.group()).append("**");
      end = option.end();
    }
    if (end < term.length()) {
      marked.append(text(term.substring(end)));
    }
    return marked.toString();
  }

  /** Lines as they are typed. */
  static String literal(List<String> lines) {
    return "....\n" + String.join("\n", lines) + "\n....";
  }
}
