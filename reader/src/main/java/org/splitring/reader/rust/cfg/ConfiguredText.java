package org.splitring.reader.rust.cfg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.reader.rust.parse.Node;

/**
 * The text of a file as it is in a build: what is not built is blank, so that everything stands
 * where it stood. What no known choice decides stays, with its {@code cfg}.
 */
public final class ConfiguredText {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?s)#\\s*\\[\\s*(cfg|cfg_attr)\\s*\\((.*)\\)\\s*\\]");

  private static final Pattern ASKED = Pattern.compile("\\bcfg(?:_attr)?!?\\s*\\(");

  private static final String TESTS = "test";

  private static final String[] WITH_ATTRIBUTES = {
    "match_arm", "field_initializer", "shorthand_field_initializer", "parameter"
  };

  private final Configuration configuration;
  private final String before;
  private final StringBuilder text;

  private ConfiguredText(Configuration configuration, String text) {
    this.configuration = configuration;
    this.before = text;
    this.text = new StringBuilder(text);
  }

  /** The text of a file. */
  public static String of(Node file, String text, Configuration configuration) {
    ConfiguredText configured = new ConfiguredText(configuration, text);
    configured.within(file);
    return configured.text.toString();
  }

  /** The choices that a text asks for, as it is written. */
  public static Set<Predicate.Atom> atoms(String text) {
    Set<Predicate.Atom> all = new LinkedHashSet<>();
    Matcher asked = ASKED.matcher(text);
    while (asked.find()) {
      int end = closing(text, asked.end());
      String inner = text.substring(asked.end(), end);
      boolean isAttribute = asked.group().startsWith("cfg_attr");
      all.addAll(PredicateReader.of(isAttribute ? first(inner) : inner).atoms());
    }
    return all;
  }

  private void within(Node node) {
    if (!before.substring(node.start(), node.end()).contains("cfg")) {
      return;
    }
    List<Node> all = node.children();
    int from = -1;
    boolean isOut = false;
    for (int i = 0; i < all.size(); i++) {
      Node each = all.get(i);
      if (each.is("attribute_item")) {
        from = from < 0 ? each.start() : from;
        isOut |= isOut(each);
      } else if (each.isNamed()) {
        boolean isOutside = isOut || each.is(WITH_ATTRIBUTES) && isOutByItsOwn(each);
        if (isOutside) {
          boolean hasComma = i + 1 < all.size() && all.get(i + 1).is(",");
          blank(from < 0 ? each.start() : from, (hasComma ? all.get(i + 1) : each).end());
        } else if (each.is("macro_invocation") && each.text().startsWith("cfg!")) {
          asked(each);
        } else {
          within(each);
        }
        from = -1;
        isOut = false;
      }
    }
  }

  /** Of some nodes the attributes stand in them. */
  private boolean isOutByItsOwn(Node node) {
    boolean isOut = false;
    for (Node each : node.children()) {
      isOut |= each.is("attribute_item") && isOut(each);
    }
    return isOut;
  }

  /** Whether what an attribute stands before is not built; what is, loses the attribute. */
  private boolean isOut(Node attribute) {
    Matcher matcher = ATTRIBUTE.matcher(attribute.text());
    if (!matcher.matches()) {
      return false;
    }
    boolean isPlain = matcher.group(1).equals("cfg");
    String asked = isPlain ? matcher.group(2) : first(matcher.group(2));
    if (asked.strip().equals(TESTS)) {
      return false;
    }
    Optional<Boolean> holds = configuration.holds(PredicateReader.of(asked));
    if (holds.isEmpty()) {
      return false;
    }
    if (isPlain && holds.get()) {
      blank(attribute.start(), attribute.end());
    } else if (!isPlain) {
      String rest = matcher.group(2).substring(asked.length()).replaceFirst("^\\s*,", "");
      if (holds.get() && first(rest).length() < rest.stripTrailing().length()) {
        return false;
      }
      blank(attribute.start(), attribute.end());
      if (holds.get()) {
        String made = "#[" + rest.strip().replaceAll(",$", "") + "]";
        text.replace(attribute.start(), attribute.start() + made.length(), made);
      }
    }
    return isPlain && !holds.get();
  }

  private void asked(Node call) {
    String whole = call.text();
    int open = whole.indexOf('(');
    if (open < 0 || !whole.endsWith(")")) {
      return;
    }
    configuration
        .holds(PredicateReader.of(whole.substring(open + 1, whole.length() - 1)))
        .ifPresent(
            holds -> {
              blank(call.start(), call.end());
              String made = holds.toString();
              text.replace(call.start(), call.start() + made.length(), made);
            });
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /** What stands before the first comma that is in no brackets. */
  private static String first(String list) {
    int depth = 0;
    boolean isQuoted = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      isQuoted ^= c == '"';
      if (!isQuoted) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        if (c == ',' && depth == 0) {
          return list.substring(0, i);
        }
      }
    }
    return list;
  }

  private static int closing(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
