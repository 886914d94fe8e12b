package org.splitring.reader.rust.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.Closure;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.RustValue;

/** Calls of what is a value: closures, and functions that are handed over by their paths. */
final class ClosureCalls {

  private static final int MOST_FUNCTIONS = 12;
  private static final int MOST_INLINED = 24;

  private final Body body;

  ClosureCalls(Body body) {
    this.body = body;
  }

  /** Calls what is handed over to be called: a closure as it is written, a variable, a path. */
  RustValue handed(Node node, List<RustValue> values, Optional<RustType> expected, Origin at) {
    Closure written = new Closure(node, body.names.visible(), body.scope());
    boolean isLocal = node.is("identifier") && body.local(node.text()).isPresent();
    return isLocal
        ? inline(body.value(node, Optional.empty()).closure().orElse(written), values, expected, at)
        : inline(written, values, expected, at);
  }

  /** A closure, read where it is called. */
  RustValue inline(
      Closure closure, List<RustValue> values, Optional<RustType> expected, Origin at) {
    if (body.inlined >= MOST_INLINED) {
      return body.skipped.value(expected, Reason.notFollowed("closures this deep"), at, false);
    }
    if (!closure.node().is("closure_expression")) {
      RustScope around = body.enter(closure.scope());
      RustValue value = asFunction(closure.node(), values, expected, at);
      body.enter(around);
      return value;
    }
    int behind = body.blocks.reserve();
    Node node = closure.node();
    RustScope around = body.enter(closure.scope());
    Optional<RustType> type = node.field("return_type").map(body::type).or(() -> expected);
    JumpTarget exit = new JumpTarget(type, Optional.empty(), Optional.of(behind), Optional.empty());
    List<RustValue> kept = values.stream().map(body::keep).toList();
    Deque<Map<String, Binding>> before = body.names.only(closure.locals());
    body.inlined++;
    body.returns.push(exit);
    bind(node, kept);
    RustValue value =
        node.field("body")
            .map(each -> body.value(each, exit.type()))
            .orElseGet(() -> RustValue.unit(at));
    body.leave(exit, value, at);
    body.returns.pop();
    body.inlined--;
    body.names.restore(before);
    body.enter(around);
    body.blocks.resume(behind);
    return value.isNever() && exit.result().isEmpty() ? RustValue.never(at) : body.given(exit, at);
  }

  private void bind(Node closure, List<RustValue> values) {
    List<Node> parameters = closure.field("parameters").map(Node::parts).orElse(List.of());
    for (int i = 0; i < parameters.size(); i++) {
      Node parameter = parameters.get(i);
      Node pattern = parameter.field("pattern").orElse(parameter);
      Optional<RustType> type = parameter.field("type").map(body::type);
      if (i >= values.size()) {
        body.bindings.unbound(pattern);
      } else if (pattern.is("identifier")) {
        RustValue value = type.isPresent() ? body.coerce(values.get(i), type.get()) : values.get(i);
        body.bindings.bindValue(pattern.text(), value, false, pattern.origin());
      } else if (!pattern.text().equals("_")) {
        body.bindings.bind(pattern, body.spill(values.get(i)), false);
      }
    }
  }

  /** A path that is handed over as a function. */
  private RustValue asFunction(
      Node path, List<RustValue> values, Optional<RustType> expected, Origin at) {
    List<AssociatedItems.Member> candidates = body.items().functions(path);
    if (candidates.size() == 1) {
      return body.calls.withValues(candidates.get(0), values, at);
    }
    RustType type =
        body.program.names().find(body.scope().module(), Names.segments(path), Names.Kind.VALUE)
                instanceof PathMeaning.Foreign
            ? body.program.types().type(Names.segments(path), List.of(), body.scope())
            : RustType.UNIT;
    if (type instanceof RustType.Newtype newtype && values.size() == 1) {
      return body.coerce(values.get(0), newtype.inner()).as(newtype);
    }
    return body.calls.stranger(path.text(), values, expected, at);
  }

  /**
   * Whether a function is read where it is called: what the closure that it is handed changes are
   * the locals that it was made beside.
   */
  boolean isRead(Item function, List<RustValue> values) {
    return values.stream().anyMatch(each -> each.closure().isPresent())
        && body.inlined < MOST_FUNCTIONS
        && !function.node().isWrong()
        && function.node().field("body").isPresent()
        && function
            .node()
            .part("function_modifiers")
            .filter(each -> each.text().contains("async"))
            .isEmpty();
  }

  /** Reads such a function; the values are as many as its parameters. */
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
    bindParameters(function.node(), kept, at);
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

  private void bindParameters(Node function, List<RustValue> values, Origin at) {
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
