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
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.program.PathItems;
import org.splitring.reader.rust.types.AssociatedItems;
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
    Optional<PathItems.Resolved> fixed = body.items().unchanged(node);
    if (fixed.isPresent()) {
      return constant(fixed.get(), at);
    }
    Optional<TypedPlace> global = global(node);
    if (global.isPresent()) {
      return body.load(global.get(), at);
    }
    List<PathItems.Resolved> all = body.items().constants(node);
    if (!all.isEmpty()) {
      return one(all, node, expected, at);
    }
    Optional<RustValue> known = ofLanguage(node, at);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<RustValue> made = variant(node, expected, at);
    Reason reason = Reason.notFound("what " + node.text() + " is was not found", "");
    made.ifPresent(each -> body.skipped.holds(each.type()));
    return made.or(() -> function(node, at))
        .orElseGet(() -> body.unknown(expected.orElse(new RustType.Unknown(reason)), reason, at));
  }

  /** A function of the tree that is named to be called later. */
  private Optional<RustValue> function(Node node, Origin at) {
    boolean isPath = node.is("identifier", "scoped_identifier");
    List<AssociatedItems.Member> all = isPath ? body.items().functions(node) : List.of();
    return all.size() == 1 && !all.get(0).item().isConditional()
        ? Optional.of(
            new RustValue(
                RustType.unknown("a function"),
                new Expression.Constant(Type.INT, 0, at),
                new Closure(node, Map.of(), body.scope())))
        : Optional.empty();
  }

  private RustValue one(
      List<PathItems.Resolved> all, Node node, Optional<RustType> expected, Origin at) {
    if (all.size() == 1) {
      return constant(all.get(0), at);
    }
    // Of several that are not built together the value counts, if it is one.
    Set<Object> values = new HashSet<>();
    RustValue last = RustValue.unit(at);
    for (PathItems.Resolved each : all) {
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
  private RustValue constant(PathItems.Resolved resolved, Origin at) {
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
    var names = body.names.only(Map.of());
    RustType held = Aggregates.sliced(type, value.get());
    RustValue result = body.value(value.get(), held);
    body.names.restore(names);
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
    return body.items().staticItem(node).map(body.program::global);
  }

  /** The value of a static that nobody may change. */
  Optional<RustValue> fixed(Node node) {
    return node.is("identifier", "scoped_identifier") && body.local(node.text()).isEmpty()
        ? body.items().unchanged(node).map(each -> constant(each, node.origin()))
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
    return body.items()
        .variant(node)
        .map(
            item ->
                body.variants.made(
                    body.structures.typeOf(item, expected), item.name(), Optional.empty(), at))
        .or(
            () ->
                body.items()
                    .item(node)
                    .filter(each -> each.is("struct_item") && each.node().field("body").isEmpty())
                    .map(each -> body.structures.typeOf(each, expected))
                    .map(type -> body.load(body.temporary("value", type), at)));
  }
}
