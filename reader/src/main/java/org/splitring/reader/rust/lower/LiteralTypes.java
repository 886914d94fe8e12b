package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;

/**
 * The types of numbers that are written without one, where another text of the same type says it:
 * another branch, or what a variable is added to or set to later.
 */
final class LiteralTypes {

  private final Body body;

  LiteralTypes(Body body) {
    this.body = body;
  }

  /** The type of what an expression is, by its form alone; empty where that does not tell. */
  private Optional<RustType> of(Node node) {
    return switch (node.kind()) {
      case "integer_literal" -> {
        String digits = node.text().replaceAll("^0x[0-9a-fA-F_]*?|^[0-9_]+", "");
        yield body.program.types().number(digits).filter(RustType.Int.class::isInstance);
      }
      case "type_cast_expression" ->
          node.field("type").map(body::type).filter(RustType.Int.class::isInstance);
      case "parenthesized_expression" -> node.parts().stream().findFirst().flatMap(this::of);
      case "binary_expression" -> {
        String sign = node.field("operator").map(Node::text).orElse("");
        Optional<RustType> left = node.field("left").flatMap(this::of);
        yield sign.equals("<<") || sign.equals(">>")
            ? left
            : sign.matches("[-+*/%&|^]")
                ? left.or(() -> node.field("right").flatMap(this::of))
                : Optional.empty();
      }
      case "identifier" ->
          body.local(node.text())
              .filter(Binding.InMemory.class::isInstance)
              .map(each -> ((Binding.InMemory) each).type())
              .filter(RustType.Int.class::isInstance)
              .or(() -> constant(node));
      case "scoped_identifier" -> constant(node);
      case "block" -> last(node).flatMap(this::of);
      case "if_expression" -> ofBranches(node);
      case "call_expression" -> ofCall(node);
      case "unary_expression" ->
          node.has("-") || node.has("!")
              ? node.parts().stream().findFirst().flatMap(this::of)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The type that the form of an expression says. */
  Optional<RustType> known(Node node) {
    return of(node);
  }

  private Optional<RustType> constant(Node node) {
    return body.paths.constantType(node).filter(RustType.Int.class::isInstance);
  }

  private Optional<RustType> ofCall(Node node) {
    Optional<Node> function = node.field("function");
    String text = function.map(Node::text).orElse("").replaceAll("\\s", "");
    if (text.matches("(?:(?:core|std)::)?(?:mem::)?(?:size_of|align_of)(?:::<.*>)?")) {
      return Optional.of(body.program.types().size());
    }
    if (text.matches("[ui](?:8|16|32|64|size)::from")) {
      return body.program.types().number(text.substring(0, text.indexOf(':')));
    }
    return Optional.empty();
  }

  private static Optional<Node> last(Node block) {
    List<Node> parts = block.parts();
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
  }

  /** The type of the first branch of an {@code if} that has one. */
  Optional<RustType> ofBranches(Node node) {
    Optional<RustType> first =
        node.field("consequence").flatMap(LiteralTypes::last).flatMap(this::of);
    return first.or(
        () ->
            node.field("alternative")
                .flatMap(each -> each.parts().stream().findFirst())
                .flatMap(this::of));
  }

  /** The type of the first arm of a {@code match} that has one. */
  Optional<RustType> ofArms(List<Node> arms) {
    return arms.stream()
        .flatMap(each -> each.field("value").stream())
        .flatMap(each -> of(each).stream())
        .findFirst();
  }

  /** The type of a variable that is set to a number without one. */
  Optional<RustType> of(String name, Node declaration) {
    List<Node> beside = new ArrayList<>();
    boolean[] isOpen = {false};
    body.program
        .textOf(declaration)
        .ifPresent(text -> collect(text, name, declaration, beside, isOpen));
    Optional<RustType> said = beside.stream().flatMap(each -> of(each).stream()).findFirst();
    boolean areLiterals =
        !isOpen[0] && beside.stream().allMatch(each -> each.is("integer_literal"));
    return said.isPresent() || !areLiterals ? said : body.program.types().number("i32");
  }

  /** What a variable is put together with; it is open where it is used in another way. */
  private static void collect(
      Node node, String name, Node behind, List<Node> beside, boolean[] isOpen) {
    List<Node> parts = node.parts();
    boolean isPair =
        node.is("compound_assignment_expr", "assignment_expression", "binary_expression")
            && node.start() > behind.start()
            && node.parts().size() == 2
            && parts.stream().anyMatch(each -> isName(each, name));
    if (isPair) {
      String sign = node.field("operator").map(Node::text).orElse("=");
      Node other = parts.get(isName(parts.get(0), name) ? 1 : 0);
      if (!sign.startsWith("<<") && !sign.startsWith(">>")) {
        beside.add(other);
      } else {
        isOpen[0] |= other != parts.get(1);
      }
      collect(other, name, behind, beside, isOpen);
      return;
    }
    boolean isCast =
        node.is("type_cast_expression")
            && node.field("value").filter(each -> isName(each, name)).isPresent();
    if (isCast) {
      return;
    }
    isOpen[0] |=
        node.start() > behind.end()
            && (isName(node, name) || node.is("token_tree") && node.text().contains(name));
    parts.forEach(each -> collect(each, name, behind, beside, isOpen));
  }

  private static boolean isName(Node node, String name) {
    return node.is("identifier") && node.text().equals(name);
  }
}
