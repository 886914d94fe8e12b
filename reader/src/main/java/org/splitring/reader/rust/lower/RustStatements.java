package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.infer.LiteralTypes;
import org.splitring.reader.rust.infer.Surroundings;
import org.splitring.reader.rust.names.Attributes;
import org.splitring.reader.rust.names.MacroDefinitions;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Blocks, and the statements in them. */
final class RustStatements {

  private static final String[] ITEMS = {
    "function_item", "struct_item", "enum_item", "union_item", "const_item", "static_item",
    "type_item", "trait_item", "mod_item", "use_declaration", "impl_item", "macro_definition"
  };

  private final Body body;

  RustStatements(Body body) {
    this.body = body;
  }

  /** A block; its value is that of its last expression. */
  RustValue block(Node node, Optional<RustType> expected) {
    if (Attributes.isConditionalItself(node)) {
      return conditional(node);
    }
    boolean hasItems =
        node.children().stream()
            .anyMatch(
                each ->
                    each.is(ITEMS) || MacroDefinitions.mayMakeItems(each, body.scope().module()));
    RustScope before = body.scope();
    if (hasItems) {
      Module block = Module.block(before.module(), node);
      body.enter(before.inBlock(block, each -> hides(block, each)));
    }
    body.names.open();
    if (hasItems) {
      body.names.hide(
          each -> body.program.names().has(body.scope().module(), each, Names.Kind.VALUE));
    }
    RustValue value = statements(node, expected);
    body.names.close();
    body.enter(before);
    return value;
  }

  /** Whether a parameter of the function around is something else in a block, or may be. */
  private boolean hides(Module block, String name) {
    Names names = body.program.names();
    return names.has(block, name, Names.Kind.VALUE)
        || names.has(block, name, Names.Kind.TYPE)
        || block.mayMake(name);
  }

  private RustValue statements(Node block, Optional<RustType> expected) {
    RustValue last = RustValue.unit(block.origin());
    List<String> attributes = new ArrayList<>();
    List<Node> all =
        block.children().stream().filter(each -> each.isNamed() || each.is(";")).toList();
    boolean diverges = false;
    for (Node each : all) {
      if (each.is("attribute_item")) {
        each.part("attribute").ifPresent(attribute -> attributes.add(attribute.text()));
        continue;
      }
      if (each.is("label", "inner_attribute_item") || each.is(ITEMS)) {
        attributes.clear();
        continue;
      }
      boolean isConditional = Attributes.areConditional(attributes);
      boolean isLast = each == all.get(all.size() - 1) && !each.is(";") && !each.has(";");
      attributes.clear();
      if (isConditional) {
        last = conditional(each);
        continue;
      }
      last = statement(each, isLast ? expected : Optional.empty());
      diverges |= last.isNever();
      last = body.skipped.end(last, each.origin());
    }
    return diverges ? RustValue.never(block.origin()) : last;
  }

  /** A statement that is there in some builds only. */
  private RustValue conditional(Node node) {
    Reason reason =
        Reason.open("a statement that is there in some builds only", "read a function without it");
    body.lost(Optional.empty(), reason, node);
    if (node.is("let_declaration")) {
      node.field("pattern").ifPresent(body.bindings::unbound);
    }
    return body.unknown(new RustType.Unknown(reason), reason, node.origin());
  }

  private RustValue statement(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    switch (node.kind()) {
      case "empty_statement", ";" -> {
        return RustValue.unit(at);
      }
      case "let_declaration" -> {
        let(node);
        return RustValue.unit(at);
      }
      case "expression_statement" -> {
        if (node.parts().isEmpty()) {
          return RustValue.unit(at);
        }
        Node inner = node.parts().get(0);
        RustValue value = body.value(inner, expected);
        // One without a semicolon at the end is the value of the block.
        return value.isNever() || !node.has(";") && !value.type().equals(RustType.UNIT)
            ? value
            : RustValue.unit(at);
      }
      default -> {
        return body.value(node, expected);
      }
    }
  }

  private void let(Node node) {
    Origin at = node.origin();
    Optional<Node> pattern = node.field("pattern");
    Optional<RustType> type =
        node.field("type").map(body::type).filter(each -> !isOpen(each, node));
    Optional<Node> given = node.field("value");
    boolean mutable = node.has("mutable_specifier");
    body.skipped.holds(node.field("type"), body.scope());
    if (pattern.isEmpty()) {
      body.lost(Optional.empty(), "a let", node);
      return;
    }
    if (given.isEmpty()) {
      later(pattern.get(), type, at);
      return;
    }
    // What a pattern refers to is what is matched, and no copy of it.
    Optional<TypedPlace> place =
        pattern.get().contains("ref_pattern")
                && (type.isEmpty() || given.get().is("identifier", "field_expression"))
            ? Optional.of(body.spots.holding(given.get()))
            : Optional.empty();
    RustValue value =
        place.isPresent() ? body.load(place.get(), at) : body.value(given.get(), type);
    if (type.isPresent()) {
      value = body.coerce(value, type.get());
    }
    Optional<Node> otherwise = node.field("alternative");
    if (otherwise.isPresent()) {
      TypedPlace spot = place.isPresent() ? place.get() : body.spill(value);
      List<Integer> ways = body.branch(body.patterns.fits(pattern.get(), spot));
      body.blocks.resume(ways.get(1));
      block(otherwise.get(), Optional.empty());
      body.unreachable(at);
      body.blocks.resume(ways.get(0));
      body.bindings.bind(pattern.get(), spot, mutable);
      return;
    }
    if (pattern.get().is("identifier")) {
      name(pattern.get().text(), value, mutable, node, at);
    } else if (!pattern.get().text().equals("_")) {
      TypedPlace spot = place.isPresent() ? place.get() : body.spill(value);
      body.bindings.bind(pattern.get(), spot, mutable);
    }
  }

  /** Of a type such as {@code Vec<_>} the value says what it is. */
  private static boolean isOpen(RustType type, Node node) {
    return type instanceof RustType.Unknown
        && node.field("type").map(Node::text).orElse("").contains("_");
  }

  private void name(String name, RustValue value, boolean mutable, Node node, Origin at) {
    RustValue typed = value;
    if (value.isLiteral() && mutable) {
      Optional<RustType> type = literals().of(name, node);
      if (type.isPresent()) {
        typed = body.coerce(value, type.get());
      }
    }
    body.bindings.bindValue(name, typed, mutable, at);
  }

  /** {@code let x;}, which is set once, later. */
  private void later(Node pattern, Optional<RustType> type, Origin at) {
    if (type.isPresent() && pattern.is("identifier")) {
      TypedPlace spot = body.local(pattern.text(), type.get(), true, at);
      body.names.bind(pattern.text(), new Binding.InMemory(spot.type(), spot.place(), true));
    } else {
      body.bindings.unbound(pattern);
    }
  }

  /** What the text here says of numbers without a type. */
  LiteralTypes literals() {
    return new LiteralTypes(new Here(body));
  }

  private record Here(Body body) implements Surroundings {

    @Override
    public Optional<RustType> typeOf(Node expression) {
      if (expression.contains("block", "closure_expression", "macro_invocation")) {
        return Optional.empty();
      }
      // Read apart: nothing of it is done here.
      Body apart = new Body(body.program, body.scope());
      apart.names.only(body.names.visible());
      apart.inlined = body.inlined + 8;
      apart.returns.push(
          new JumpTarget(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
      return Optional.of(apart.value(expression, Optional.empty()).type());
    }

    @Override
    public RustType size() {
      return body.program.types().size();
    }

    @Override
    public RustType usual() {
      return body.program.types().number("i32").orElseThrow();
    }

    @Override
    public Optional<Node> function(Node inner) {
      return body.program.textOf(inner);
    }

    @Override
    public Optional<RustType> result() {
      return Optional.ofNullable(body.returns.peek()).flatMap(JumpTarget::type);
    }

    @Override
    public Optional<RustType> parameter(Node call, int index) {
      Optional<Node> path =
          call.field("function").filter(each -> each.is("identifier", "scoped_identifier"));
      List<RustType> all =
          path.filter(each -> body.local(each.text()).isEmpty())
              .map(body.items()::functions)
              .filter(each -> each.size() == 1)
              .map(each -> body.program.parametersOf(each.get(0).item(), each.get(0).scope()))
              .orElse(List.of());
      return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }
  }
}
