package org.splitring.reader.rust.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;

/** What stands beside a variable, in its block, that is of the same type. */
final class VariableUses {

  private final String name;
  private final Node declaration;
  private final Surroundings around;
  private final List<Node> beside = new ArrayList<>();
  private final Map<String, List<Optional<Node>>> later = new HashMap<>();
  private Optional<RustType> said = Optional.empty();
  private boolean isOpen;

  private VariableUses(String name, Node declaration, Surroundings around) {
    this.name = name;
    this.declaration = declaration;
    this.around = around;
  }

  /** The uses of a variable. */
  static VariableUses of(String name, Node declaration, Node function, Surroundings around) {
    VariableUses uses = new VariableUses(name, declaration, around);
    Node block = uses.blockIn(function);
    for (Node each : block.children()) {
      if (each.start() >= declaration.end()) {
        uses.names(each);
      }
    }
    boolean isBody = function.field("body").filter(each -> each == block).isPresent();
    uses.statements(block, isBody, false);
    return uses;
  }

  /** The uses of a variable that a loop gives to its body. */
  static VariableUses inLoop(String name, Node pattern, Node body, Surroundings around) {
    VariableUses uses = new VariableUses(name, pattern, around);
    body.children().forEach(uses::names);
    uses.statements(body, false, false);
    return uses;
  }

  /** Those behind the declaration, as far as the name means the variable. */
  private void statements(Node block, boolean isBody, boolean isApart) {
    List<Node> parts = block.parts();
    for (Node each : parts) {
      if (each.start() < declaration.end()) {
        continue;
      }
      if (each.is("let_declaration") && gives(each.field("pattern"))) {
        each.field("value").ifPresent(value -> visit(value, isApart));
        return;
      }
      if (isBody && each == parts.get(parts.size() - 1) && !each.has(";")) {
        result(each, around.result());
      } else {
        visit(each, isApart);
      }
    }
  }

  private boolean gives(Optional<Node> pattern) {
    return pattern.filter(each -> mentions(each)).isPresent();
  }

  private boolean mentions(Node pattern) {
    return pattern.is("identifier", "shorthand_field_identifier") && pattern.text().equals(name)
        || pattern.children().stream().anyMatch(this::mentions);
  }

  /** Whether an expression gives the name to something else in a part of it. */
  private boolean hides(Node node) {
    return switch (node.kind()) {
      case "closure_expression" -> gives(node.field("parameters"));
      case "for_expression", "match_arm" -> gives(node.field("pattern"));
      case "if_expression", "while_expression" ->
          node.field("condition").filter(this::hidesInCondition).isPresent();
      default -> false;
    };
  }

  private boolean hidesInCondition(Node condition) {
    return condition.is("let_condition")
        ? gives(condition.field("pattern"))
        : condition.children().stream().anyMatch(this::hidesInCondition);
  }

  /** The type that a use says, without another text. */
  Optional<RustType> said() {
    return said;
  }

  /** Whatever is of its type. */
  List<Node> beside() {
    return beside;
  }

  /** Whether it is used in another way too. */
  boolean isOpen() {
    return isOpen;
  }

  /** Whether a text has names that are given behind the declaration. */
  boolean mentionsLater(Node node) {
    return node.is("identifier") && later.containsKey(node.text())
        || node.children().stream().anyMatch(this::mentionsLater);
  }

  /** What a variable is set to that is declared behind, once, of what is known before. */
  Optional<Node> declared(Node node) {
    List<Optional<Node>> all =
        node.is("identifier") ? later.getOrDefault(node.text(), List.of()) : List.of();
    return all.size() == 1 ? all.get(0).filter(each -> !mentionsLater(each)) : Optional.empty();
  }

  static boolean isArithmetic(String sign) {
    return sign.matches("[-+*/%&|^]");
  }

  private Node blockIn(Node function) {
    Node block = function.field("body").orElse(function);
    for (Node next = block; ; ) {
      Optional<Node> inner =
          next.children().stream()
              .filter(each -> each.start() <= declaration.start())
              .filter(each -> each.end() >= declaration.end())
              .findFirst();
      if (inner.isEmpty() || inner.get() == declaration) {
        return block;
      }
      next = inner.get();
      block = next.is("block") ? next : block;
    }
  }

  /** The names that patterns give. */
  private void names(Node node) {
    if (node.is("let_declaration")) {
      Optional<Node> pattern = node.field("pattern");
      Optional<Node> value = node.field("value").filter(each -> node.field("type").isEmpty());
      pattern.ifPresent(
          each -> given(each, each.is("identifier") ? value : Optional.<Node>empty()));
    } else if (node.is("for_expression", "let_condition", "match_arm", "parameter")) {
      node.field("pattern").ifPresent(each -> given(each, Optional.empty()));
    } else if (node.is("closure_parameters")) {
      node.parts().forEach(each -> given(each, Optional.empty()));
    }
    node.children().forEach(this::names);
  }

  private void given(Node pattern, Optional<Node> value) {
    if (pattern.is("identifier", "shorthand_field_identifier")) {
      later.computeIfAbsent(pattern.text(), each -> new ArrayList<>()).add(value);
    }
    pattern.children().forEach(each -> given(each, Optional.empty()));
  }

  private boolean isIt(Node node) {
    return node.is("identifier") && node.text().equals(name);
  }

  /** Whether an expression is of the type of the variable because it is made with it. */
  private boolean flows(Node node) {
    return switch (node.kind()) {
      case "identifier" -> isIt(node);
      case "parenthesized_expression" -> flows(node.parts().get(0));
      case "unary_expression" -> !node.has("*") && flows(node.parts().get(0));
      case "binary_expression" -> {
        String sign = node.field("operator").map(Node::text).orElse("");
        yield sign.equals("<<") || sign.equals(">>")
            ? flows(node.parts().get(0))
            : isArithmetic(sign) && node.parts().stream().anyMatch(this::flows);
      }
      default -> false;
    };
  }

  /** What the function gives. */
  private void result(Node node, Optional<RustType> type) {
    boolean isMade =
        node.is("call_expression")
            && node.field("function").filter(each -> each.text().matches("Ok|Some")).isPresent();
    if (node.is("expression_statement", "parenthesized_expression") && !node.parts().isEmpty()) {
      result(node.parts().get(0), type);
    } else if (isMade) {
      Optional<RustType> inner = type.flatMap(VariableUses::held);
      node.field("arguments").stream()
          .flatMap(each -> each.parts().stream())
          .forEach(each -> result(each, inner));
    } else if (flows(node)) {
      says(type);
      inside(node);
    } else {
      visit(node, false);
    }
  }

  private static Optional<RustType> held(RustType type) {
    return type instanceof RustType.Opt opt
        ? Optional.of(opt.some())
        : type instanceof RustType.Res res ? Optional.of(res.ok()) : Optional.empty();
  }

  private void says(Optional<RustType> type) {
    said = said.or(() -> type.filter(RustType.Int.class::isInstance));
    isOpen |= type.filter(RustType.Int.class::isInstance).isEmpty();
  }

  private void visit(Node node, boolean isApart) {
    List<Node> parts = node.parts();
    if (hides(node)) {
      isOpen = true;
      return;
    }
    if (node.is("block")) {
      statements(node, false, isApart);
      return;
    }
    boolean isPair =
        parts.size() == 2
            && node.is(
                "compound_assignment_expr",
                "assignment_expression",
                "binary_expression",
                "range_expression");
    if (isPair && parts.stream().anyMatch(this::flows)) {
      String sign = node.field("operator").map(Node::text).orElse("=");
      boolean isShift = sign.startsWith("<<") || sign.startsWith(">>");
      // The result of arithmetic goes on, and nobody looks where to.
      isOpen |=
          isShift && flows(parts.get(1))
              || node.is("binary_expression") && flows(node)
              || sign.equals("&&")
              || sign.equals("||");
      for (Node each : parts) {
        if (flows(each)) {
          inside(each);
        } else {
          if (!isShift) {
            beside.add(each);
          }
          visit(each, isApart);
        }
      }
    } else if (node.is("type_cast_expression")
        && node.field("value").filter(this::flows).isPresent()) {
      inside(node.field("value").orElseThrow());
    } else if (node.is("index_expression") && parts.size() == 2 && flows(parts.get(1))) {
      visit(parts.get(0), isApart);
      says(Optional.of(around.size()));
      inside(parts.get(1));
    } else if (node.is("return_expression") && !parts.isEmpty() && !isApart) {
      result(parts.get(0), around.result());
    } else if (node.is("call_expression")) {
      call(node, isApart);
    } else if (isIt(node) || node.is("token_tree") && node.text().contains(name)) {
      isOpen = true;
    } else {
      boolean isInner = isApart || node.is("closure_expression", "async_block", "function_item");
      parts.forEach(each -> visit(each, isInner));
    }
  }

  private void call(Node node, boolean isApart) {
    node.field("function").ifPresent(each -> visit(each, isApart));
    List<Node> arguments = node.field("arguments").map(Node::parts).orElse(List.of());
    for (int i = 0; i < arguments.size(); i++) {
      if (flows(arguments.get(i))) {
        says(around.parameter(node, i));
        inside(arguments.get(i));
      } else {
        visit(arguments.get(i), isApart);
      }
    }
  }

  /** What an expression that is made with the variable has besides it. */
  private void inside(Node node) {
    List<Node> parts = node.parts();
    boolean isShift =
        node.field("operator").filter(each -> each.text().matches("<<|>>")).isPresent();
    for (Node each : parts) {
      if (flows(each)) {
        inside(each);
        isOpen |= isShift && each == parts.get(parts.size() - 1);
      } else {
        if (node.is("binary_expression") && !isShift) {
          beside.add(each);
        }
        visit(each, false);
      }
    }
  }
}
