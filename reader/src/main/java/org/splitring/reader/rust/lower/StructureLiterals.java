package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Attributes;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustMember;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Structures and variants that are made of their members, by name or by number. */
final class StructureLiterals {

  private final Body body;

  StructureLiterals(Body body) {
    this.body = body;
  }

  /** The enumeration of a variant, with its parameters as far as they are known. */
  RustType typeOf(Item variant, Optional<RustType> expected) {
    Item owner = variant.owner().orElse(variant);
    if (expected.isPresent()
        && expected.get() instanceof RustType.Adt adt
        && adt.item().equals(owner)) {
      return adt;
    }
    return new RustType.Adt(owner, body.program.types().parameters(owner.node(), List.of()));
  }

  /** What {@code Default} gives of a type that derives it, or of one of the language. */
  Optional<RustValue> usual(RustType type, Origin at) {
    if (type instanceof RustType.Int integer) {
      return Optional.of(
          new RustValue(type, new Expression.Constant(Type.of(integer.representation()), 0, at)));
    }
    if (type instanceof RustType.Bool) {
      return Optional.of(new RustValue(type, new Expression.Constant(Type.BOOL, 0, at)));
    }
    if (type instanceof RustType.Opt opt) {
      return Optional.of(body.variants.none(opt.some(), at));
    }
    boolean derives =
        type instanceof RustType.Adt adt
            && adt.item().is("struct_item")
            && adt.item().attributes().stream()
                .anyMatch(each -> each.matches("(?s)derive\\s*\\(.*\\bDefault\\b.*"));
    if (!derives) {
      return Optional.empty();
    }
    if (body.layouts().isNewtype(type)) {
      return usual(body.layouts().held((RustType.Adt) type).type(), at).map(each -> each.as(type));
    }
    TypedPlace spot = body.temporary("value", type);
    for (RustMember each : body.shape(type).map(Shape::all).orElse(List.of())) {
      Optional<TypedPlace> member = body.spots.member(spot, each.name());
      Optional<RustValue> value = usual(each.type(), at);
      member.ifPresent(
          to ->
              body.store(
                  to,
                  value.orElseGet(() -> body.unknown(each.type(), "what Default gives", at)),
                  at));
    }
    return Optional.of(body.load(spot, at));
  }

  /** {@code T { a: x, ..y }}. */
  RustValue structure(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    Optional<Node> name = node.field("name");
    RustType type = name.map(body::type).orElse(RustType.unknown("a structure"));
    Optional<String> variant = Optional.empty();
    if (name.isPresent()) {
      Optional<Item> found = body.items().variant(name.get());
      if (found.isPresent()) {
        type = typeOf(found.get(), expected);
        variant = Optional.of(found.get().name());
      }
    }
    if (expected.isPresent()
        && expected.get() instanceof RustType.Adt wanted
        && type instanceof RustType.Adt adt
        && wanted.item().equals(adt.item())) {
      type = wanted;
    }
    type = inScope(type, expected);
    TypedPlace spot = body.temporary("value", type);
    boolean isKnown = spot.place().type() instanceof Type.RecordType;
    if (isKnown && variant.isPresent()) {
      body.variants.begin(spot, variant.get(), at);
    }
    List<Node> parts = node.field("body").map(Node::parts).orElse(List.of());
    boolean isBaseLast =
        parts.stream().filter(RustExpressions::mayAct).count() > 1
            && parts.stream()
                .anyMatch(
                    each -> each.is("base_field_initializer") && RustExpressions.mayAct(each));
    if (isBaseLast) {
      return body.lost(Optional.of(type), "a base that comes after what changes it", node);
    }
    for (Node each : parts) {
      if (each.is("base_field_initializer")) {
        RustValue base = body.value(each.parts().get(0), Optional.of(type));
        if (isKnown) {
          body.store(spot, base, at);
        }
      }
    }
    boolean isOpen =
        node.field("body").stream()
            .flatMap(each -> each.children().stream())
            .anyMatch(Attributes::isPartConditional);
    List<RustValue> values = new ArrayList<>();
    for (Node each : parts) {
      Optional<Node> field = each.field("field").or(() -> each.part("identifier"));
      if (each.is("base_field_initializer") || field.isEmpty()) {
        continue;
      }
      Optional<TypedPlace> member =
          isKnown || body.layouts().isNewtype(type)
              ? variant.isPresent()
                  ? body.variants.part(spot, variant.get(), field.get().text())
                  : body.spots.member(spot, field.get().text())
              : Optional.empty();
      Node given = each.field("value").orElse(field.get());
      RustValue value = body.value(given, member.map(TypedPlace::type));
      member.ifPresent(part -> body.store(part, value, each.origin()));
      values.add(value);
    }
    boolean isLost = isOpen || !isKnown && !body.layouts().isNewtype(type);
    return made(
        type,
        values,
        () ->
            isLost
                ? body.unknown(spot.type(), "a value of " + spot.type(), at)
                : body.load(spot, at),
        at);
  }

  /**
   * A value that was made of others: where it acts at its end it may write wherever it was told of,
   * and where something is lent to it not even the value is known.
   */
  private RustValue made(
      RustType type, List<RustValue> values, Supplier<RustValue> value, Origin at) {
    List<RustValue> pointers =
        values.stream()
            .filter(each -> each.type() instanceof RustType.Pointer lent && lent.raw())
            .toList();
    if (body.skipped.holds(type) && !pointers.isEmpty()) {
      body.calls.stranger("drop of " + type, pointers, Optional.of(RustType.UNIT), at);
    }
    return mayChangeAtTheEnd(type, values)
        ? body.calls.stranger("drop of " + type, values, Optional.of(type), at)
        : value.get();
  }

  /** Whether what is lent to a value is changed when the value ends, wherever that is. */
  private boolean mayChangeAtTheEnd(RustType type, List<RustValue> values) {
    return type instanceof RustType.Adt
        && values.stream()
            .anyMatch(
                each ->
                    each.type() instanceof RustType.Pointer lent && !lent.shared() && !lent.raw())
        && !body.program.members().operators(type, "Drop", body.scope().module()).isEmpty();
  }

  /** Within an implementation a structure that is named without arguments is {@code Self}. */
  private RustType inScope(RustType type, Optional<RustType> expected) {
    boolean isSelf =
        expected.isEmpty()
            && type instanceof RustType.Adt adt
            && body.scope().self().orElse(RustType.UNIT) instanceof RustType.Adt self
            && self.item().equals(adt.item());
    return isSelf ? body.scope().self().orElseThrow() : type;
  }

  /** {@code Some(x)}, {@code GuestAddress(x)}, a variant or a structure of the tree. */
  Optional<RustValue> maker(
      Node path, List<Node> arguments, Optional<RustType> expected, Origin at) {
    String name = path.text();
    Optional<RustType> erased = expected.map(body.layouts()::erased);
    boolean isOfTree =
        !(body.program.names().find(body.scope().module(), Names.segments(path), Names.Kind.VALUE)
            instanceof PathMeaning.Foreign);
    if (arguments.size() == 1 && !isOfTree) {
      switch (name) {
        case "Some", "Option::Some" -> {
          Optional<RustType> inner =
              erased
                  .filter(RustType.Opt.class::isInstance)
                  .map(each -> ((RustType.Opt) each).some());
          RustValue value = body.value(arguments.get(0), inner);
          RustValue typed = inner.isPresent() ? body.coerce(value, inner.get()) : value;
          return Optional.of(body.variants.some(typed, at));
        }
        case "Ok", "Err", "Result::Ok", "Result::Err" -> {
          return Optional.of(body.calls.result(name.endsWith("Ok"), arguments.get(0), erased, at));
        }
        default -> {}
      }
    }
    Optional<Item> variant = body.items().variant(path);
    if (variant.isPresent()) {
      return Optional.of(variant(variant.get(), arguments, expected, at));
    }
    return tuple(path, arguments, expected, at);
  }

  private RustValue variant(
      Item variant, List<Node> arguments, Optional<RustType> expected, Origin at) {
    RustType type = typeOf(variant, expected);
    TypedPlace spot = body.temporary("value", type);
    body.variants.begin(spot, variant.name(), at);
    List<RustValue> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<TypedPlace> part = body.variants.part(spot, variant.name(), Integer.toString(i));
      RustValue value = body.value(arguments.get(i), part.map(TypedPlace::type));
      part.ifPresent(to -> body.store(to, value, at));
      values.add(value);
    }
    return made(type, values, () -> body.load(spot, at), at);
  }

  /** A structure whose members have no names. */
  private Optional<RustValue> tuple(
      Node path, List<Node> arguments, Optional<RustType> expected, Origin at) {
    RustType type = RustType.UNIT;
    if (path.text().equals("Self")) {
      type = body.scope().self().orElse(type);
    } else if (!path.contains("type_arguments")) {
      PathMeaning found =
          body.program.names().find(body.scope().module(), Names.segments(path), Names.Kind.VALUE);
      boolean isType =
          found instanceof PathMeaning.Items items
                  && items.rest().isEmpty()
                  && items.items().stream().allMatch(each -> each.is("struct_item"))
              || found instanceof PathMeaning.Foreign;
      type =
          isType ? body.program.types().type(Names.segments(path), List.of(), body.scope()) : type;
    }
    if (type instanceof RustType.Newtype newtype && arguments.size() == 1) {
      return Optional.of(body.value(arguments.get(0), newtype.inner()).as(newtype));
    }
    if (newtypeOf(path, arguments)) {
      RustValue inner = body.value(arguments.get(0), Optional.empty());
      return Optional.of(inner.as(new RustType.Newtype("Wrapping", inner.type())));
    }
    if (!(type instanceof RustType.Adt adt) || !adt.item().is("struct_item")) {
      return Optional.empty();
    }
    if (expected.isPresent()
        && expected.get() instanceof RustType.Adt wanted
        && wanted.item().equals(adt.item())) {
      type = wanted;
    }
    if (body.layouts().isNewtype(type) && arguments.size() == 1) {
      RustType inner = body.layouts().held((RustType.Adt) type).type();
      RustValue value = body.value(arguments.get(0), inner);
      RustType made = type;
      return Optional.of(made(made, List.of(value), () -> value.as(made), at));
    }
    TypedPlace spot = body.temporary("value", type);
    List<RustValue> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<TypedPlace> part = body.spots.member(spot, Integer.toString(i));
      RustValue value = body.value(arguments.get(i), part.map(TypedPlace::type));
      part.ifPresent(to -> body.store(to, value, at));
      values.add(value);
    }
    return Optional.of(made(type, values, () -> body.load(spot, at), at));
  }

  private boolean newtypeOf(Node path, List<Node> arguments) {
    return arguments.size() == 1
        && path.text().equals("Wrapping")
        && body.program.names().find(body.scope().module(), List.of("Wrapping"), Names.Kind.TYPE)
            instanceof PathMeaning.Foreign foreign
        && foreign.path().size() > 1;
  }
}
