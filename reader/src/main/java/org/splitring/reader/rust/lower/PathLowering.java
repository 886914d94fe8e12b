package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems;
import org.splitring.reader.rust.types.Frozen;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.Closure;
import org.splitring.reader.rust.values.NumberConstants;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** What names and paths stand for: locals, constants, variants, structures. */
final class PathLowering {

  private static final int DEEPEST = 24;

  private final Body body;

  PathLowering(Body body) {
    this.body = body;
  }

  /** The value that a path stands for. */
  RustValue value(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    if (node.is("identifier", "self")) {
      Optional<Binding> local = body.local(node.text());
      if (local.isPresent()) {
        return local.get() instanceof Binding.InMemory place
            ? body.load(new TypedPlace(place.type(), place.place(), place.mutable()), at)
            : ((Binding.Fixed) local.get()).value();
      }
      if (node.text().equals("None") && expected.isPresent()) {
        RustType type = body.layouts().erased(expected.get());
        if (type instanceof RustType.Opt) {
          return body.variants.made(expected.get(), "None", Optional.empty(), at);
        }
      }
    }
    RustType parameter = body.scope().arguments().get(node.text());
    if (parameter instanceof RustType.Const constant) {
      return constant
          .input()
          .map(input -> body.load(body.program.parameter(input, constant.type(), at), at))
          .orElseGet(
              () ->
                  new RustValue(
                      constant.type(),
                      new Expression.Constant(
                          body.layouts().ir(constant.type()), constant.value(), at)));
    }
    if (parameter != null && node.is("identifier")) {
      return body.unknown(
          body.program.types().size(), "the value of the parameter " + node.text(), at);
    }
    Optional<Resolved> fixed = unchanged(node);
    if (fixed.isPresent()) {
      return constant(fixed.get(), at);
    }
    Optional<TypedPlace> global = global(node);
    if (global.isPresent()) {
      return body.load(global.get(), at);
    }
    List<Resolved> all = constants(node);
    if (!all.isEmpty()) {
      return one(all, node, expected, at);
    }
    Optional<RustValue> known = ofLanguage(node, at);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<RustValue> made = variant(node, expected, at);
    Reason reason = Reason.notFound("what " + node.text() + " is was not found", "");
    return made.or(() -> function(node, at))
        .orElseGet(() -> body.unknown(expected.orElse(new RustType.Unknown(reason)), reason, at));
  }

  /** A function of the tree that is named to be called later. */
  private Optional<RustValue> function(Node node, Origin at) {
    boolean isPath = node.is("identifier", "scoped_identifier");
    List<AssociatedItems.Member> all = isPath ? body.calls.functions(node) : List.of();
    return all.size() == 1 && !all.get(0).item().isConditional()
        ? Optional.of(
            new RustValue(
                RustType.unknown("a function"),
                new Expression.Constant(Type.INT, 0, at),
                Optional.of(new Closure(node, Map.of(), body.scope()))))
        : Optional.empty();
  }

  /** A constant with the scope that it is read in. */
  record Resolved(Item item, RustScope scope) {}

  /** The constants that a path may be. */
  List<Resolved> constants(Node node) {
    List<String> path = Names.segments(node);
    if (node.contains("generic_type", "bracketed_type", "type_arguments")) {
      return associated(node);
    }
    if (path.size() == 2 && isType(path.get(0))) {
      return associatedWith(
          body.program.types().type(path.subList(0, 1), List.of(), body.scope()),
          path.get(1),
          body.scope().isByTrait(path.get(0)));
    }
    PathMeaning found = body.program.names().find(body.scope().module(), path, Names.Kind.VALUE);
    if (found instanceof PathMeaning.Items items && items.rest().size() == 1 && path.size() > 1) {
      RustType type =
          body.program.types().type(path.subList(0, path.size() - 1), List.of(), body.scope());
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
        || body.scope().arguments().containsKey(name)
        || !(body.program.names().find(body.scope().module(), List.of(name), Names.Kind.TYPE)
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
  RustType type(Node owner) {
    if (owner.is("bracketed_type")) {
      Node inner = owner.parts().get(0);
      return inner.is("qualified_type")
          ? inner.field("type").map(body::type).orElse(RustType.unknown(owner.text()))
          : body.type(inner);
    }
    return body.type(owner);
  }

  /** Whether {@code <T as Trait>} or a parameter says that only what traits give it is meant. */
  boolean isByTrait(Node owner) {
    return owner.contains("qualified_type") || body.scope().isByTrait(owner.text());
  }

  private List<Resolved> associatedWith(RustType type, String name, boolean byTrait) {
    return body.program.members().constants(type, name, body.scope().module(), byTrait).stream()
        .map(each -> new Resolved(each.item(), each.scope()))
        .toList();
  }

  /** The type that a constant is declared with. */
  Optional<RustType> constantType(Node node) {
    List<Resolved> all = constants(node);
    return all.size() == 1
        ? all.get(0)
            .item()
            .node()
            .field("type")
            .map(each -> body.program.types().type(each, all.get(0).scope()))
        : Optional.empty();
  }

  private RustValue one(List<Resolved> all, Node node, Optional<RustType> expected, Origin at) {
    if (all.size() == 1) {
      return constant(all.get(0), at);
    }
    // Of several that are not built together the value counts, if it is one.
    Set<Object> values = new HashSet<>();
    RustValue last = RustValue.unit(at);
    for (Resolved each : all) {
      last = constant(each, at);
      values.add(
          last.expression() instanceof Expression.Constant constant
              ? List.of(last.type(), constant.bits())
              : new Object());
    }
    Reason reason =
        Reason.open(node.text() + " is defined more than once, and which one is built is open", "");
    return values.size() == 1 ? last : body.unknown(expected.orElse(last.type()), reason, at);
  }

  /** The value of a constant, computed where it is used. */
  private RustValue constant(Resolved resolved, Origin at) {
    Node node = resolved.item().node();
    RustType type =
        node.field("type")
            .map(each -> body.program.types().type(each, resolved.scope()))
            .orElse(RustType.unknown("the type of " + resolved.item()));
    Optional<Node> value = node.field("value");
    if (value.isEmpty()) {
      return body.unknown(type, "the value of " + resolved.item(), at);
    }
    body.program.consulted(resolved.item());
    if (body.numbers.integer(type).isPresent()) {
      java.util.OptionalLong number =
          body.program.constantValue(value.get(), type, resolved.scope());
      return number.isPresent()
          ? new RustValue(
              type,
              new Expression.Constant(
                  body.layouts().ir(type), number.getAsLong(), named(resolved.item(), at)))
          : body.unknown(type, body.program.whyNot(value.get(), resolved.item()), at);
    }
    if (body.inlined >= DEEPEST) {
      return body.unknown(type, "constants this deep", at);
    }
    body.inlined++;
    RustScope before = body.enter(resolved.scope());
    var names = body.only(Map.of());
    RustType held = Aggregates.sliced(type, value.get());
    RustValue result = body.value(value.get(), held);
    body.restore(names);
    body.enter(before);
    body.inlined--;
    return result;
  }

  /** Where a constant is used, with its name: it may say what the number is. */
  private static Origin named(Item constant, Origin at) {
    List<Origin.Expansion> names = new ArrayList<>(at.expansions());
    names.add(new Origin.Expansion(constant.name(), constant.node().origin().at()));
    return new Origin(at.at(), names, at.includedFrom());
  }

  /** A static. */
  Optional<TypedPlace> global(Node node) {
    return staticItem(node).map(body.program::global);
  }

  /** The value of a static that nobody may change. */
  Optional<RustValue> fixed(Node node) {
    return node.is("identifier", "scoped_identifier") && body.local(node.text()).isEmpty()
        ? unchanged(node).map(each -> constant(each, node.origin()))
        : Optional.empty();
  }

  /** A static of numbers alone that no text may change. */
  private Optional<Resolved> unchanged(Node node) {
    return staticItem(node)
        .filter(each -> !each.node().has("mutable_specifier") && !each.isConditional())
        .filter(each -> each.node().field("value").isPresent())
        .map(each -> new Resolved(each, RustScope.of(each.module())))
        .filter(
            each ->
                each.item()
                    .node()
                    .field("type")
                    .filter(type -> Frozen.is(type, each.item().module(), body.program.names()))
                    .isPresent());
  }

  private Optional<Item> staticItem(Node node) {
    return item(node).filter(each -> each.is("static_item"));
  }

  /** The one item that a path means. */
  private Optional<Item> item(Node node) {
    PathMeaning found =
        node.contains("type_arguments", "bracketed_type")
            ? new PathMeaning.Open("")
            : body.program
                .names()
                .find(body.scope().module(), Names.segments(node), Names.Kind.VALUE);
    return found instanceof PathMeaning.Items items
            && items.items().size() == 1
            && items.rest().isEmpty()
        ? Optional.of(items.items().get(0))
        : Optional.empty();
  }

  /** Constants of the types of numbers. */
  private Optional<RustValue> ofLanguage(Node node, Origin at) {
    List<String> path = Names.segments(node);
    if (path.size() < 2) {
      return Optional.empty();
    }
    Optional<RustType> type = body.program.types().number(path.get(path.size() - 2));
    if (type.isEmpty()
        || !(type.get() instanceof RustType.Int integer)
        || node.contains("generic_type")) {
      return Optional.empty();
    }
    return NumberConstants.of(integer, path.get(path.size() - 1), at);
  }

  /** A variant or a structure that holds nothing. */
  private Optional<RustValue> variant(Node node, Optional<RustType> expected, Origin at) {
    return variantItem(node)
        .map(
            item ->
                body.variants.made(
                    body.structures.typeOf(item, expected), item.name(), Optional.empty(), at))
        .or(
            () ->
                item(node)
                    .filter(each -> each.is("struct_item") && each.node().field("body").isEmpty())
                    .map(each -> body.structures.typeOf(each, expected))
                    .map(type -> body.load(body.temporary("value", type), at)));
  }

  /** The variant that a path names. */
  Optional<Item> variantItem(Node path) {
    List<String> names = Names.segments(path);
    if (names.size() == 2
        && names.get(0).equals("Self")
        && body.scope().self().orElse(RustType.UNIT) instanceof RustType.Adt adt) {
      return Names.variants(adt.item()).stream()
          .filter(each -> adt.item().is("enum_item") && each.name().equals(names.get(1)))
          .findFirst();
    }
    List<Item> all = new ArrayList<>();
    for (Names.Kind kind : Names.Kind.values()) {
      PathMeaning found = body.program.names().find(body.scope().module(), names, kind);
      if (found instanceof PathMeaning.Items items && items.rest().isEmpty()) {
        items.items().stream().filter(each -> each.is("enum_variant")).forEach(all::add);
      }
    }
    return all.stream().findFirst();
  }
}
