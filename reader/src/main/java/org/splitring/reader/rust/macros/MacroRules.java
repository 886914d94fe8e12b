package org.splitring.reader.rust.macros;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.reader.rust.parse.Node;

/**
 * Expands a {@code macro_rules!} macro whose rules repeat nothing: each parameter is one
 * expression, name, type or token, and what stands between two of them is written in the rule.
 *
 * <p>A local name of the macro's own is another one than the caller's of that name. Where the two
 * could be mistaken for each other nothing is expanded.
 */
final class MacroRules {

  private static final Pattern METAVARIABLE = Pattern.compile("\\$(\\w+)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern BINDS = Pattern.compile("\\b(let|for|match|fn|while)\\b|\\|");
  private static final int MOST_RULES = 32;

  private MacroRules() {}

  /** The text that a call stands for; empty if that is not surely known. */
  static Optional<String> expanded(Node definition, Node call) {
    Optional<Node> tokens = call.part("token_tree");
    List<Node> rules =
        definition.children().stream().filter(each -> each.is("macro_rule")).toList();
    if (tokens.isEmpty() || definition.isWrong() || rules.isEmpty() || rules.size() > MOST_RULES) {
      return Optional.empty();
    }
    List<Node> given = inner(tokens.get());
    for (Node rule : rules) {
      Optional<Node> pattern = rule.part("token_tree_pattern");
      Optional<Node> template = rule.part("token_tree");
      if (pattern.isEmpty() || template.isEmpty() || !isPlain(pattern.get())) {
        return Optional.empty();
      }
      Optional<Map<String, String>> arguments = matched(inner(pattern.get()), given);
      if (arguments.isPresent()) {
        return filled(MacroExpansion.inside(template.get()), arguments.get());
      }
      if (!surelyDiffers(inner(pattern.get()), given)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(Node pattern) {
    return inner(pattern).stream()
        .noneMatch(each -> each.contains("token_repetition_pattern", "token_tree_pattern"));
  }

  /** What stands between the brackets. */
  private static List<Node> inner(Node tree) {
    List<Node> all = tree.children();
    return all.size() < 2 ? List.of() : all.subList(1, all.size() - 1);
  }

  private static Optional<Map<String, String>> matched(List<Node> pattern, List<Node> given) {
    Map<String, String> arguments = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < pattern.size(); i++) {
      Node each = pattern.get(i);
      if (!each.is("token_binding_pattern")) {
        if (at >= given.size() || !given.get(at).text().equals(each.text())) {
          return Optional.empty();
        }
        at++;
        continue;
      }
      Optional<String> behind =
          i + 1 < pattern.size() ? Optional.of(pattern.get(i + 1).text()) : Optional.empty();
      int end = at;
      while (end < given.size() && !behind.equals(Optional.of(given.get(end).text()))) {
        end++;
      }
      String kind = kind(each);
      Optional<String> text = argument(given.subList(at, end), kind);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      String name = each.part("metavariable").map(Node::text).orElse("");
      arguments.put(name.replace("$", ""), text.get());
      at = end;
    }
    return at == given.size() ? Optional.of(arguments) : Optional.empty();
  }

  private static String kind(Node binding) {
    return binding.part("fragment_specifier").map(Node::text).orElse("");
  }

  private static boolean separates(Node token) {
    return token.is(",", ";", "=>");
  }

  private static Optional<String> argument(List<Node> tokens, String kind) {
    if (tokens.isEmpty() || tokens.stream().anyMatch(MacroRules::separates)) {
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

  /** Rules with other numbers of parts are for other calls, if no part can have a comma in it. */
  private static boolean surelyDiffers(List<Node> pattern, List<Node> given) {
    if (pattern.isEmpty() || given.isEmpty()) {
      return pattern.isEmpty() != given.isEmpty();
    }
    boolean isPlain = given.stream().noneMatch(each -> each.is("|", "<", ">", "<<", ">>", "||"));
    return isPlain && commas(pattern) != commas(given);
  }

  private static long commas(List<Node> tokens) {
    return tokens.stream().filter(MacroRules::separates).count();
  }

  private static Optional<String> filled(String template, Map<String, String> arguments) {
    String text = BitFlags.withoutComments(template);
    if (text.contains("$(") || text.contains("$crate") || text.contains("macro_rules")) {
      return Optional.empty();
    }
    String own = METAVARIABLE.matcher(text).replaceAll(" ");
    if (BINDS.matcher(text).find() && sharesName(own, arguments)) {
      return Optional.empty();
    }
    StringBuilder filled = new StringBuilder();
    Matcher matcher = METAVARIABLE.matcher(text);
    while (matcher.find()) {
      String value = arguments.get(matcher.group(1));
      if (value == null || isBound(text, matcher.start())) {
        return Optional.empty();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(filled);
    return Optional.of(filled.toString());
  }

  /** Whether a name that is handed over is declared: it is there behind the call as well. */
  private static boolean isBound(String template, int at) {
    return template.substring(0, at).matches("(?s).*\\blet\\s+(mut\\s+)?(\\(\\s*)?$");
  }

  private static boolean sharesName(String own, Map<String, String> arguments) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(own);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    for (String each : arguments.values()) {
      Matcher name = NAME.matcher(each);
      while (name.find()) {
        if (names.contains(name.group()) && !isKeywordOrType(name.group())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isKeywordOrType(String name) {
    return List.of(
            "as", "usize", "u64", "u32", "u16", "u8", "self", "size_of", "mem", "std", "core")
        .contains(name);
  }
}
