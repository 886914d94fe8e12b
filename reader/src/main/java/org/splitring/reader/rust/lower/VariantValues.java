package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Values that are one of several variants: options, results, enumerations of the tree. */
final class VariantValues {

  private final Body body;

  VariantValues(Body body) {
    this.body = body;
  }

  /** The variants of a type, in their order; empty if it has none. */
  List<String> names(RustType type) {
    RustType erased = body.layouts().erased(type);
    if (erased instanceof RustType.Opt) {
      return List.of("None", "Some");
    }
    if (erased instanceof RustType.Res) {
      return List.of("Ok", "Err");
    }
    return erased instanceof RustType.Adt adt && adt.item().is("enum_item")
        ? Names.variants(adt.item()).stream().map(Item::name).toList()
        : List.of();
  }

  /** The number that stands for a variant; empty where it is not known. */
  Optional<Long> number(RustType type, String variant) {
    List<String> names = names(type);
    int index = names.indexOf(variant);
    if (index < 0) {
      return Optional.empty();
    }
    RustType erased = body.layouts().erased(type);
    return body.layouts().isPlain(erased)
        ? body.program.discriminant(((RustType.Adt) erased).item(), index)
        : Optional.of((long) index);
  }

  /** Whether a value is that variant; 0 or 1. */
  Expression is(TypedPlace value, String variant, Origin at) {
    Optional<Long> number = number(value.type(), variant);
    Optional<Expression> tag = tag(value, at);
    if (number.isEmpty() || tag.isEmpty()) {
      return body.unknown(RustType.BOOL, "whether " + value.type() + " is " + variant, at)
          .expression();
    }
    return NumberValues.compare(
        Operator.EQUAL, tag.get(), new Expression.Constant(tag.get().type(), number.get(), at), at);
  }

  private Optional<Expression> tag(TypedPlace value, Origin at) {
    if (body.layouts().isPlain(body.layouts().erased(value.type()))) {
      return Optional.of(new Expression.Load(value.place(), at));
    }
    return member(value, "tag").map(spot -> new Expression.Load(spot.place(), at));
  }

  /** A part of a variant, by its name or its number. */
  Optional<TypedPlace> part(TypedPlace value, String variant, String name) {
    return member(value, variant + "." + name);
  }

  private Optional<TypedPlace> member(TypedPlace value, String name) {
    Optional<Shape> shape = body.shape(value.type());
    return shape
        .filter(each -> value.place().type().equals(new Type.RecordType(each.layout().id())))
        .flatMap(each -> each.member(name))
        .map(
            each ->
                new TypedPlace(
                    each.type(),
                    new MemoryPlace.Member(value.place(), each.field()),
                    value.mutable()));
  }

  /** A value of a variant with one part, or none. */
  RustValue made(RustType type, String variant, Optional<RustValue> part, Origin at) {
    if (body.layouts().isPlain(body.layouts().erased(type))) {
      Optional<Long> number = number(type, variant);
      return number.isPresent()
          ? new RustValue(type, new Expression.Constant(body.layouts().ir(type), number.get(), at))
          : body.unknown(type, "the number of " + variant, at);
    }
    TypedPlace spot = body.temporary("value", type);
    begin(spot, variant, at);
    if (part.isPresent()) {
      part(spot, variant, "0").ifPresent(inner -> body.store(inner, part.get(), at));
    }
    return body.load(spot, at);
  }

  /** Makes a place that variant, whose parts are stored behind. */
  void begin(TypedPlace spot, String variant, Origin at) {
    Optional<TypedPlace> tag = member(spot, "tag");
    Optional<Long> number = number(spot.type(), variant);
    if (tag.isPresent() && number.isPresent()) {
      body.store(
          tag.get(),
          new RustValue(
              tag.get().type(), new Expression.Constant(Type.of(CType.U32), number.get(), at)),
          at);
    }
  }

  RustValue some(RustValue value, Origin at) {
    return made(new RustType.Opt(value.type()), "Some", Optional.of(value), at);
  }

  RustValue none(RustType of, Origin at) {
    return made(new RustType.Opt(of), "None", Optional.empty(), at);
  }

  /** The part of the variant that goes on; execution does not go on with the other one. */
  RustValue unwrapped(RustValue value, Origin at) {
    Optional<String> good = good(value.type());
    if (good.isEmpty()) {
      return body.unknown(unknown(value), "what is in a " + value.type(), at);
    }
    TypedPlace spot = body.spill(value);
    body.assume(is(spot, good.get(), at));
    return content(spot, good.get(), at);
  }

  private static RustType unknown(RustValue value) {
    return value.type() instanceof RustType.Unknown
        ? value.type()
        : RustType.unknown("what is in a " + value.type());
  }

  /** What a variant holds. */
  RustValue content(TypedPlace spot, String variant, Origin at) {
    return part(spot, variant, "0")
        .map(each -> body.load(each, at))
        .orElseGet(() -> body.unknown(RustType.unknown("a part"), "a part", at));
  }

  /** {@code Some} or {@code Ok}. */
  Optional<String> good(RustType type) {
    RustType erased = body.layouts().erased(type);
    if (erased instanceof RustType.Opt) {
      return Optional.of("Some");
    }
    return erased instanceof RustType.Res ? Optional.of("Ok") : Optional.empty();
  }

  /** The type of what is in {@code Some} or {@code Ok}. */
  Optional<RustType> goodType(RustType type) {
    RustType erased = body.layouts().erased(type);
    if (erased instanceof RustType.Opt opt) {
      return Optional.of(opt.some());
    }
    return erased instanceof RustType.Res res ? Optional.of(res.ok()) : Optional.empty();
  }

  /** {@code x?}: goes on with what is in it, or leaves with the rest. */
  RustValue tried(RustValue value, Origin at) {
    Optional<String> good = good(value.type());
    if (good.isEmpty()) {
      return body.unknown(unknown(value), "? of a " + value.type(), at);
    }
    TypedPlace spot = body.spill(value);
    List<Integer> ways = body.branch(is(spot, good.get(), at));
    body.blocks.resume(ways.get(1));
    Optional<RustType> type = body.returns.element().type();
    RustType left = type.map(body.layouts()::erased).orElse(RustType.unknown("a result"));
    RustValue back =
        left instanceof RustType.Opt opt
            ? none(opt.some(), at)
            : left instanceof RustType.Res res
                ? made(res, "Err", Optional.of(body.unknown(res.err(), "an error", at)), at)
                : type.isEmpty() ? value : body.unknown(left, "what ? returns", at);
    body.leave(back, at);
    body.blocks.resume(ways.get(0));
    return content(spot, good.get(), at);
  }
}
