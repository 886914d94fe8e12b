package org.splitring.reader.rust.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.RustValue;

/**
 * Calls of functions that are handed a closure: they are read where they are called, since what the
 * closure changes are the locals that it was made beside.
 */
final class InlinedCalls {

  private static final int MOST_INLINED = 12;

  private final Body body;

  InlinedCalls(Body body) {
    this.body = body;
  }

  /** Whether a call is one of those. */
  boolean isOne(Item function, List<RustValue> values) {
    return values.stream().anyMatch(each -> each.closure().isPresent())
        && body.inlined < MOST_INLINED
        && !function.node().isWrong()
        && function.node().field("body").isPresent()
        && function
            .node()
            .part("function_modifiers")
            .filter(each -> each.text().contains("async"))
            .isEmpty();
  }

  /** Reads it; the values are as many as its parameters. */
  RustValue call(
      AssociatedItems.Member member, RustScope scope, List<RustValue> values, Origin at) {
    Item function = member.item();
    // What is looked for in the text of the function is found there once it is an instance.
    body.program.instance(function, scope, member.trait());
    body.program.consulted(function);
    RustType result = body.program.resultOf(function, scope);
    boolean isTyped = !(result instanceof RustType.Unknown || result instanceof RustType.Generic);
    int behind = body.blocks.reserve();
    JumpTarget exit =
        new JumpTarget(
            isTyped ? Optional.of(result) : Optional.empty(),
            Optional.empty(),
            Optional.of(behind),
            Optional.empty());
    List<RustValue> kept = values.stream().map(body::keep).toList();
    RustScope around = body.enter(scope);
    Deque<Map<String, Binding>> names = body.names.only(Map.of());
    Deque<JumpTarget> loops = new ArrayDeque<>(body.loops);
    body.loops.clear();
    body.inlined++;
    body.returns.push(exit);
    bind(function.node(), kept, at);
    RustValue value =
        body.statements.block(function.node().field("body").orElseThrow(), exit.type());
    if (!value.isNever()) {
      body.leave(exit, value, at);
    }
    body.returns.pop();
    body.inlined--;
    body.loops.addAll(loops);
    body.names.restore(names);
    body.enter(around);
    body.blocks.resume(behind);
    return value.isNever() && exit.result().isEmpty() && !isTyped
        ? RustValue.never(at)
        : body.given(exit, at);
  }

  private void bind(Node function, List<RustValue> values, Origin at) {
    List<Node> parameters =
        function.field("parameters").map(Node::parts).orElse(List.of()).stream()
            .filter(each -> each.is("parameter", "self_parameter"))
            .toList();
    for (int i = 0; i < parameters.size(); i++) {
      Node parameter = parameters.get(i);
      boolean mutable = parameter.has("mutable_specifier");
      RustValue value = values.get(i);
      if (parameter.is("self_parameter")) {
        body.bindings.bindValue("self", value, mutable, at);
        continue;
      }
      Node pattern = parameter.field("pattern").orElse(parameter);
      if (pattern.is("identifier")) {
        body.bindings.bindValue(pattern.text(), value, mutable, at);
      } else if (!pattern.text().equals("_")) {
        body.bindings.bind(pattern, body.spill(value), false);
      }
    }
  }
}
