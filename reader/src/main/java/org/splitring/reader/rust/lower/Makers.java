package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Calls that make a structure or a variant of its members. */
final class Makers {

  private final Body body;

  Makers(Body body) {
    this.body = body;
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
    Optional<Item> variant = body.paths.variantItem(path);
    if (variant.isPresent()) {
      return Optional.of(variant(variant.get(), arguments, expected, at));
    }
    return tuple(path, arguments, expected, at);
  }

  private RustValue variant(
      Item variant, List<Node> arguments, Optional<RustType> expected, Origin at) {
    RustType type = body.structures.typeOf(variant, expected);
    TypedPlace spot = body.temporary("value", type);
    body.variants.begin(spot, variant.name(), at);
    for (int i = 0; i < arguments.size(); i++) {
      Optional<TypedPlace> part = body.variants.part(spot, variant.name(), Integer.toString(i));
      RustValue value = body.value(arguments.get(i), part.map(TypedPlace::type));
      part.ifPresent(to -> body.store(to, value, at));
    }
    return body.load(spot, at);
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
      RustType inner = body.program.heldBy((RustType.Adt) type);
      RustValue value = body.value(arguments.get(0), inner);
      return Optional.of(
          body.structures.mayChangeAtTheEnd(type, List.of(value))
              ? body.structures.ended(type, List.of(value), at)
              : value.as(type));
    }
    TypedPlace spot = body.temporary("value", type);
    List<RustValue> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<TypedPlace> part = body.spots.member(spot, Integer.toString(i));
      RustValue value = body.value(arguments.get(i), part.map(TypedPlace::type));
      part.ifPresent(to -> body.store(to, value, at));
      values.add(value);
    }
    return Optional.of(
        body.structures.mayChangeAtTheEnd(type, values)
            ? body.structures.ended(type, values, at)
            : body.load(spot, at));
  }

  private boolean newtypeOf(Node path, List<Node> arguments) {
    return arguments.size() == 1
        && path.text().equals("Wrapping")
        && body.program.names().find(body.scope().module(), List.of("Wrapping"), Names.Kind.TYPE)
            instanceof PathMeaning.Foreign foreign
        && foreign.path().size() > 1;
  }
}
