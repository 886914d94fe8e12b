package org.splitring.reader.rust.lower;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
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
}
