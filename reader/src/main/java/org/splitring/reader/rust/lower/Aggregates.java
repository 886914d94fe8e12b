package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Attributes;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Tuples and arrays as they are written. */
final class Aggregates {

  private final Body body;

  Aggregates(Body body) {
    this.body = body;
  }

  RustValue tuple(Node node, Optional<RustType> expected, Origin at) {
    if (Attributes.isPartConditional(node)) {
      return body.lost(
          expected, Reason.open("an element that is there in some builds only", ""), node);
    }
    List<RustType> wanted =
        expected.orElse(RustType.UNIT) instanceof RustType.Tuple tuple ? tuple.parts() : List.of();
    List<RustValue> values = new ArrayList<>();
    for (Node each : node.parts()) {
      int i = values.size();
      Optional<RustType> type = i < wanted.size() ? Optional.of(wanted.get(i)) : Optional.empty();
      RustValue value = body.value(each, type);
      values.add(body.keep(type.isPresent() ? body.coerce(value, type.get()) : value));
    }
    return tuple(values, at);
  }

  /** A tuple of values. */
  RustValue tuple(List<RustValue> values, Origin at) {
    RustType type = new RustType.Tuple(values.stream().map(RustValue::type).toList());
    TypedPlace spot = body.temporary("tuple", type);
    for (int i = 0; i < values.size(); i++) {
      RustValue each = values.get(i);
      body.spots.member(spot, Integer.toString(i)).ifPresent(part -> body.store(part, each, at));
    }
    return body.load(spot, at);
  }

  /** The type of a reference to an array that is written out where one to a slice is wanted. */
  static RustType sliced(RustType wanted, Node value) {
    Optional<Node> array =
        value.is("reference_expression")
            ? value
                .field("value")
                .filter(each -> each.is("array_expression") && each.field("length").isEmpty())
            : Optional.empty();
    return array.isPresent()
            && wanted instanceof RustType.Pointer pointer
            && pointer.target() instanceof RustType.Unsized rest
        ? new RustType.Pointer(
            new RustType.Array(rest.element(), OptionalLong.of(array.get().parts().size())),
            pointer.shared(),
            false)
        : wanted;
  }

  /** The type of two elements of one array: one of them says what the other leaves open. */
  private static RustType common(RustType one, RustType other) {
    if (one instanceof RustType.Tuple first
        && other instanceof RustType.Tuple second
        && first.parts().size() == second.parts().size()) {
      List<RustType> parts = new ArrayList<>();
      for (int i = 0; i < first.parts().size(); i++) {
        parts.add(common(first.parts().get(i), second.parts().get(i)));
      }
      return new RustType.Tuple(parts);
    }
    return one instanceof RustType.Literal ? other : one;
  }

  private static Optional<RustType> element(RustType wanted) {
    return wanted instanceof RustType.Array array
        ? Optional.of(array.element())
        : wanted instanceof RustType.Unsized rest ? Optional.of(rest.element()) : Optional.empty();
  }

  RustValue array(Node node, Optional<RustType> expected, Origin at) {
    if (Attributes.isPartConditional(node)) {
      return body.lost(
          expected, Reason.open("an element that is there in some builds only", ""), node);
    }
    Optional<RustType> element = expected.flatMap(Aggregates::element);
    Optional<Node> length = node.field("length");
    if (length.isPresent()) {
      RustValue value = body.keep(body.value(node.parts().get(0), element));
      RustType of = element.orElse(value.type());
      RustType type =
          new RustType.Array(
              of,
              body.program.constantValue(length.get(), body.program.types().size(), body.scope()));
      boolean isZero =
          value.expression() instanceof Expression.Constant constant && constant.bits() == 0;
      Optional<org.splitring.reader.rust.types.Layouts.Measure> size = body.layouts().measure(type);
      if (isZero && size.isPresent() && size.get().size() > 0) {
        TypedPlace spot = body.temporary("array", type);
        Type number = Type.of(body.program.model().address());
        body.blocks.emit(
            new Statement.Fill(
                new Expression.AddressOf(spot.place(), at),
                new Expression.Constant(Type.INT, 0, at),
                new Expression.Constant(number, size.get().size(), at),
                at));
        return body.load(spot, at);
      }
      return body.unknown(type, "the elements of an array", at);
    }
    List<RustValue> values = new ArrayList<>();
    for (Node each : node.parts()) {
      values.add(body.keep(body.value(each, element)));
    }
    RustType of =
        element
            .or(() -> values.stream().map(RustValue::type).reduce(Aggregates::common))
            .orElse(RustType.unknown("[]"));
    RustType type = new RustType.Array(of, OptionalLong.of(values.size()));
    TypedPlace spot = body.temporary("array", type);
    if (of instanceof RustType.Literal || !(spot.place().type() instanceof Type.ArrayType ir)) {
      return body.unknown(type, "the elements of an array", at);
    }
    for (int i = 0; i < values.size(); i++) {
      Expression index = new Expression.Constant(Type.of(body.program.model().address()), i, at);
      body.store(
          new TypedPlace(of, new MemoryPlace.Element(spot.place(), index, ir.element()), true),
          values.get(i),
          at);
    }
    return body.load(spot, at);
  }

  /** A reference to an array as one to a slice. */
  Optional<RustValue> slice(RustValue value, RustType.Pointer one, RustType.Pointer other) {
    Origin at = value.origin();
    TypedPlace target = body.temporary("slice", other);
    Optional<TypedPlace> first = body.spots.member(target, "pointer");
    Optional<TypedPlace> length = body.spots.member(target, "length");
    boolean isSlice =
        other.target() instanceof RustType.Unsized rest
            && one.target() instanceof RustType.Array array
            && array.length().isPresent()
            && array.element().equals(rest.element())
            && value.expression().type() instanceof Type.PointerType;
    if (!isSlice || first.isEmpty() || length.isEmpty()) {
      return Optional.empty();
    }
    Type pointer = first.get().place().type();
    body.store(
        first.get(),
        new RustValue(
            first.get().type(), new Expression.Convert(pointer, value.expression(), false, at)),
        at);
    long elements = ((RustType.Array) one.target()).length().getAsLong();
    body.store(length.get(), RustArithmetic.literal(elements, at), at);
    return Optional.of(body.load(target, at));
  }
}
