package org.splitring.reader.rust.infer;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;

/**
 * The types of numbers that are written without one, where another text of the same type says it:
 * another branch, or what a variable is added to, set to or given out as later.
 */
public final class LiteralTypes {

  private final Surroundings around;

  public LiteralTypes(Surroundings around) {
    this.around = around;
  }

  /** The type of the number that an expression is, by its form; empty where that does not tell. */
  public Optional<RustType> known(Node node) {
    return switch (node.kind()) {
      case "parenthesized_expression" -> node.parts().stream().findFirst().flatMap(this::known);
      case "block" -> last(node).flatMap(this::known);
      case "if_expression" -> ofBranches(node);
      case "binary_expression" -> {
        String sign = node.field("operator").map(Node::text).orElse("");
        Optional<RustType> left = node.field("left").flatMap(this::known);
        yield sign.equals("<<") || sign.equals(">>")
            ? left
            : VariableUses.isArithmetic(sign)
                ? left.or(() -> node.field("right").flatMap(this::known))
                : Optional.empty();
      }
      default -> around.typeOf(node).filter(RustType.Int.class::isInstance);
    };
  }

  private static Optional<Node> last(Node block) {
    List<Node> parts = block.parts();
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
  }

  /** The type of the first branch of an {@code if} that has one. */
  public Optional<RustType> ofBranches(Node node) {
    Optional<RustType> first =
        node.field("consequence").flatMap(LiteralTypes::last).flatMap(this::known);
    return first.or(
        () ->
            node.field("alternative")
                .flatMap(each -> each.parts().stream().findFirst())
                .flatMap(this::known));
  }

  /** The type of the first arm of a {@code match} that has one. */
  public Optional<RustType> ofArms(List<Node> arms) {
    return arms.stream()
        .flatMap(each -> each.field("value").stream())
        .flatMap(each -> known(each).stream())
        .findFirst();
  }

  /** The type of a variable that is set to a number without one. */
  public Optional<RustType> of(String name, Node declaration) {
    return around
        .function(declaration)
        .map(text -> VariableUses.of(name, declaration, text, around))
        .flatMap(this::of);
  }

  /** The type of what counts a loop between numbers without one. */
  public Optional<RustType> ofLoop(Node pattern, Node body) {
    return pattern.is("identifier")
        ? of(VariableUses.inLoop(pattern.text(), pattern, body, around))
        : Optional.of(around.usual()).filter(each -> pattern.text().equals("_"));
  }

  private Optional<RustType> of(VariableUses uses) {
    Optional<RustType> said =
        uses.said()
            .filter(RustType.Int.class::isInstance)
            .or(
                () ->
                    uses.beside().stream()
                        .filter(each -> !uses.mentionsLater(each))
                        .flatMap(each -> known(each).stream())
                        .findFirst())
            .or(
                () ->
                    uses.beside().stream()
                        .flatMap(each -> uses.declared(each).stream())
                        .flatMap(each -> known(each).stream())
                        .findFirst());
    boolean areLiterals =
        !uses.isOpen() && uses.beside().stream().allMatch(each -> each.is("integer_literal"));
    return said.isPresent() || !areLiterals ? said : Optional.of(around.usual());
  }
}
