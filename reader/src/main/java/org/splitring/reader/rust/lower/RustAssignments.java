package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Assignments, of one place. */
final class RustAssignments {

  private final Body body;

  RustAssignments(Body body) {
    this.body = body;
  }

  RustValue assigned(Node node, Origin at) {
    Optional<Node> left = node.field("left");
    Optional<Node> right = node.field("right");
    if (left.isEmpty() || right.isEmpty()) {
      return body.lost(Optional.of(RustType.UNIT), "an assignment", node);
    }
    if (left.get().is("identifier") && left.get().text().equals("_")) {
      body.value(right.get(), Optional.empty());
      return RustValue.unit(at);
    }
    if (left.get().is("tuple_expression")) {
      return body.lost(Optional.of(RustType.UNIT), "an assignment to several places", node);
    }
    Optional<TypedPlace> place =
        RustExpressions.mayAct(left.get()) ? Optional.empty() : body.spots.of(left.get());
    RustValue value =
        body.keep(
            place.isPresent()
                ? body.value(right.get(), place.get().type())
                : body.value(right.get(), Optional.empty()));
    // The value is computed before the place.
    Optional<TypedPlace> target = body.spots.of(left.get());
    if (target.isPresent()) {
      body.store(target.get(), value, at);
      return RustValue.unit(at);
    }
    return body.lost(Optional.of(RustType.UNIT), "an assignment to " + left.get().text(), node);
  }

  RustValue compound(Node node, Origin at) {
    Optional<Node> left = node.field("left");
    Optional<Node> right = node.field("right");
    String sign = node.field("operator").map(Node::text).orElse(" ");
    Operator operator = RustOperators.OPERATORS.get(sign.substring(0, sign.length() - 1));
    if (left.isEmpty() || right.isEmpty() || operator == null) {
      return body.lost(Optional.of(RustType.UNIT), "an assignment", node);
    }
    Optional<TypedPlace> before =
        RustExpressions.mayAct(left.get()) ? Optional.empty() : body.spots.of(left.get());
    RustValue value =
        body.keep(
            body.value(
                right.get(),
                operator.isShift()
                    ? Optional.empty()
                    : before.map(TypedPlace::type).filter(body.operators::isNumber)));
    Optional<TypedPlace> target = body.spots.of(left.get());
    if (target.isPresent() && target.get().type() instanceof RustType.Int number) {
      RustValue second = body.operators.number(value, at);
      RustValue fitting = operator.isShift() ? second : body.coerce(second, number);
      body.store(
          target.get(),
          body.operators.operated(operator, body.load(target.get(), at), fitting, at),
          at);
      return RustValue.unit(at);
    }
    Optional<RustValue> own =
        target
            .filter(each -> each.type() instanceof RustType.Adt && !value.isLiteral())
            .flatMap(each -> ofTrait(operator, each, value, at));
    if (own.isPresent()) {
      return RustValue.unit(at);
    }
    if (target.isEmpty()
        || RustOperators.isOverloaded(body.load(target.get(), at), value)
            && !isWrapping(target.get())) {
      return body.lost(Optional.of(RustType.UNIT), "an assignment to " + left.get().text(), node);
    }
    body.store(
        target.get(),
        body.operators.operated(operator, body.load(target.get(), at), value, at),
        at);
    return RustValue.unit(at);
  }

  /** What the tree says that the assignment of a type of its own does. */
  private Optional<RustValue> ofTrait(
      Operator operator, TypedPlace target, RustValue value, Origin at) {
    Optional<String> trait = RustOperators.trait(operator);
    return trait.flatMap(
        each ->
            body.methods.ofOperator(
                target.type(),
                each + "Assign",
                List.of(body.spots.address(target, false, false, at), value),
                at));
  }

  private boolean isWrapping(TypedPlace spot) {
    return spot.type() instanceof RustType.Newtype newtype && newtype.name().equals("Wrapping")
        || body.layouts().erased(spot.type()) instanceof RustType.Bool;
  }
}
