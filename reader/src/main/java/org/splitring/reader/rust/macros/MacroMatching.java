package org.splitring.reader.rust.macros;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.splitring.reader.rust.parse.Node;

/**
 * Whether what a macro is handed is what one of its rules asks for.
 *
 * <p>A parameter is one expression, name, type or token. A part that repeats, {@code $( ... ),*},
 * is the last of its rule but for {@code $(,)?}: it is cut at what stands between two of its times.
 */
final class MacroMatching {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  /** What may have a comma in it that separates nothing: types in brackets, and closures. */
  private static final Set<String> BRACKETS = Set.of("|", "||", "<", ">");

  /** What these are handed is one token. */
  private static final Set<String> ONE_TOKEN = Set.of("ident", "tt", "literal");

  private static final int MOST = 256;

  private MacroMatching() {}

  /** What stands between the brackets. */
  static List<Node> inner(Node tree) {
    List<Node> all = tree.children();
    return all.size() < 2 ? List.of() : all.subList(1, all.size() - 1);
  }

  /** What the parameters are; empty if it does not match, or not surely. */
  static Optional<Map<String, Captured>> matched(List<Node> pattern, List<Node> given) {
    Map<String, Captured> arguments = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < pattern.size(); i++) {
      Node each = pattern.get(i);
      if (each.is("token_tree_pattern")) {
        Optional<Map<String, Captured>> within =
            at < given.size() && isTree(given.get(at), each)
                ? matched(inner(each), inner(given.get(at)))
                : Optional.empty();
        if (within.isEmpty()) {
          return Optional.empty();
        }
        arguments.putAll(within.get());
        at++;
        continue;
      }
      if (each.is("token_repetition_pattern")) {
        return repeated(pattern.subList(i, pattern.size()), given.subList(at, given.size()))
            .map(
                more -> {
                  arguments.putAll(more);
                  return arguments;
                });
      }
      if (!each.is("token_binding_pattern")) {
        if (at >= given.size() || !given.get(at).text().equals(each.text())) {
          return Optional.empty();
        }
        at++;
        continue;
      }
      Optional<Node> next =
          i + 1 < pattern.size() ? Optional.of(pattern.get(i + 1)) : Optional.empty();
      int end = end(given, at, kind(each), next);
      Optional<String> text = argument(given.subList(at, end), kind(each));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      arguments.put(name(each), new Captured.One(text.get()));
      at = end;
    }
    return at == given.size() ? Optional.of(arguments) : Optional.empty();
  }

  private static boolean isTree(Node token, Node pattern) {
    return token.is("token_tree") && token.text().charAt(0) == pattern.text().charAt(0);
  }

  /** Where what a parameter is handed ends: behind one token, or in front of what is asked next. */
  private static int end(List<Node> given, int at, String kind, Optional<Node> next) {
    int end = at;
    while (end < given.size() && !(next.isPresent() && begins(given.get(end), next.get()))) {
      end++;
    }
    return ONE_TOKEN.contains(kind) ? Math.min(at + 1, given.size()) : end;
  }

  private static boolean begins(Node token, Node next) {
    if (next.is("token_tree_pattern")) {
      return isTree(token, next);
    }
    if (!next.is("token_repetition_pattern")) {
      return token.text().equals(next.text());
    }
    List<Node> parts = parts(next);
    return separator(next).isEmpty() && !parts.isEmpty()
        ? begins(token, parts.get(0))
        : Optional.of(token.text()).equals(separator(next));
  }

  private static String name(Node binding) {
    return binding.part("metavariable").map(Node::text).orElse("").replace("$", "");
  }

  private static String kind(Node binding) {
    return binding.part("fragment_specifier").map(Node::text).orElse("");
  }

  static boolean separates(Node token) {
    return token.is(",", ";", "=>");
  }

  private static Optional<String> argument(List<Node> tokens, String kind) {
    if (tokens.isEmpty() || tokens.stream().anyMatch(MacroMatching::separates)) {
      return Optional.empty();
    }
    Node first = tokens.get(0);
    String text = first.source().text(first.start(), tokens.get(tokens.size() - 1).end());
    boolean isOne = tokens.size() == 1;
    return switch (kind) {
      case "expr" -> Optional.of("(" + text + ")");
      case "ident" -> isOne && NAME.matcher(text).matches() ? Optional.of(text) : Optional.empty();
      case "ty", "path" -> Optional.of(text).filter(each -> each.matches("[\\w:<>, &*]+"));
      case "tt" -> isOne ? Optional.of(text) : Optional.empty();
      case "literal" ->
          isOne && first.kind().endsWith("literal") ? Optional.of(text) : Optional.empty();
      default -> Optional.empty();
    };
  }

  // Parts that repeat.

  /** What is asked for once: what stands between the brackets. */
  private static List<Node> parts(Node repetition) {
    List<Node> all = repetition.children();
    int open = 0;
    while (open < all.size() && !all.get(open).is("(")) {
      open++;
    }
    int close = all.size() - 1;
    while (close > open && !all.get(close).is(")")) {
      close--;
    }
    return open < close ? all.subList(open + 1, close) : List.of();
  }

  private static String behindBracket(Node repetition) {
    String text = repetition.text();
    return text.substring(text.lastIndexOf(')') + 1).strip();
  }

  private static char operator(Node repetition) {
    String text = behindBracket(repetition);
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  private static Optional<String> separator(Node repetition) {
    String text = behindBracket(repetition);
    return text.length() < 2
        ? Optional.empty()
        : Optional.of(text.substring(0, text.length() - 1).strip());
  }

  /** A part that repeats, and behind it at most one that is a separator or nothing. */
  private static Optional<Map<String, Captured>> repeated(List<Node> pattern, List<Node> given) {
    Node repetition = pattern.get(0);
    List<Node> parts = parts(repetition);
    Optional<String> separator = separator(repetition);
    boolean isUnsure =
        parts.isEmpty()
            || given.size() > MOST
            || given.stream().anyMatch(each -> BRACKETS.contains(each.text()))
            || separator.isPresent()
                && parts.stream().anyMatch(each -> each.text().equals(separator.get()));
    if (isUnsure) {
      return Optional.empty();
    }
    Optional<List<Node>> rest = withoutTrailing(pattern, separator, given);
    Optional<List<List<Node>>> times = rest.flatMap(each -> times(each, parts, separator));
    char operator = operator(repetition);
    boolean fits =
        times.isPresent()
            && !(operator == '+' && times.get().isEmpty())
            && !(operator == '?' && times.get().size() > 1);
    return fits ? collected(parts, times.get()) : Optional.empty();
  }

  /** {@code $(,)?} behind it takes one more separator. */
  private static Optional<List<Node>> withoutTrailing(
      List<Node> pattern, Optional<String> separator, List<Node> given) {
    if (pattern.size() == 1) {
      return Optional.of(given);
    }
    Node last = pattern.get(1);
    boolean isTrailing =
        pattern.size() == 2
            && last.is("token_repetition_pattern")
            && operator(last) != '+'
            && separator(last).isEmpty()
            && parts(last).size() == 1
            && Optional.of(parts(last).get(0).text()).equals(separator);
    if (!isTrailing) {
      return Optional.empty();
    }
    boolean hasOne =
        !given.isEmpty() && Optional.of(given.get(given.size() - 1).text()).equals(separator);
    return Optional.of(hasOne ? given.subList(0, given.size() - 1) : given);
  }

  /** The tokens of each time; empty if they cannot be told apart. */
  private static Optional<List<List<Node>>> times(
      List<Node> given, List<Node> parts, Optional<String> separator) {
    List<List<Node>> times = new ArrayList<>();
    if (given.isEmpty()) {
      return Optional.of(times);
    }
    Node first = parts.get(0);
    if (separator.isPresent()) {
      int start = 0;
      for (int i = 0; i <= given.size(); i++) {
        if (i == given.size() || given.get(i).text().equals(separator.get())) {
          times.add(given.subList(start, i));
          start = i + 1;
        }
      }
      return Optional.of(times);
    }
    if (first.is("token_binding_pattern")) {
      boolean isToken = parts.size() == 1 && ONE_TOKEN.contains(kind(first));
      given.forEach(each -> times.add(List.of(each)));
      return isToken ? Optional.of(times) : Optional.empty();
    }
    if (first.is("token_repetition_pattern") || !given.get(0).text().equals(first.text())) {
      return Optional.empty();
    }
    int start = 0;
    for (int i = 1; i <= given.size(); i++) {
      if (i == given.size() || given.get(i).text().equals(first.text())) {
        times.add(given.subList(start, i));
        start = i;
      }
    }
    return Optional.of(times);
  }

  private static Optional<Map<String, Captured>> collected(
      List<Node> parts, List<List<Node>> times) {
    Map<String, List<Captured>> all = new LinkedHashMap<>();
    names(parts, all);
    for (List<Node> each : times) {
      Optional<Map<String, Captured>> once = matched(parts, each);
      if (once.isEmpty()) {
        return Optional.empty();
      }
      once.get().forEach((name, value) -> all.get(name).add(value));
    }
    Map<String, Captured> arguments = new LinkedHashMap<>();
    all.forEach((name, values) -> arguments.put(name, new Captured.Many(values)));
    return Optional.of(arguments);
  }

  private static void names(List<Node> parts, Map<String, List<Captured>> all) {
    for (Node each : parts) {
      if (each.is("token_binding_pattern")) {
        all.put(name(each), new ArrayList<>());
      } else if (each.is("token_repetition_pattern")) {
        names(parts(each), all);
      } else if (each.is("token_tree_pattern")) {
        names(inner(each), all);
      }
    }
  }
}
