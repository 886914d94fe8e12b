package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** The places that expressions stand for. */
final class RustPlaces {

  private final Body body;
  private int depth;

  RustPlaces(Body body) {
    this.body = body;
  }

  /** The place; empty if it stands for none, or for one that is not followed. */
  Optional<TypedPlace> of(Node node) {
    Origin at = node.origin();
    return switch (node.kind()) {
      case "identifier", "self" ->
          body.local(node.text())
              .filter(Binding.InMemory.class::isInstance)
              .map(Binding.InMemory.class::cast)
              .map(each -> new TypedPlace(each.type(), each.place(), each.mutable()))
              .or(
                  () ->
                      body.local(node.text()).isEmpty()
                          ? body.paths.global(node)
                          : Optional.empty());
      case "scoped_identifier" -> body.paths.global(node);
      case "parenthesized_expression" -> of(node.parts().get(0));
      case "field_expression" -> field(node, at);
      case "index_expression" -> element(node, at);
      case "unary_expression" ->
          node.has("*")
              ? target(body.value(node.parts().get(0), Optional.empty()), at)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The place, or a new one that holds the value. */
  TypedPlace holding(Node node) {
    Optional<TypedPlace> spot = body.paths.fixed(node).map(body::spill).or(() -> of(node));
    return spot.orElseGet(() -> body.spill(body.value(node, Optional.empty())));
  }

  /** What a pointer leads to. */
  Optional<TypedPlace> target(RustValue pointer, Origin at) {
    if (body.layouts().erased(pointer.type()) instanceof RustType.Pointer type
        && pointer.expression().type() instanceof Type.PointerType) {
      return Optional.of(
          new TypedPlace(
              type.target(),
              new MemoryPlace.Target(pointer.expression(), body.layouts().ir(type.target())),
              !type.shared()));
    }
    return Optional.empty();
  }

  /** The place behind all references. */
  TypedPlace bare(TypedPlace spot, Origin at) {
    TypedPlace inner = spot;
    for (int i = 0; i < 8; i++) {
      if (inner.type() instanceof RustType.Pointer pointer && !pointer.raw()) {
        Optional<TypedPlace> next = target(body.load(inner, at), at);
        if (next.isEmpty()) {
          return inner;
        }
        inner = next.get();
      } else {
        return inner;
      }
    }
    return inner;
  }

  private Optional<TypedPlace> field(Node node, Origin at) {
    Optional<Node> value = node.field("value");
    Optional<Node> name = node.field("field");
    return value.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : member(bare(holding(value.get()), at), name.get().text());
  }

  /** A member of what is in a place. */
  Optional<TypedPlace> member(TypedPlace spot, String name) {
    RustType type = spot.type();
    if (body.layouts().isNewtype(type) && isItsMember(type, name)) {
      RustType inner =
          type instanceof RustType.Newtype newtype
              ? newtype.inner()
              : body.layouts().held((RustType.Adt) type).type();
      return Optional.of(spot.as(inner));
    }
    Optional<Shape> shape = body.shape(type);
    return shape
        .filter(each -> spot.place().type().equals(new Type.RecordType(each.layout().id())))
        .flatMap(each -> each.member(name))
        .map(
            each ->
                new TypedPlace(
                    each.type(),
                    new MemoryPlace.Member(spot.place(), each.field()),
                    spot.mutable()));
  }

  /** Whether what two pointers lead to has its members at the same places, if it has some. */
  boolean areAlike(RustType one, RustType other) {
    if (!(body.layouts().erased(one) instanceof RustType.Pointer first)
        || !(body.layouts().erased(other) instanceof RustType.Pointer second)) {
      return true;
    }
    Optional<Shape> left = body.shape(first.target());
    Optional<Shape> right = body.shape(second.target());
    return left.isEmpty()
        || right.isEmpty()
        || left.get().layout().size() == right.get().layout().size()
            && offsets(left.get()).equals(offsets(right.get()));
  }

  private static List<Long> offsets(Shape shape) {
    return shape.layout().fields().stream()
        .map(org.splitring.reader.ir.RecordLayout.Field::offset)
        .toList();
  }

  /** A value of one type with other arguments, member by member. */
  Optional<RustValue> recast(RustValue value, RustType wanted) {
    RustType from = body.layouts().erased(value.type());
    RustType to = body.layouts().erased(wanted);
    if (from instanceof RustType.Pointer one && to instanceof RustType.Pointer other) {
      return body.aggregates.slice(value, one, other);
    }
    boolean isOne =
        from instanceof RustType.Adt one && to instanceof RustType.Adt other
            ? one.item().equals(other.item())
            : from.getClass().equals(to.getClass());
    Optional<Shape> shape = body.shape(to);
    if (!isOne || shape.isEmpty() || body.shape(from).isEmpty() || depth >= 6) {
      return Optional.empty();
    }
    depth++;
    Origin at = value.origin();
    TypedPlace source = body.spill(value);
    TypedPlace target = body.temporary("value", wanted);
    for (org.splitring.reader.rust.types.RustMember each : shape.get().all()) {
      Optional<TypedPlace> part = part(source.as(from), each.name());
      Optional<TypedPlace> same = part(target.as(to), each.name());
      if (part.isPresent() && same.isPresent()) {
        body.store(same.get(), body.load(part.get(), at), at);
      }
    }
    depth--;
    return Optional.of(body.load(target, at));
  }

  private Optional<TypedPlace> part(TypedPlace spot, String name) {
    return body.shape(spot.type())
        .filter(each -> spot.place().type().equals(new Type.RecordType(each.layout().id())))
        .flatMap(each -> each.member(name))
        .map(
            each ->
                new TypedPlace(
                    each.type(), new MemoryPlace.Member(spot.place(), each.field()), true));
  }

  private boolean isItsMember(RustType type, String name) {
    return type instanceof RustType.Newtype
        ? name.equals("0")
        : name.equals(body.layouts().held((RustType.Adt) type).name());
  }

  private Optional<TypedPlace> element(Node node, Origin at) {
    List<Node> parts = node.parts();
    if (parts.size() != 2 || parts.get(1).is("range_expression")) {
      return Optional.empty();
    }
    TypedPlace array = bare(holding(parts.get(0)), at);
    if (array.type() instanceof RustType.Adt) {
      // Its own trait says what an element of it is.
      return Optional.empty();
    }
    RustType size = body.program.types().size();
    RustValue index = body.keep(body.value(parts.get(1), Optional.of(size)));
    Optional<CType> number = body.numbers.integer(index.type());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    RustValue typed = body.coerce(index, index.isLiteral() ? size : index.type());
    RustType type = body.layouts().erased(array.type());
    if (type instanceof RustType.Array known && array.place().type() instanceof Type.ArrayType ir) {
      known
          .length()
          .ifPresent(
              length ->
                  // Behind the end every build stops.
                  body.assume(
                      NumberValues.compare(
                          Operator.LESS,
                          NumberValues.convert(typed.expression(), CType.U64),
                          new Expression.Constant(Type.of(CType.U64), length, at),
                          at)));
      return Optional.of(
          new TypedPlace(
              known.element(),
              new MemoryPlace.Element(array.place(), typed.expression(), ir.element()),
              array.mutable()));
    }
    return ofSlice(array, type, typed, at);
  }

  /** An element of a slice that is held by its pointer of two words, or of a tail. */
  private Optional<TypedPlace> ofSlice(
      TypedPlace array, RustType type, RustValue index, Origin at) {
    if (type instanceof RustType.Unsized rest
        && array.place().type() instanceof Type.ArrayType ir) {
      return Optional.of(
          new TypedPlace(
              rest.element(),
              new MemoryPlace.Element(array.place(), index.expression(), ir.element()),
              array.mutable()));
    }
    if (type instanceof RustType.Pointer pointer
        && body.layouts().erased(pointer.target()) instanceof RustType.Unsized rest) {
      Type element = body.layouts().ir(rest.element());
      Optional<TypedPlace> first = member(array, "pointer");
      Optional<Expression> scale = body.methods.scale(rest.element(), at);
      if (first.isPresent() && scale.isPresent()) {
        Expression start =
            new Expression.Convert(
                Type.pointerTo(element), body.load(first.get(), at).expression(), false, at);
        Expression moved =
            new Expression.Move(start, promoted(index.expression()), scale.get(), at);
        return Optional.of(
            new TypedPlace(
                rest.element(), new MemoryPlace.Target(moved, element), !pointer.shared()));
      }
    }
    return Optional.empty();
  }

  static Expression promoted(Expression count) {
    return count.type() instanceof Type.IntegerType integer && integer.representation().width() < 32
        ? NumberValues.convert(count, CType.INT)
        : count;
  }

  /** The address of a place. */
  RustValue address(TypedPlace spot, boolean shared, boolean raw, Origin at) {
    RustType type = new RustType.Pointer(spot.type(), shared, raw);
    Type ir = body.layouts().ir(type);
    if (!(ir instanceof Type.PointerType)) {
      // A pointer of two words: to a slice or an object of which only a trait is known.
      return spot.type() instanceof RustType.Unsized
          ? body.unknown(type, Reason.notFollowed("a slice"), at)
          : body.unknown(type, Reason.notFollowed("the address of a " + spot.type()), at);
    }
    Expression address = new Expression.AddressOf(spot.place(), at);
    if (spot.place() instanceof MemoryPlace.Target target
        && target.pointer().type() instanceof Type.PointerType) {
      address = target.pointer();
    }
    return new RustValue(
        type, address.type().equals(ir) ? address : new Expression.Convert(ir, address, false, at));
  }
}
