package org.splitring.reader.rust.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems;
import org.splitring.reader.rust.types.FreezeTypes;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;

/**
 * The items that paths may be, in the scope that they are read in: constants, statics, functions,
 * variants.
 */
public record PathItems(RustProgram program, RustScope scope) {

  /** A constant with the scope that it is read in. */
  public record Resolved(Item item, RustScope scope) {}

  /** The constants that a path may be. */
  public List<Resolved> constants(Node node) {
    List<String> path = Names.segments(node);
    if (node.contains("generic_type", "bracketed_type", "type_arguments")) {
      return associated(node);
    }
    if (path.size() == 2 && isType(path.get(0))) {
      return associatedWith(
          program.types().type(path.subList(0, 1), List.of(), scope),
          path.get(1),
          scope.isByTrait(path.get(0)));
    }
    PathMeaning found = program.names().find(scope.module(), path, Names.Kind.VALUE);
    if (found instanceof PathMeaning.Items items && items.rest().size() == 1 && path.size() > 1) {
      RustType type = program.types().type(path.subList(0, path.size() - 1), List.of(), scope);
      return associatedWith(type, items.rest().get(0), false);
    }
    if (found instanceof PathMeaning.Items items && items.rest().isEmpty()) {
      return items.items().stream()
          .filter(each -> each.is("const_item"))
          .map(each -> new Resolved(each, RustScope.of(each.module())))
          .toList();
    }
    return List.of();
  }

  private boolean isType(String name) {
    return name.equals("Self")
        || scope.arguments().containsKey(name)
        || !(program.names().find(scope.module(), List.of(name), Names.Kind.TYPE)
            instanceof PathMeaning.OfModule);
  }

  private List<Resolved> associated(Node node) {
    Optional<Node> owner = node.field("path");
    Optional<Node> name = node.field("name");
    return owner.isEmpty() || name.isEmpty()
        ? List.of()
        : associatedWith(type(owner.get()), name.get().text(), isByTrait(owner.get()));
  }

  /** The type in front of {@code ::}, {@code <T as Trait>} among them. */
  public RustType type(Node owner) {
    if (owner.is("bracketed_type")) {
      Node inner = owner.parts().get(0);
      return inner.is("qualified_type")
          ? inner
              .field("type")
              .map(each -> program.types().type(each, scope))
              .orElse(RustType.unknown(owner.text()))
          : program.types().type(inner, scope);
    }
    return program.types().type(owner, scope);
  }

  /** Whether {@code <T as Trait>} or a parameter says that only what traits give it is meant. */
  public boolean isByTrait(Node owner) {
    return owner.contains("qualified_type") || scope.isByTrait(owner.text());
  }

  private List<Resolved> associatedWith(RustType type, String name, boolean byTrait) {
    return program.members().constants(type, name, scope.module(), byTrait).stream()
        .map(each -> new Resolved(each.item(), each.scope()))
        .toList();
  }

  /** The type that a constant is declared with. */
  public Optional<RustType> constantType(Node node) {
    List<Resolved> all = constants(node);
    return all.size() == 1
        ? all.get(0)
            .item()
            .node()
            .field("type")
            .map(each -> program.types().type(each, all.get(0).scope()))
        : Optional.empty();
  }

  /** A static of numbers alone that no text may change. */
  public Optional<Resolved> unchanged(Node node) {
    return staticItem(node)
        .filter(each -> !each.node().has("mutable_specifier") && !each.isConditional())
        .filter(each -> each.node().field("value").isPresent())
        .map(each -> new Resolved(each, RustScope.of(each.module())))
        .filter(
            each ->
                each.item()
                    .node()
                    .field("type")
                    .filter(type -> FreezeTypes.is(type, each.item().module(), program.names()))
                    .isPresent());
  }

  public Optional<Item> staticItem(Node node) {
    return item(node).filter(each -> each.is("static_item"));
  }

  /** The one item that a path means. */
  public Optional<Item> item(Node node) {
    PathMeaning found =
        node.contains("type_arguments", "bracketed_type")
            ? new PathMeaning.Open("")
            : program.names().find(scope.module(), Names.segments(node), Names.Kind.VALUE);
    return found instanceof PathMeaning.Items items
            && items.items().size() == 1
            && items.rest().isEmpty()
        ? Optional.of(items.items().get(0))
        : Optional.empty();
  }

  /** The functions that a path may be. */
  public List<AssociatedItems.Member> functions(Node path) {
    Optional<Node> owner = path.field("path");
    List<String> names = Names.segments(path);
    if (owner.isPresent()
        && (owner.get().is("generic_type", "bracketed_type") || path.contains("type_arguments"))) {
      return program
          .members()
          .functions(
              type(owner.get()),
              path.field("name").map(Node::text).orElse(""),
              scope.module(),
              isByTrait(owner.get()));
    }
    boolean isOfType =
        names.size() == 2
            && (names.get(0).equals("Self") || scope.arguments().containsKey(names.get(0)));
    PathMeaning found =
        isOfType
            ? new PathMeaning.Open("")
            : program.names().find(scope.module(), names, Names.Kind.VALUE);
    if (found instanceof PathMeaning.Items items && items.rest().isEmpty()) {
      return items.items().stream()
          .filter(each -> each.is("function_item"))
          .map(
              each ->
                  new AssociatedItems.Member(each, RustScope.of(each.module()), Optional.empty()))
          .toList();
    }
    if (names.size() < 2 || found instanceof PathMeaning.OfModule) {
      return List.of();
    }
    List<String> type = names.subList(0, names.size() - 1);
    PathMeaning ofType =
        isOfType ? found : program.names().find(scope.module(), type, Names.Kind.TYPE);
    if (ofType instanceof PathMeaning.Items items
        && items.items().size() == 1
        && items.items().get(0).is("trait_item")) {
      return List.of();
    }
    RustType of = program.types().type(type, List.of(), scope);
    return program
        .members()
        .functions(
            of,
            names.get(names.size() - 1),
            scope.module(),
            names.size() == 2 && scope.isByTrait(names.get(0)));
  }

  /** The variant that a path names. */
  public Optional<Item> variant(Node path) {
    List<String> names = Names.segments(path);
    if (names.size() == 2
        && names.get(0).equals("Self")
        && scope.self().orElse(RustType.UNIT) instanceof RustType.Adt adt) {
      return Names.variants(adt.item()).stream()
          .filter(each -> adt.item().is("enum_item") && each.name().equals(names.get(1)))
          .findFirst();
    }
    List<Item> all = new ArrayList<>();
    for (Names.Kind kind : Names.Kind.values()) {
      PathMeaning found = program.names().find(scope.module(), names, kind);
      if (found instanceof PathMeaning.Items items && items.rest().isEmpty()) {
        items.items().stream().filter(each -> each.is("enum_variant")).forEach(all::add);
      }
    }
    return all.stream().findFirst();
  }
}
