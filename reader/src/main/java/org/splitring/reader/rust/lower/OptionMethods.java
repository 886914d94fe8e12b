package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** The methods of {@code Option} and {@code Result}, as the standard library documents them. */
final class OptionMethods {

  private final Body body;
  private final OptionWays ways;

  OptionMethods(Body body) {
    this.body = body;
    this.ways = new OptionWays(body);
  }

  /** What a method gives; empty for one that is not known. */
  Optional<RustValue> call(
      String name, TypedPlace spot, List<Node> arguments, Optional<RustType> expected, Origin at) {
    boolean isOption = body.layouts().erased(spot.type()) instanceof RustType.Opt;
    String good = isOption ? "Some" : "Ok";
    RustType inner = body.variants.goodType(spot.type()).orElseThrow();
    Expression holds = body.variants.is(spot, good, at);
    Supplier<RustValue> content = () -> body.variants.content(spot, good, at);
    // What stands for nothing: an option has nothing there, a result an error.
    Supplier<List<RustValue>> lost =
        () -> isOption ? List.of() : List.of(body.variants.content(spot, "Err", at));
    Optional<RustType> wanted = expected.flatMap(body.variants::goodType);
    return switch (name) {
      case "unwrap", "expect", "unwrap_unchecked" -> {
        body.assume(holds);
        yield Optional.of(content.get());
      }
      case "is_some", "is_ok" -> Optional.of(NumberValues.bool(holds));
      case "is_none", "is_err" ->
          Optional.of(NumberValues.bool(body.variants.is(spot, isOption ? "None" : "Err", at)));
      case "is_some_and", "is_ok_and", "is_none_or" -> {
        Expression otherwise =
            new Expression.Constant(Type.BOOL, name.equals("is_none_or") ? 1 : 0, at);
        Optional<RustType> bool = Optional.of(RustType.BOOL);
        yield Optional.of(
            ways.either(
                holds,
                bool,
                () -> ways.closure(arguments, List.of(content.get()), bool, at),
                type -> NumberValues.bool(otherwise),
                at));
      }
      case "unwrap_or", "map_or" ->
          ways.otherwise(name, holds, content, inner, arguments, expected, at);
      case "unwrap_or_else" ->
          Optional.of(
              ways.either(
                  holds,
                  Optional.of(inner),
                  content,
                  type -> ways.closure(arguments, lost.get(), Optional.of(inner), at),
                  at));
      case "map_or_else" ->
          arguments.size() != 2
              ? Optional.empty()
              : Optional.of(
                  ways.either(
                      holds,
                      expected,
                      () ->
                          ways.closure(
                              arguments.subList(1, 2), List.of(content.get()), expected, at),
                      type -> ways.closure(arguments.subList(0, 1), lost.get(), type, at),
                      at));
      case "unwrap_or_default" ->
          inner instanceof RustType.Int integer
              ? Optional.of(
                  ways.either(
                      holds,
                      Optional.of(inner),
                      content,
                      type ->
                          new RustValue(
                              inner,
                              new Expression.Constant(Type.of(integer.representation()), 0, at)),
                      at))
              : Optional.empty();
      case "ok_or", "ok_or_else" ->
          Optional.of(ways.asResult(holds, content, inner, arguments, name, expected, at));
      case "ok" ->
          Optional.of(
              ways.either(
                  holds,
                  Optional.of(new RustType.Opt(inner)),
                  () -> body.variants.some(content.get(), at),
                  type -> body.variants.none(inner, at),
                  at));
      case "map_err", "inspect_err" -> {
        RustType.Res type = new RustType.Res(inner, OptionWays.errorOf(expected, ways.error(spot)));
        yield Optional.of(
            ways.either(
                holds,
                Optional.of(type),
                () -> body.variants.made(type, "Ok", Optional.of(content.get()), at),
                every -> {
                  ways.closure(arguments, lost.get(), Optional.empty(), at);
                  return ways.without(type, at);
                },
                at));
      }
      case "map" ->
          Optional.of(
              ways.either(
                  holds,
                  Optional.empty(),
                  () ->
                      ways.with(
                          spot, ways.closure(arguments, List.of(content.get()), wanted, at), at),
                  type -> ways.without(type.orElse(spot.type()), at),
                  at));
      case "and_then" -> ways.chained(spot, holds, content, arguments, at);
      case "or" ->
          !isOption || arguments.size() != 1
              ? Optional.empty()
              : Optional.of(
                  ways.alternative(
                      holds, spot, body.keep(body.value(arguments.get(0), spot.type()))));
      case "or_else" ->
          isOption
              ? Optional.of(
                  ways.either(
                      holds,
                      Optional.of(spot.type()),
                      () -> body.load(spot, at),
                      type -> ways.closure(arguments, List.of(), type, at),
                      at))
              : Optional.empty();
      case "filter" ->
          isOption ? ways.filtered(spot, holds, content, arguments, at) : Optional.empty();
      case "as_ref", "as_mut" ->
          body.variants
              .part(spot, good, "0")
              .map(part -> ways.lent(spot, part, holds, name.equals("as_ref"), at));
      case "copied", "cloned" -> ways.copied(spot, inner, holds, content, at);
      default -> Optional.empty();
    };
  }

  /** {@code then} and {@code then_some} of a truth value. */
  Optional<RustValue> ofTruth(
      String name, RustValue truth, List<Node> arguments, Optional<RustType> expected, Origin at) {
    Optional<RustType> wanted = expected.flatMap(body.variants::goodType);
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    return switch (name) {
      case "then_some" -> {
        RustValue condition = body.keep(truth);
        RustValue value = body.keep(body.value(arguments.get(0), wanted));
        yield value.isLiteral()
            ? Optional.empty()
            : Optional.of(new NumberMethods(body).option(condition.expression(), value, at));
      }
      case "then" ->
          Optional.of(
              ways.either(
                  truth.expression(),
                  Optional.empty(),
                  () -> body.variants.some(ways.closure(arguments, List.of(), wanted, at), at),
                  type ->
                      body.variants.none(
                          type.flatMap(body.variants::goodType).orElse(RustType.NEVER), at),
                  at));
      default -> Optional.empty();
    };
  }
}
