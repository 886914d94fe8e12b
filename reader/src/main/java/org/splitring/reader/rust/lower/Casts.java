package org.splitring.reader.rust.lower;

import java.util.Optional;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Casts with {@code as}. */
final class Casts {

  private final Body body;

  Casts(Body body) {
    this.body = body;
  }

  RustValue cast(Node node, Origin at) {
    RustType wanted = node.field("type").map(body::type).orElse(RustType.unknown("a type"));
    Optional<Node> operand = node.field("value");
    if (operand.isEmpty()) {
      return body.lost(Optional.of(wanted), "a cast", node);
    }
    return cast(body.value(operand.get(), Optional.empty()), wanted, at);
  }

  /** {@code x as T}. */
  RustValue cast(RustValue value, RustType asked, Origin at) {
    RustType wanted = asked;
    if (asked instanceof RustType.Unknown && !(value.type() instanceof RustType.Unknown)) {
      // As in "as _": the context says.
      return value;
    }
    if (value.isLiteral() && value.expression() instanceof Expression.Constant) {
      return body.numbers.integer(wanted).isPresent()
          ? new RustValue(
              wanted,
              NumberValues.convert(value.expression(), body.numbers.integer(wanted).orElseThrow()))
          : body.coerce(value, wanted);
    }
    Type to = body.layouts().ir(wanted);
    Type from = value.expression().type();
    boolean isNumber = body.numbers.integer(wanted).isPresent();
    boolean fromNumber = from instanceof Type.IntegerType || from instanceof Type.BooleanType;
    if (isNumber && fromNumber) {
      return new RustValue(
          wanted,
          NumberValues.convert(value.expression(), body.numbers.integer(wanted).orElseThrow()));
    }
    boolean isAddress =
        from instanceof Type.PointerType && (isNumber || to instanceof Type.PointerType);
    if (isAddress || fromNumber && to instanceof Type.PointerType) {
      return new RustValue(
          wanted,
          to.equals(from)
              ? value.expression()
              : new Expression.Convert(to, value.expression(), true, at));
    }
    if (to instanceof Type.PointerType
        && value.type().bare() instanceof RustType.Pointer pointer
        && body.spots.member(body.spill(value), "pointer").isPresent()) {
      TypedPlace first = body.spots.member(body.spill(value), "pointer").orElseThrow();
      return new RustValue(
          wanted, new Expression.Convert(to, body.load(first, at).expression(), true, at));
    }
    return body.coerce(value, wanted);
  }
}
