package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.rust.names.Attributes;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.program.RustProgram;
import org.splitring.reader.rust.program.TextLowering;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Lowers one instance of a function, or a constant. */
public final class RustLowering implements TextLowering {

  @Override
  public Constants constants(RustProgram program) {
    return new RustConstants(program);
  }

  @Override
  public Optional<Function> function(
      FunctionId id, Node node, RustScope scope, RustProgram program) {
    Optional<Node> text = node.field("body");
    if (text.isEmpty() || node.isWrong()) {
      return Optional.empty();
    }
    boolean isOpen = node.field("parameters").filter(Attributes::isPartConditional).isPresent();
    Body body = new Body(program, scope);
    Origin at = node.origin();
    RustType result = program.result(node, scope);
    List<Variable> parameters = new ArrayList<>();
    List<Node> patterns = new ArrayList<>();
    List<TypedPlace> spots = new ArrayList<>();
    for (Node each : node.field("parameters").map(Node::parts).orElse(List.of())) {
      if (!each.is("parameter", "self_parameter")) {
        continue;
      }
      Optional<Node> pattern = each.field("pattern");
      RustType type =
          each.is("self_parameter")
              ? program.selfOf(each, scope)
              : each.field("type").map(body::type).orElse(RustType.unknown("a parameter"));
      boolean isName = pattern.filter(it -> !it.is("identifier")).isEmpty();
      String name =
          each.is("self_parameter")
              ? "self"
              : isName ? pattern.map(Node::text).orElse("_") : "parameter" + parameters.size();
      Variable variable =
          new Variable(
              program.nextVariable(),
              program.called(name, type),
              body.layouts().ir(type),
              Variable.Storage.PARAMETER);
      parameters.add(variable);
      body.skipped.holds(type);
      body.skipped.holds(each.field("type"), scope);
      boolean mutable = each.has("mutable_specifier");
      TypedPlace spot = new TypedPlace(type, new MemoryPlace.Named(variable), mutable);
      if (isOpen) {
        pattern.ifPresent(body.bindings::unbound);
      } else if (isName) {
        body.names.bind(name, new Binding.InMemory(type, spot.place(), mutable));
      } else {
        patterns.add(pattern.orElseThrow());
        spots.add(spot);
      }
    }
    for (int i = 0; i < patterns.size(); i++) {
      body.bindings.bind(patterns.get(i), spots.get(i), false);
    }
    JumpTarget exit =
        new JumpTarget(Optional.of(result), Optional.empty(), Optional.empty(), Optional.empty());
    body.returns.push(exit);
    RustValue value = body.statements.block(text.get(), Optional.of(result));
    if (!value.isNever()) {
      body.leave(exit, value, last(text.get()).map(Node::origin).orElse(at));
    }
    boolean isNothing =
        body.layouts().erased(result) instanceof RustType.Unit || result instanceof RustType.Never;
    return Optional.of(
        new Function(
            id,
            isNothing ? Type.VOID : body.layouts().ir(result),
            parameters,
            false,
            body.temporaries.made(),
            body.blocks.finish(new Terminator.Unreachable(at)),
            at));
  }

  /** The expression that a block ends with. */
  private static Optional<Node> last(Node block) {
    List<Node> parts = block.parts();
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
  }
}
