package org.splitring.reader.rust.macros;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.rust.parse.Node;

/**
 * Expands a {@code macro_rules!} macro by the first of its rules that surely matches, if it is sure
 * that none before it does.
 */
final class MacroRules {

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
    List<Node> given = MacroMatching.inner(tokens.get());
    for (Node rule : rules) {
      Optional<Node> pattern = rule.part("token_tree_pattern");
      Optional<Node> template = rule.part("token_tree");
      if (pattern.isEmpty() || template.isEmpty()) {
        return Optional.empty();
      }
      List<Node> asked = MacroMatching.inner(pattern.get());
      Optional<Map<String, Captured>> arguments = MacroMatching.matched(asked, given);
      if (arguments.isPresent()) {
        return MacroTemplate.filled(MacroExpansion.inside(template.get()), arguments.get());
      }
      if (!surelyDiffers(asked, given)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Rules with other numbers of parts are for other calls, if no part can have a comma in it. */
  private static boolean surelyDiffers(List<Node> pattern, List<Node> given) {
    boolean mayBeNothing =
        !pattern.isEmpty()
            && pattern.stream().allMatch(each -> each.is("token_repetition_pattern"));
    if (pattern.isEmpty() || given.isEmpty()) {
      return pattern.isEmpty() != given.isEmpty() && !mayBeNothing;
    }
    boolean isPlain =
        given.stream().noneMatch(each -> each.is("|", "<", ">", "<<", ">>", "||"))
            && pattern.stream()
                .noneMatch(each -> each.is("token_repetition_pattern", "token_tree_pattern"));
    return isPlain && commas(pattern) != commas(given);
  }

  private static long commas(List<Node> tokens) {
    return tokens.stream().filter(MacroMatching::separates).count();
  }
}
