package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.Scope;

/** Blocks and statements, conditions and loops. */
final class Control {

  private static final String[] ITEMS = {
    "function_item", "struct_item", "enum_item", "union_item", "const_item", "static_item",
    "type_item", "trait_item", "mod_item", "use_declaration", "impl_item", "macro_definition"
  };

  private final Body body;

  Control(Body body) {
    this.body = body;
  }

  Value value(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    return switch (node.kind()) {
      case "block" -> labelled(node, expected);
      case "unsafe_block", "const_block" -> block(node.part("block").orElse(node), expected);
      case "if_expression" -> condition(node, expected);
      case "match_expression" -> match(node, expected);
      case "return_expression" -> {
        List<Node> parts = node.parts();
        Exit exit = body.returns.element();
        Value value = parts.isEmpty() ? Value.unit(at) : body.value(parts.get(0), exit.type);
        body.leave(exit, value, at);
        yield Value.never(at);
      }
      case "break_expression" -> broken(node, at);
      case "continue_expression" -> {
        Optional<Exit> loop = exit(node, true);
        if (loop.isEmpty()) {
          yield body.lost(expected, "where continue goes", at);
        }
        body.blocks.jump(loop.get().next.orElseThrow(), at);
        yield Value.never(at);
      }
      case "loop_expression" -> loop(node, Optional.empty(), expected);
      case "while_expression" -> loop(node, node.field("condition"), expected);
      default -> counted(node);
    };
  }

  private Optional<Exit> exit(Node node, boolean needsLoop) {
    Optional<String> label = node.part("label").map(Node::text);
    return body.loops.stream()
        .filter(each -> label.isPresent() ? each.label.equals(label) : each.next.isPresent())
        .filter(each -> !needsLoop || each.next.isPresent())
        .findFirst();
  }

  private Value broken(Node node, Origin at) {
    Optional<Exit> exit = exit(node, false);
    List<Node> parts = node.parts().stream().filter(each -> !each.is("label")).toList();
    if (exit.isEmpty()) {
      return body.lost(Optional.empty(), "where break goes", at);
    }
    Value value = parts.isEmpty() ? Value.unit(at) : body.value(parts.get(0), exit.get().type);
    body.leave(exit.get(), value, at);
    return Value.never(at);
  }

  private Value labelled(Node node, Optional<RustType> expected) {
    Optional<String> label = node.part("label").map(Node::text);
    if (label.isEmpty()) {
      return block(node, expected);
    }
    int behind = body.blocks.reserve();
    Exit exit = new Exit(expected, label, Optional.of(behind), Optional.empty());
    body.loops.push(exit);
    Value value = block(node, expected);
    body.loops.pop();
    body.leave(exit, value, node.origin());
    body.blocks.resume(behind);
    return body.given(exit, node.origin());
  }

  /** A block; its value is that of its last expression. */
  Value block(Node node, Optional<RustType> expected) {
    boolean hasItems = node.children().stream().anyMatch(each -> each.is(ITEMS));
    Scope before = body.scope();
    if (hasItems) {
      body.enter(Module.block(before.module(), node));
    }
    body.open();
    Value value = statements(node, expected);
    body.close();
    body.enter(before);
    return value;
  }

  private Value statements(Node block, Optional<RustType> expected) {
    Value last = Value.unit(block.origin());
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
      boolean isConditional = attributes.stream().anyMatch(text -> text.startsWith("cfg"));
      boolean isLast = each == all.get(all.size() - 1) && !each.is(";") && !each.has(";");
      attributes.clear();
      if (isConditional) {
        last = conditional(each);
        continue;
      }
      last = statement(each, isLast ? expected : Optional.empty());
      diverges |= last.isNever();
    }
    return diverges ? Value.never(block.origin()) : last;
  }

  /** A statement that is there in some builds only. */
  private Value conditional(Node node) {
    Reason reason =
        Reason.open("a statement that is there in some builds only", "read a function without it");
    body.lost(Optional.empty(), reason, node.origin());
    if (node.is("let_declaration")) {
      node.field("pattern").ifPresent(body.patterns::unbound);
    }
    return body.unknown(new RustType.Unknown(reason), reason, node.origin());
  }

  private Value statement(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    switch (node.kind()) {
      case "empty_statement", ";" -> {
        return Value.unit(at);
      }
      case "let_declaration" -> {
        let(node);
        return Value.unit(at);
      }
      case "expression_statement" -> {
        if (node.parts().isEmpty()) {
          return Value.unit(at);
        }
        Node inner = node.parts().get(0);
        Value value = body.value(inner, expected);
        // One without a semicolon at the end is the value of the block.
        return value.isNever() || !node.has(";") && !value.type().equals(RustType.UNIT)
            ? value
            : Value.unit(at);
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
    if (pattern.isEmpty()) {
      body.lost(Optional.empty(), "a let", at);
      return;
    }
    if (given.isEmpty()) {
      later(pattern.get(), type, at);
      return;
    }
    Value value = body.value(given.get(), type);
    if (type.isPresent()) {
      value = body.coerce(value, type.get());
    }
    Optional<Node> otherwise = node.field("alternative");
    if (otherwise.isPresent()) {
      Spot spot = body.spill(value);
      List<Integer> ways = body.branch(body.patterns.fits(pattern.get(), spot));
      body.blocks.resume(ways.get(1));
      block(otherwise.get(), Optional.empty());
      body.unreachable(at);
      body.blocks.resume(ways.get(0));
      body.patterns.bind(pattern.get(), spot, mutable);
      return;
    }
    if (pattern.get().is("identifier")) {
      name(pattern.get().text(), value, mutable, node, at);
    } else if (!pattern.get().text().equals("_")) {
      body.patterns.bind(pattern.get(), body.spill(value), mutable);
    }
  }

  /** Of a type such as {@code Vec<_>} the value says what it is. */
  private static boolean isOpen(RustType type, Node node) {
    return type instanceof RustType.Unknown
        && node.field("type").map(Node::text).orElse("").contains("_");
  }

  private void name(String name, Value value, boolean mutable, Node node, Origin at) {
    Value typed = value;
    if (value.isLiteral() && mutable) {
      Optional<RustType> type = new LiteralTypes(body).of(name, node);
      if (type.isPresent()) {
        typed = body.coerce(value, type.get());
      }
    }
    body.patterns.bindValue(name, typed, mutable, at);
  }

  /** {@code let x;}, which is set once, later. */
  private void later(Node pattern, Optional<RustType> type, Origin at) {
    if (type.isPresent() && pattern.is("identifier")) {
      Spot spot = body.local(pattern.text(), type.get(), true, at);
      body.bind(pattern.text(), new Binding.InMemory(spot.type(), spot.place(), true));
    } else {
      body.patterns.unbound(pattern);
    }
  }

  /** Whether a condition holds; names of its patterns are bound where it does. */
  private void test(Node condition, int yes, int no) {
    Origin at = condition.origin();
    if (condition.is("let_condition")) {
      Node pattern = condition.field("pattern").orElse(condition);
      Spot spot =
          condition
              .field("value")
              .map(body.spots::holding)
              .orElseGet(() -> body.spill(body.lost(Optional.empty(), "a condition", at)));
      List<Integer> ways = body.branch(body.patterns.fits(pattern, spot));
      body.blocks.resume(ways.get(1));
      body.blocks.jump(no, at);
      body.blocks.resume(ways.get(0));
      body.patterns.bind(pattern, spot, false);
      body.blocks.jump(yes, at);
      return;
    }
    if (condition.is("let_chain")) {
      List<Node> parts = condition.parts();
      for (int i = 0; i < parts.size(); i++) {
        int next = i == parts.size() - 1 ? yes : body.blocks.reserve();
        test(parts.get(i), next, no);
        if (next != yes) {
          body.blocks.resume(next);
        }
      }
      return;
    }
    Value value = body.value(condition, RustType.BOOL);
    List<Integer> ways = body.branch(value.expression());
    body.blocks.resume(ways.get(0));
    body.blocks.jump(yes, at);
    body.blocks.resume(ways.get(1));
    body.blocks.jump(no, at);
  }

  private Value condition(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    int yes = body.blocks.reserve();
    int no = body.blocks.reserve();
    int behind = body.blocks.reserve();
    Optional<Node> alternative =
        node.field("alternative").flatMap(each -> each.parts().stream().findFirst());
    Exit exit =
        new Exit(
            alternative.isEmpty() ? Optional.of(RustType.UNIT) : branchType(node, expected),
            Optional.empty(),
            Optional.of(behind),
            Optional.empty());
    body.open();
    test(node.field("condition").orElse(node), yes, no);
    body.blocks.resume(yes);
    Value first = block(node.field("consequence").orElse(node), exit.type);
    boolean never = first.isNever();
    body.leave(exit, first, at);
    body.close();
    body.blocks.resume(no);
    Value second =
        alternative.isPresent() ? body.value(alternative.get(), exit.type) : Value.unit(at);
    never &= second.isNever();
    body.leave(exit, second, at);
    body.blocks.resume(behind);
    return never ? Value.never(at) : body.given(exit, at);
  }

  /** Where the first branch is a number without a type, another one may have one. */
  private Optional<RustType> branchType(Node node, Optional<RustType> expected) {
    return expected.isPresent() ? expected : new LiteralTypes(body).ofBranches(node);
  }

  private Value match(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    Spot value = node.field("value").map(body.spots::holding).orElseThrow();
    List<Node> arms =
        node.field("body").map(Node::parts).orElse(List.of()).stream()
            .filter(each -> each.is("match_arm"))
            .toList();
    boolean isConditional =
        arms.stream()
            .flatMap(each -> each.children().stream())
            .anyMatch(
                each ->
                    each.is("attribute_item") && each.text().replace(" ", "").startsWith("#[cfg"));
    if (isConditional) {
      return body.lost(
          expected, Reason.open("a match with an arm that is there in some builds only", ""), at);
    }
    int behind = body.blocks.reserve();
    Exit exit =
        new Exit(
            expected.isPresent() ? expected : new LiteralTypes(body).ofArms(arms),
            Optional.empty(),
            Optional.of(behind),
            Optional.empty());
    boolean never = true;
    for (Node arm : arms) {
      Node pattern = arm.field("pattern").orElse(arm);
      int next = body.blocks.reserve();
      List<Integer> ways = body.branch(body.patterns.fits(pattern, value));
      body.blocks.resume(ways.get(1));
      body.blocks.jump(next, at);
      body.blocks.resume(ways.get(0));
      body.open();
      body.patterns.bind(pattern, value, false);
      Optional<Node> guard = pattern.field("condition");
      if (guard.isPresent()) {
        int inner = body.blocks.reserve();
        test(guard.get(), inner, next);
        body.blocks.resume(inner);
      }
      Value result =
          arm.field("value").map(each -> body.value(each, exit.type)).orElse(Value.unit(at));
      never &= result.isNever();
      body.leave(exit, result, arm.origin());
      body.close();
      body.blocks.resume(next);
    }
    // One of them fits.
    body.unreachable(at);
    body.blocks.resume(behind);
    return never ? Value.never(at) : body.given(exit, at);
  }

  private Value loop(Node node, Optional<Node> condition, Optional<RustType> expected) {
    Origin at = node.origin();
    int head = body.blocks.reserve();
    int inner = body.blocks.reserve();
    int behind = body.blocks.reserve();
    body.blocks.enter(head, at);
    Exit exit =
        new Exit(
            condition.isPresent() ? Optional.of(RustType.UNIT) : expected,
            node.part("label").map(Node::text),
            Optional.of(behind),
            Optional.of(head));
    body.open();
    if (condition.isPresent()) {
      test(condition.get(), inner, behind);
    } else {
      body.blocks.jump(inner, at);
    }
    body.blocks.resume(inner);
    body.loops.push(exit);
    node.field("body").ifPresent(each -> block(each, Optional.empty()));
    body.loops.pop();
    body.close();
    body.blocks.jump(head, at);
    body.blocks.resume(behind);
    return body.given(exit, at);
  }

  /**
   * {@code for}: over a range of numbers it counts, over anything else it is not known how often.
   */
  private Value counted(Node node) {
    Origin at = node.origin();
    Node pattern = node.field("pattern").orElse(node);
    Optional<Node> value = node.field("value");
    Optional<Node> range =
        value
            .map(each -> each.is("parenthesized_expression") ? each.parts().get(0) : each)
            .filter(each -> each.is("range_expression") && each.parts().size() == 2);
    int head = body.blocks.reserve();
    int inner = body.blocks.reserve();
    int step = body.blocks.reserve();
    int behind = body.blocks.reserve();
    Exit exit =
        new Exit(
            Optional.of(RustType.UNIT),
            node.part("label").map(Node::text),
            Optional.of(behind),
            Optional.of(step));
    body.open();
    Optional<Spot> counter = Optional.empty();
    if (range.isPresent()) {
      Value first = body.keep(body.value(range.get().parts().get(0), Optional.empty()));
      Value end = body.keep(body.value(range.get().parts().get(1), Optional.of(first.type())));
      RustType type = first.isLiteral() ? end.type() : first.type();
      if (type instanceof RustType.Literal) {
        type = new RustType.Int(CType.S32, "i32");
      }
      if (body.numbers.integer(type).isPresent()) {
        Spot spot = body.local("counter", type, true, at);
        body.store(spot, body.coerce(first, type), at);
        Value last = body.keep(body.coerce(end, type));
        Operator operator = range.get().has("..=") ? Operator.LESS_EQUAL : Operator.LESS;
        body.blocks.enter(head, at);
        List<Integer> ways =
            body.branch(
                Numbers.compare(operator, body.load(spot, at).expression(), last.expression(), at));
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
      Value more = body.unknown(RustType.BOOL, "how often it is repeated", at);
      List<Integer> ways = body.branch(more.expression());
      body.blocks.resume(ways.get(0));
      body.blocks.jump(inner, at);
      body.blocks.resume(ways.get(1));
      body.blocks.jump(behind, at);
    }
    body.blocks.resume(inner);
    body.open();
    if (counter.isPresent() && pattern.is("identifier")) {
      body.patterns.bindValue(pattern.text(), body.load(counter.get(), at), false, at);
    } else if (!pattern.text().equals("_")) {
      body.patterns.unbound(pattern);
    }
    body.loops.push(exit);
    node.field("body").ifPresent(each -> block(each, Optional.empty()));
    body.loops.pop();
    body.close();
    body.blocks.enter(step, at);
    counter.ifPresent(spot -> increment(spot, at));
    body.blocks.jump(head, at);
    body.close();
    body.blocks.resume(behind);
    return Value.unit(at);
  }

  private void increment(Spot spot, Origin at) {
    Value now = body.load(spot, at);
    CType type = body.numbers.integer(spot.type()).orElseThrow();
    Expression one = new Expression.Constant(org.splitring.reader.ir.Type.of(type), 1, at);
    body.store(
        spot,
        new Value(
            spot.type(), body.numbers.wrapping(Operator.ADD, now.expression(), one, type, at)),
        at);
  }
}
