package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** What an {@code Option} or a {@code Result} becomes, by whether there is something in it. */
final class OptionWays {

  private final Body body;

  OptionWays(Body body) {
    this.body = body;
  }

  RustType error(TypedPlace spot) {
    return body.layouts().erased(spot.type()) instanceof RustType.Res res
        ? res.err()
        : RustType.unknown("the type of an error");
  }

  static RustType errorOf(Optional<RustType> expected, RustType usual) {
    return expected.orElse(RustType.UNIT) instanceof RustType.Res res ? res.err() : usual;
  }

  /** The same kind of value with something else in it. */
  RustValue with(TypedPlace like, RustValue value, Origin at) {
    return body.layouts().erased(like.type()) instanceof RustType.Opt
        ? body.variants.some(value, at)
        : body.variants.made(
            new RustType.Res(value.type(), error(like)), "Ok", Optional.of(value), at);
  }

  /** {@code None}, or an error that nobody knows. */
  RustValue without(RustType type, Origin at) {
    RustType erased = body.layouts().erased(type);
    return erased instanceof RustType.Res res
        ? body.variants.made(res, "Err", Optional.of(body.unknown(res.err(), "an error", at)), at)
        : body.variants.made(type, "None", Optional.empty(), at);
  }

  /**
   * One value where a condition holds, another one where not.
   *
   * @param wanted the type of both; where that is open, the first one says it to the second
   */
  RustValue either(
      Expression condition,
      Optional<RustType> wanted,
      Supplier<RustValue> whenGood,
      Function<Optional<RustType>, RustValue> otherwise,
      Origin at) {
    int behind = body.blocks.reserve();
    JumpTarget exit =
        new JumpTarget(
            wanted.filter(
                type ->
                    !(type instanceof RustType.Unknown
                        || type instanceof RustType.Generic
                        || type instanceof RustType.Literal)),
            Optional.empty(),
            Optional.of(behind),
            Optional.empty());
    List<Integer> ways = body.branch(condition);
    body.blocks.resume(ways.get(0));
    body.leave(exit, whenGood.get(), at);
    body.blocks.resume(ways.get(1));
    body.leave(exit, otherwise.apply(exit.type()), at);
    body.blocks.resume(behind);
    return body.given(exit, at);
  }

  /** What is in it, or what it becomes, where there is something; else a value that is given. */
  Optional<RustValue> otherwise(
      String name,
      Expression holds,
      Supplier<RustValue> content,
      RustType inner,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    boolean becomes = name.equals("map_or");
    if (arguments.size() != (becomes ? 2 : 1)) {
      return Optional.empty();
    }
    Optional<RustType> type = becomes ? expected : Optional.of(inner);
    RustValue value = body.keep(body.value(arguments.get(0), type));
    Optional<RustType> given = value.isLiteral() ? type : Optional.of(value.type());
    return Optional.of(
        either(
            holds,
            given,
            () ->
                becomes
                    ? closure(arguments.subList(1, 2), List.of(content.get()), given, at)
                    : content.get(),
            every -> value,
            at));
  }

  RustValue asResult(
      Expression holds,
      Supplier<RustValue> content,
      RustType inner,
      List<Node> arguments,
      String name,
      Optional<RustType> expected,
      Origin at) {
    RustType error = errorOf(expected, RustType.unknown("the type of an error"));
    if (name.equals("ok_or")) {
      arguments.forEach(each -> body.value(each, Optional.of(error)));
    }
    RustType.Res type = new RustType.Res(inner, error);
    return either(
        holds,
        Optional.of(type),
        () -> body.variants.made(type, "Ok", Optional.of(content.get()), at),
        every -> {
          if (name.equals("ok_or_else")) {
            closure(arguments, List.of(), Optional.empty(), at);
          }
          return without(type, at);
        },
        at);
  }

  RustValue alternative(Expression holds, TypedPlace spot, RustValue other) {
    Origin at = other.origin();
    return either(holds, Optional.of(spot.type()), () -> body.load(spot, at), every -> other, at);
  }

  Optional<RustValue> filtered(
      TypedPlace spot,
      Expression holds,
      Supplier<RustValue> content,
      List<Node> arguments,
      Origin at) {
    Optional<TypedPlace> part = body.variants.part(spot, "Some", "0");
    return part.map(
        each ->
            either(
                holds,
                Optional.of(spot.type()),
                () -> {
                  RustValue lent = body.spots.address(each, true, false, at);
                  RustValue stays =
                      closure(arguments, List.of(lent), Optional.of(RustType.BOOL), at);
                  return new NumberMethods(body).option(stays.expression(), content.get(), at);
                },
                type -> without(spot.type(), at),
                at));
  }

  RustValue lent(TypedPlace spot, TypedPlace part, Expression holds, boolean shared, Origin at) {
    return either(
        holds,
        Optional.empty(),
        () -> with(spot, body.spots.address(part, shared, false, at), at),
        type -> without(type.orElse(spot.type()), at),
        at);
  }

  Optional<RustValue> copied(
      TypedPlace spot, RustType inner, Expression holds, Supplier<RustValue> content, Origin at) {
    if (!(inner instanceof RustType.Pointer pointer) || pointer.raw()) {
      return Optional.of(body.load(spot, at));
    }
    return Optional.of(
        either(
            holds,
            Optional.empty(),
            () ->
                with(
                    spot,
                    body.spots
                        .target(content.get(), at)
                        .map(each -> body.load(each, at))
                        .orElseGet(() -> body.unknown(pointer.target(), "a copy", at)),
                    at),
            type -> without(type.orElse(spot.type()), at),
            at));
  }

  Optional<RustValue> chained(
      TypedPlace spot,
      Expression holds,
      Supplier<RustValue> content,
      List<Node> arguments,
      Origin at) {
    return Optional.of(
        either(
            holds,
            Optional.empty(),
            () -> {
              RustValue value = closure(arguments, List.of(content.get()), Optional.empty(), at);
              return body.variants.goodType(value.type()).isPresent()
                  ? value
                  : body.unknown(value.type(), "what and_then gives", at);
            },
            type -> type.map(each -> without(each, at)).orElseGet(() -> without(spot.type(), at)),
            at));
  }

  RustValue closure(
      List<Node> arguments, List<RustValue> values, Optional<RustType> expected, Origin at) {
    if (arguments.size() != 1) {
      return body.skipped.value(expected, Reason.notFollowed("a closure"), at, false);
    }
    return body.closures.handed(arguments.get(0), values, expected, at);
  }
}
