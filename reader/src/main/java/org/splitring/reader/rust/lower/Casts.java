package org.splitring.reader.rust.lower;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Casts with {@code as}, and conversions by {@code From}. */
final class Casts {

  private final Body body;

  Casts(Body body) {
    this.body = body;
  }

  RustValue cast(Node node, Optional<RustType> expected, Origin at) {
    Optional<Node> type = node.field("type");
    boolean isOpen = type.filter(each -> each.text().equals("_")).isPresent();
    RustType wanted =
        isOpen && expected.isPresent()
            ? expected.get()
            : type.map(body::type).orElse(RustType.unknown("a type"));
    Optional<Node> operand = node.field("value");
    if (operand.isEmpty()) {
      return body.lost(Optional.of(wanted), "a cast", node);
    }
    RustValue value =
        body.calls.taken(
            called(operand.get()), wanted, () -> body.value(operand.get(), Optional.empty()));
    return cast(value, wanted, at);
  }

  /** The call that an operand is, if it is one. */
  private static Node called(Node operand) {
    Node inner = operand;
    while (inner.is("parenthesized_expression", "unsafe_block", "block")
        && inner.parts().size() == 1) {
      inner = inner.parts().get(0);
    }
    return inner;
  }

  /** {@code x as T}. */
  RustValue cast(RustValue value, RustType asked, Origin at) {
    RustType wanted = asked;
    if (value.closure().isPresent()) {
      return asked instanceof RustType.Pointer
          ? value
          : body.unknown(asked, "where a function is", at);
    }
    if (asked instanceof RustType.Unknown && !(value.type() instanceof RustType.Unknown)) {
      // As in "as _": the context says.
      return value;
    }
    if (value.isUnsure()) {
      return body.unknown(asked, "a number whose type is not known", at);
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

  /** What a conversion that may fail gives, such as {@code x.try_into().map_err(f)}. */
  static Optional<RustType> fallible(Node node, Optional<RustType> wanted) {
    Optional<Node> method =
        node.is("call_expression")
            ? node.field("function").filter(each -> each.is("field_expression"))
            : Optional.empty();
    String name = method.flatMap(each -> each.field("field")).map(Node::text).orElse("");
    return name.equals("try_into")
        ? wanted.map(each -> new RustType.Res(each, RustType.unknown("the type of an error")))
        : name.equals("map_err")
            ? method.flatMap(each -> each.field("value")).flatMap(each -> fallible(each, wanted))
            : Optional.empty();
  }

  /** What is in the receiver of a method, by what the method gives. */
  static Optional<RustType> held(String name, Optional<RustType> given) {
    return switch (name) {
      case "unwrap", "expect", "unwrap_or", "unwrap_or_default", "unwrap_or_else" -> given;
      case "map_err" ->
          given.filter(RustType.Res.class::isInstance).map(each -> ((RustType.Res) each).ok());
      default -> Optional.empty();
    };
  }

  /** What the tree's {@code From} makes of a value; empty where that is not surely known. */
  Optional<RustValue> converted(RustValue value, RustType wanted, Origin at) {
    Set<AssociatedItems.Member> all =
        new LinkedHashSet<>(
            body.program.members().operators(wanted, "From", body.scope().module()));
    if (value.type() instanceof RustType.Adt adt) {
      all.addAll(body.program.members().operators(wanted, "From", adt.item().module()));
    }
    List<AssociatedItems.Member> fitting =
        all.stream()
            .filter(
                each ->
                    body.program
                        .parametersOf(each.item(), each.scope())
                        .equals(List.of(value.type())))
            .toList();
    boolean isKnown =
        fitting.stream().map(AssociatedItems.Member::item).distinct().count() == 1
            && !fitting.get(0).item().isConditional();
    return isKnown
        ? Optional.of(body.calls.withValues(fitting.get(0), List.of(value), at))
        : Optional.empty();
  }
}
