package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/**
 * The methods of types whose text is not in the tree, as their crates document them: {@code
 * core::alloc::Layout}, and newtypes.
 */
final class KnownTypeMethods {

  private final Body body;

  KnownTypeMethods(Body body) {
    this.body = body;
  }

  /** What a method of a layout gives; empty for one that is not known. */
  Optional<RustValue> ofLayout(String name, TypedPlace spot, List<Node> arguments, Origin at) {
    return switch (name) {
      case "size", "align" -> body.spots.member(spot, name).map(each -> body.load(each, at));
      case "pad_to_align" -> Optional.of(padded(spot, at));
      case "align_to" ->
          arguments.size() == 1
              ? Optional.of(aligned(spot, arguments.get(0), at))
              : Optional.empty();
      case "extend" ->
          arguments.size() == 1 ? extended(spot, arguments.get(0), at) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A layout of a size and an alignment. */
  RustValue made(RustValue size, RustValue align, Origin at) {
    TypedPlace spot = body.temporary("layout", new RustType.Layout());
    body.spots.member(spot, "size").ifPresent(part -> body.store(part, size, at));
    body.spots.member(spot, "align").ifPresent(part -> body.store(part, align, at));
    return body.load(spot, at);
  }

  private Expression part(TypedPlace layout, String name, Origin at) {
    return body.keep(body.load(body.spots.member(layout, name).orElseThrow(), at)).expression();
  }

  private Expression up(Expression size, Expression align, Origin at) {
    CType type = body.program.model().address();
    Expression one = new Expression.Constant(Type.of(type), 1, at);
    Expression less = body.numbers.wrapping(Operator.SUBTRACT, align, one, type, at);
    Expression sum = body.numbers.wrapping(Operator.ADD, size, less, type, at);
    Expression mask =
        new Expression.Prefix(
            Expression.Prefix.Kind.COMPLEMENT, less, Expression.Overflow.WRAPS, at);
    return body.numbers.wrapping(Operator.AND, sum, mask, type, at);
  }

  private RustValue padded(TypedPlace spot, Origin at) {
    RustType size = body.program.types().size();
    Expression align = part(spot, "align", at);
    return made(
        new RustValue(size, up(part(spot, "size", at), align, at)), new RustValue(size, align), at);
  }

  /** The same size, at an alignment that is not less. */
  private RustValue aligned(TypedPlace spot, Node argument, Origin at) {
    RustType size = body.program.types().size();
    Expression one = part(spot, "align", at);
    Expression other = body.keep(body.value(argument, size)).expression();
    Expression align =
        new Expression.Choice(
            NumberValues.compare(Operator.GREATER, one, other, at), one, other, at);
    RustValue layout =
        made(new RustValue(size, part(spot, "size", at)), new RustValue(size, align), at);
    RustType error = RustType.unknown("the type of an error");
    return body.variants.made(
        new RustType.Res(layout.type(), error), "Ok", Optional.of(layout), at);
  }

  /** The second part is placed at its own alignment; nothing is added behind it. */
  private Optional<RustValue> extended(TypedPlace spot, Node argument, Origin at) {
    RustValue next = body.value(argument, new RustType.Layout());
    TypedPlace second = body.spill(next);
    if (!(second.place().type() instanceof Type.RecordType)) {
      return Optional.empty();
    }
    RustType size = body.program.types().size();
    CType type = body.program.model().address();
    Expression one = part(spot, "align", at);
    Expression other = part(second, "align", at);
    Expression offset =
        body.keep(new RustValue(size, up(part(spot, "size", at), other, at))).expression();
    Expression end =
        body.numbers.wrapping(Operator.ADD, offset, part(second, "size", at), type, at);
    Expression align =
        new Expression.Choice(
            NumberValues.compare(Operator.GREATER, one, other, at), one, other, at);
    RustValue layout = made(new RustValue(size, end), new RustValue(size, align), at);
    RustValue pair = body.aggregates.tuple(List.of(layout, new RustValue(size, offset)), at);
    RustType error = RustType.unknown("the type of an error");
    return Optional.of(
        body.variants.made(new RustType.Res(pair.type(), error), "Ok", Optional.of(pair), at));
  }

  /** What a method of a newtype gives; empty for one that is not known. */
  Optional<RustValue> ofNewtype(
      String name, TypedPlace spot, List<Node> arguments, Optional<RustType> expected, Origin at) {
    RustType.Newtype type = (RustType.Newtype) spot.type();
    RustType inner = type.inner();
    if (!(inner instanceof RustType.Int) || type.name().startsWith("Be")) {
      return Optional.empty();
    }
    if (type.name().startsWith("Atomic")) {
      return atomic(name, inner, at);
    }
    RustValue value = body.load(spot, at).as(inner);
    return switch (name) {
      case "raw_value", "offset", "as_u64", "as_usize", "to_native", "get", "to_ne" ->
          arguments.isEmpty() ? Optional.of(value) : Optional.empty();
      case "into" -> Optional.of(new NumberMethods(body).into(value, expected, at));
      case "checked_add", "checked_sub", "unchecked_add", "unchecked_sub" -> {
        Optional<RustValue> result =
            new NumberMethods(body).call(name, value, arguments, Optional.empty(), at);
        yield result.map(each -> wrapped(each, type));
      }
      default -> Optional.empty();
    };
  }

  /** What others may change at any time. */
  private Optional<RustValue> atomic(String name, RustType inner, Origin at) {
    return name.equals("load")
        ? Optional.of(
            body.unknown(inner, Reason.external("an atomic that others may change", ""), at))
        : Optional.empty();
  }

  private RustValue wrapped(RustValue value, RustType.Newtype type) {
    return value.type() instanceof RustType.Opt
        ? body.coerce(value, new RustType.Opt(type))
        : value.as(type);
  }
}
