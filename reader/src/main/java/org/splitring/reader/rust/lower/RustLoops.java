package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Loops. */
final class RustLoops {

  private static final String[] ARRAYS = {
    "array_expression", "reference_expression", "call_expression", "identifier", "scoped_identifier"
  };

  private final Body body;

  RustLoops(Body body) {
    this.body = body;
  }

  RustValue loop(Node node, Optional<Node> condition, Optional<RustType> expected) {
    Origin at = node.origin();
    int head = body.blocks.reserve();
    int inner = body.blocks.reserve();
    int behind = body.blocks.reserve();
    body.blocks.enter(head, at);
    JumpTarget exit =
        new JumpTarget(
            condition.isPresent() ? Optional.of(RustType.UNIT) : expected,
            node.part("label").map(Node::text),
            Optional.of(behind),
            Optional.of(head));
    body.names.open();
    if (condition.isPresent()) {
      body.control.test(condition.get(), inner, behind);
    } else {
      body.blocks.jump(inner, at);
    }
    body.blocks.resume(inner);
    body.loops.push(exit);
    node.field("body").ifPresent(each -> body.statements.block(each, Optional.empty()));
    body.loops.pop();
    body.names.close();
    body.blocks.jump(head, at);
    body.blocks.resume(behind);
    return body.given(exit, at);
  }

  /**
   * {@code for}: over a range of numbers it counts, over anything else it is not known how often.
   */
  RustValue counted(Node node) {
    Origin at = node.origin();
    Node pattern = node.field("pattern").orElse(node);
    Optional<Node> value = node.field("value");
    Optional<Node> range =
        value
            .map(each -> each.is("parenthesized_expression") ? each.parts().get(0) : each)
            .filter(each -> each.is("range_expression") && each.parts().size() == 2);
    if (range.isEmpty() && value.isPresent() && value.get().is(ARRAYS)) {
      BlockBuilder.Mark mark = body.blocks.mark();
      Optional<List<Supplier<RustValue>>> items =
          body.iterations.over(value.get(), Optional.empty());
      if (items.isPresent()) {
        return unrolled(node, pattern, items.get());
      }
      body.blocks.rollBack(mark);
    }
    int head = body.blocks.reserve();
    int inner = body.blocks.reserve();
    int step = body.blocks.reserve();
    int behind = body.blocks.reserve();
    JumpTarget exit =
        new JumpTarget(
            Optional.of(RustType.UNIT),
            node.part("label").map(Node::text),
            Optional.of(behind),
            Optional.of(step));
    body.names.open();
    Optional<TypedPlace> counter = Optional.empty();
    // Of a number whose type is not known only the count is.
    boolean isNumber = true;
    if (range.isPresent()) {
      RustValue first = body.keep(body.value(range.get().parts().get(0), Optional.empty()));
      RustValue end = body.keep(body.value(range.get().parts().get(1), Optional.of(first.type())));
      RustType type = first.isLiteral() ? end.type() : first.type();
      boolean isUnsure = first.isUnsure() || end.isUnsure();
      if (type instanceof RustType.Literal) {
        Optional<RustType> said =
            node.field("body").flatMap(text -> body.statements.literals().ofLoop(pattern, text));
        type = said.orElse(new RustType.Int(CType.S64, "i64"));
        isNumber = said.isPresent();
      }
      if (!isUnsure && body.numbers.integer(type).isPresent()) {
        TypedPlace spot = body.local("counter", type, true, at);
        body.store(spot, body.coerce(first, type), at);
        RustValue last = body.keep(body.coerce(end, type));
        Operator operator = range.get().has("..=") ? Operator.LESS_EQUAL : Operator.LESS;
        body.blocks.enter(head, at);
        List<Integer> ways =
            body.branch(
                NumberValues.compare(
                    operator, body.load(spot, at).expression(), last.expression(), at));
        body.blocks.resume(ways.get(0));
        body.blocks.jump(inner, at);
        body.blocks.resume(ways.get(1));
        body.blocks.jump(behind, at);
        counter = Optional.of(spot);
      }
    }
    if (counter.isEmpty()) {
      value.ifPresent(each -> body.value(each, Optional.empty()));
      body.blocks.enter(head, at);
      RustValue more = body.unknown(RustType.BOOL, "how often it is repeated", at);
      List<Integer> ways = body.branch(more.expression());
      body.blocks.resume(ways.get(0));
      body.blocks.jump(inner, at);
      body.blocks.resume(ways.get(1));
      body.blocks.jump(behind, at);
    }
    body.blocks.resume(inner);
    body.names.open();
    if (counter.isPresent() && isNumber && pattern.is("identifier")) {
      body.bindings.bindValue(pattern.text(), body.load(counter.get(), at), false, at);
    } else if (!pattern.text().equals("_")) {
      body.bindings.unbound(pattern);
    }
    body.loops.push(exit);
    node.field("body").ifPresent(each -> body.statements.block(each, Optional.empty()));
    body.loops.pop();
    body.names.close();
    body.blocks.enter(step, at);
    counter.ifPresent(spot -> increment(spot, at));
    body.blocks.jump(head, at);
    body.names.close();
    body.blocks.resume(behind);
    return RustValue.unit(at);
  }

  /** Over elements that are known: the body once for each. */
  private RustValue unrolled(Node node, Node pattern, List<Supplier<RustValue>> items) {
    Origin at = node.origin();
    int behind = body.blocks.reserve();
    body.inlined += 8;
    for (Supplier<RustValue> each : items) {
      int next = body.blocks.reserve();
      JumpTarget exit =
          new JumpTarget(
              Optional.of(RustType.UNIT),
              node.part("label").map(Node::text),
              Optional.of(behind),
              Optional.of(next));
      body.names.open();
      RustValue item = each.get();
      if (pattern.is("identifier")) {
        body.bindings.bindValue(pattern.text(), item, false, at);
      } else if (!pattern.text().equals("_")) {
        body.bindings.bind(pattern, body.spill(item), false);
      }
      body.loops.push(exit);
      node.field("body").ifPresent(text -> body.statements.block(text, Optional.empty()));
      body.loops.pop();
      body.names.close();
      body.blocks.jump(next, at);
      body.blocks.resume(next);
    }
    body.inlined -= 8;
    body.blocks.jump(behind, at);
    body.blocks.resume(behind);
    return RustValue.unit(at);
  }

  private void increment(TypedPlace spot, Origin at) {
    RustValue now = body.load(spot, at);
    CType type = body.numbers.integer(spot.type()).orElseThrow();
    Expression one = new Expression.Constant(org.splitring.reader.ir.Type.of(type), 1, at);
    body.store(
        spot,
        new RustValue(
            spot.type(), body.numbers.wrapping(Operator.ADD, now.expression(), one, type, at)),
        at);
  }
}
