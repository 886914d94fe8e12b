package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Closure;
import org.splitring.reader.rust.values.Exit;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** The methods of {@code Option} and {@code Result}, as the standard library documents them. */
final class OptionMethods {

  private final Body body;

  OptionMethods(Body body) {
    this.body = body;
  }

  /** What a method gives; empty for one that is not known. */
  Optional<RustValue> call(
      String name, TypedPlace spot, List<Node> arguments, Optional<RustType> expected, Origin at) {
    boolean isOption = body.layouts().erased(spot.type()) instanceof RustType.Opt;
    String good = isOption ? "Some" : "Ok";
    RustType inner = body.variants.goodType(spot.type()).orElseThrow();
    RustType error =
        body.layouts().erased(spot.type()) instanceof RustType.Res res
            ? res.err()
            : RustType.unknown("the type of an error");
    return switch (name) {
      case "unwrap", "expect", "unwrap_unchecked" -> {
        body.assume(body.variants.is(spot, good, at));
        yield Optional.of(body.variants.content(spot, good, at));
      }
      case "is_some", "is_ok" -> Optional.of(NumberValues.bool(body.variants.is(spot, good, at)));
      case "is_none", "is_err" ->
          Optional.of(NumberValues.bool(body.variants.is(spot, isOption ? "None" : "Err", at)));
      case "is_some_and", "is_ok_and", "is_none_or" ->
          Optional.of(
              either(
                  spot,
                  good,
                  RustType.BOOL,
                  () ->
                      closure(
                          arguments,
                          List.of(body.variants.content(spot, good, at)),
                          Optional.of(RustType.BOOL),
                          at),
                  () ->
                      NumberValues.bool(
                          new Expression.Constant(
                              Type.BOOL, name.equals("is_none_or") ? 1 : 0, at)),
                  at));
      case "unwrap_or" ->
          arguments.size() != 1
              ? Optional.empty()
              : Optional.of(otherwise(spot, good, inner, arguments.get(0), at));
      case "unwrap_or_default" ->
          inner instanceof RustType.Int integer
              ? Optional.of(
                  either(
                      spot,
                      good,
                      inner,
                      () -> body.variants.content(spot, good, at),
                      () ->
                          new RustValue(
                              inner,
                              new Expression.Constant(Type.of(integer.representation()), 0, at)),
                      at))
              : Optional.empty();
      case "ok_or", "ok_or_else" ->
          Optional.of(asResult(spot, good, inner, arguments, name, expected, at));
      case "ok" -> Optional.of(asOption(spot, good, inner, at));
      case "map_err", "inspect_err" ->
          Optional.of(
              either(
                  spot,
                  good,
                  new RustType.Res(inner, errorOf(expected, error)),
                  () -> again(inner, errorOf(expected, error), spot, good, at),
                  () -> {
                    closure(arguments, List.of(), Optional.empty(), at);
                    return failed(inner, errorOf(expected, error), at);
                  },
                  at));
      case "map" -> Optional.of(mapped(spot, good, isOption, error, arguments, at));
      case "and_then" -> chained(spot, good, isOption, error, arguments, at);
      case "as_ref", "as_mut", "copied", "cloned", "as_deref" ->
          name.startsWith("as") ? Optional.empty() : Optional.of(body.load(spot, at));
      default -> Optional.empty();
    };
  }

  private static RustType errorOf(Optional<RustType> expected, RustType usual) {
    return expected.orElse(RustType.UNIT) instanceof RustType.Res res ? res.err() : usual;
  }

  private RustValue again(RustType inner, RustType error, TypedPlace spot, String good, Origin at) {
    return body.variants.made(
        new RustType.Res(inner, error),
        "Ok",
        Optional.of(body.variants.content(spot, good, at)),
        at);
  }

  private RustValue failed(RustType inner, RustType error, Origin at) {
    return body.variants.made(
        new RustType.Res(inner, error),
        "Err",
        Optional.of(body.unknown(error, "an error", at)),
        at);
  }

  /** One value where there is something in it, another one where not. */
  private RustValue either(
      TypedPlace spot,
      String good,
      RustType type,
      Supplier<RustValue> whenGood,
      Supplier<RustValue> otherwise,
      Origin at) {
    int behind = body.blocks.reserve();
    boolean isOpen = type instanceof RustType.Unknown || type instanceof RustType.Generic;
    Exit exit =
        new Exit(
            isOpen ? Optional.empty() : Optional.of(type),
            Optional.empty(),
            Optional.of(behind),
            Optional.empty());
    List<Integer> ways = body.branch(body.variants.is(spot, good, at));
    body.blocks.resume(ways.get(0));
    body.leave(exit, whenGood.get(), at);
    body.blocks.resume(ways.get(1));
    body.leave(exit, otherwise.get(), at);
    body.blocks.resume(behind);
    return body.given(exit, at);
  }

  private RustValue otherwise(TypedPlace spot, String good, RustType inner, Node other, Origin at) {
    RustValue value = body.keep(body.value(other, inner));
    return either(spot, good, inner, () -> body.variants.content(spot, good, at), () -> value, at);
  }

  private RustValue asResult(
      TypedPlace spot,
      String good,
      RustType inner,
      List<Node> arguments,
      String name,
      Optional<RustType> expected,
      Origin at) {
    RustType error =
        expected.orElse(RustType.UNIT) instanceof RustType.Res res
            ? res.err()
            : RustType.unknown("the type of an error");
    if (name.equals("ok_or")) {
      arguments.forEach(each -> body.value(each, Optional.of(error)));
    }
    return either(
        spot,
        good,
        new RustType.Res(inner, error),
        () -> again(inner, error, spot, good, at),
        () -> {
          if (name.equals("ok_or_else")) {
            closure(arguments, List.of(), Optional.empty(), at);
          }
          return failed(inner, error, at);
        },
        at);
  }

  private RustValue asOption(TypedPlace spot, String good, RustType inner, Origin at) {
    return either(
        spot,
        good,
        new RustType.Opt(inner),
        () -> body.variants.some(body.variants.content(spot, good, at), at),
        () -> body.variants.none(inner, at),
        at);
  }

  private RustValue closure(
      List<Node> arguments, List<RustValue> values, Optional<RustType> expected, Origin at) {
    if (arguments.size() != 1) {
      return body.skipped.value(expected, Reason.notFollowed("a closure"), at, false);
    }
    Node node = arguments.get(0);
    if (node.is("closure_expression")) {
      return body.calls.inline(
          new Closure(node, body.visible(), body.scope()), values, expected, at);
    }
    RustValue value =
        node.is("identifier") && body.local(node.text()).isPresent()
            ? body.value(node, Optional.empty())
            : RustValue.unit(at);
    Closure closure = value.closure().orElse(new Closure(node, body.visible(), body.scope()));
    return body.calls.inline(closure, values, expected, at);
  }

  private RustValue mapped(
      TypedPlace spot,
      String good,
      boolean isOption,
      RustType error,
      List<Node> arguments,
      Origin at) {
    int behind = body.blocks.reserve();
    List<Integer> ways = body.branch(body.variants.is(spot, good, at));
    body.blocks.resume(ways.get(0));
    RustValue value =
        closure(arguments, List.of(body.variants.content(spot, good, at)), Optional.empty(), at);
    RustType type =
        isOption ? new RustType.Opt(value.type()) : new RustType.Res(value.type(), error);
    TypedPlace result = body.temporary("result", type);
    body.store(result, body.variants.made(type, good, Optional.of(value), at), at);
    body.blocks.jump(behind, at);
    body.blocks.resume(ways.get(1));
    body.store(
        result,
        isOption
            ? body.variants.made(type, "None", Optional.empty(), at)
            : failed(value.type(), error, at),
        at);
    body.blocks.jump(behind, at);
    body.blocks.resume(behind);
    return body.load(result, at);
  }

  private Optional<RustValue> chained(
      TypedPlace spot,
      String good,
      boolean isOption,
      RustType error,
      List<Node> arguments,
      Origin at) {
    int behind = body.blocks.reserve();
    List<Integer> ways = body.branch(body.variants.is(spot, good, at));
    body.blocks.resume(ways.get(0));
    RustValue value =
        closure(arguments, List.of(body.variants.content(spot, good, at)), Optional.empty(), at);
    Optional<RustType> inner = body.variants.goodType(value.type());
    if (inner.isEmpty()) {
      body.blocks.jump(behind, at);
      body.blocks.resume(ways.get(1));
      body.blocks.jump(behind, at);
      body.blocks.resume(behind);
      return Optional.of(body.unknown(value.type(), "what and_then gives", at));
    }
    RustType type = isOption ? new RustType.Opt(inner.get()) : new RustType.Res(inner.get(), error);
    TypedPlace result = body.temporary("result", type);
    body.store(result, value, at);
    body.blocks.jump(behind, at);
    body.blocks.resume(ways.get(1));
    body.store(
        result,
        isOption
            ? body.variants.made(type, "None", Optional.empty(), at)
            : failed(inner.get(), error, at),
        at);
    body.blocks.jump(behind, at);
    body.blocks.resume(behind);
    return Optional.of(body.load(result, at));
  }
}
