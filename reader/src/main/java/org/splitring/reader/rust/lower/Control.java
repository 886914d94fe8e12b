package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.names.Attributes;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Blocks and statements, conditions and loops. */
final class Control {

  private final Body body;

  Control(Body body) {
    this.body = body;
  }

  RustValue value(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    return switch (node.kind()) {
      case "block" -> labelled(node, expected);
      case "unsafe_block", "const_block" ->
          body.statements.block(node.part("block").orElse(node), expected);
      case "if_expression" -> condition(node, expected);
      case "match_expression" -> match(node, expected);
      case "return_expression" -> {
        List<Node> parts = node.parts();
        JumpTarget exit = body.returns.element();
        RustValue value =
            parts.isEmpty() ? RustValue.unit(at) : body.value(parts.get(0), exit.type());
        body.leave(exit, value, at);
        yield RustValue.never(at);
      }
      case "break_expression" -> broken(node, at);
      case "continue_expression" -> {
        Optional<JumpTarget> loop = exit(node, true);
        if (loop.isEmpty()) {
          yield body.lost(expected, "where continue goes", node);
        }
        RustValue never = body.skipped.end(RustValue.never(at), at);
        body.blocks.jump(loop.get().next().orElseThrow(), at);
        yield never;
      }
      case "loop_expression" -> body.cycles.loop(node, Optional.empty(), expected);
      case "while_expression" -> body.cycles.loop(node, node.field("condition"), expected);
      default -> body.cycles.counted(node);
    };
  }

  private Optional<JumpTarget> exit(Node node, boolean needsLoop) {
    Optional<String> label = node.part("label").map(Node::text);
    return body.loops.stream()
        .filter(each -> label.isPresent() ? each.label().equals(label) : each.next().isPresent())
        .filter(each -> !needsLoop || each.next().isPresent())
        .findFirst();
  }

  private RustValue broken(Node node, Origin at) {
    Optional<JumpTarget> exit = exit(node, false);
    List<Node> parts = node.parts().stream().filter(each -> !each.is("label")).toList();
    if (exit.isEmpty()) {
      return body.lost(Optional.empty(), "where break goes", node);
    }
    RustValue value =
        parts.isEmpty() ? RustValue.unit(at) : body.value(parts.get(0), exit.get().type());
    body.leave(exit.get(), value, at);
    return RustValue.never(at);
  }

  private RustValue labelled(Node node, Optional<RustType> expected) {
    Optional<String> label = node.part("label").map(Node::text);
    if (label.isEmpty()) {
      return body.statements.block(node, expected);
    }
    int behind = body.blocks.reserve();
    JumpTarget exit = new JumpTarget(expected, label, Optional.of(behind), Optional.empty());
    body.loops.push(exit);
    RustValue value = body.statements.block(node, expected);
    body.loops.pop();
    body.leave(exit, value, node.origin());
    body.blocks.resume(behind);
    return body.given(exit, node.origin());
  }

  /** Whether a condition holds; names of its patterns are bound where it does. */
  void test(Node condition, int yes, int no) {
    Origin at = condition.origin();
    if (condition.is("let_condition")) {
      Node pattern = condition.field("pattern").orElse(condition);
      TypedPlace spot =
          condition
              .field("value")
              .map(body.spots::holding)
              .orElseGet(() -> body.spill(body.lost(Optional.empty(), "a condition", condition)));
      List<Integer> ways = body.branch(body.patterns.fits(pattern, spot));
      body.blocks.resume(ways.get(1));
      body.blocks.jump(no, at);
      body.blocks.resume(ways.get(0));
      body.bindings.bind(pattern, spot, false);
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
    RustValue value = body.value(condition, RustType.BOOL);
    List<Integer> ways = body.branch(value.expression());
    body.blocks.resume(ways.get(0));
    body.blocks.jump(yes, at);
    body.blocks.resume(ways.get(1));
    body.blocks.jump(no, at);
  }

  private RustValue condition(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    int yes = body.blocks.reserve();
    int no = body.blocks.reserve();
    int behind = body.blocks.reserve();
    Optional<Node> alternative =
        node.field("alternative").flatMap(each -> each.parts().stream().findFirst());
    JumpTarget exit =
        new JumpTarget(
            alternative.isEmpty() ? Optional.of(RustType.UNIT) : branchType(node, expected),
            Optional.empty(),
            Optional.of(behind),
            Optional.empty());
    body.names.open();
    test(node.field("condition").orElse(node), yes, no);
    body.blocks.resume(yes);
    RustValue first = body.statements.block(node.field("consequence").orElse(node), exit.type());
    boolean never = first.isNever();
    body.leave(exit, first, at);
    body.names.close();
    body.blocks.resume(no);
    RustValue second =
        alternative.isPresent() ? body.value(alternative.get(), exit.type()) : RustValue.unit(at);
    never &= second.isNever();
    body.leave(exit, second, at);
    body.blocks.resume(behind);
    return never ? RustValue.never(at) : body.given(exit, at);
  }

  /** Where the first branch is a number without a type, another one may have one. */
  private Optional<RustType> branchType(Node node, Optional<RustType> expected) {
    return expected.isPresent() ? expected : body.statements.literals().ofBranches(node);
  }

  private RustValue match(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    TypedPlace value = node.field("value").map(body.spots::holding).orElseThrow();
    List<Node> arms =
        node.field("body").map(Node::parts).orElse(List.of()).stream()
            .filter(each -> each.is("match_arm"))
            .toList();
    boolean isConditional = arms.stream().anyMatch(Attributes::isPartConditional);
    if (isConditional) {
      return body.lost(
          expected, Reason.open("a match with an arm that is there in some builds only", ""), node);
    }
    int behind = body.blocks.reserve();
    JumpTarget exit =
        new JumpTarget(
            expected.isPresent() ? expected : body.statements.literals().ofArms(arms),
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
      body.names.open();
      body.bindings.bind(pattern, value, false);
      Optional<Node> guard = pattern.field("condition");
      if (guard.isPresent()) {
        int inner = body.blocks.reserve();
        test(guard.get(), inner, next);
        body.blocks.resume(inner);
      }
      RustValue result =
          arm.field("value").map(each -> body.value(each, exit.type())).orElse(RustValue.unit(at));
      never &= result.isNever();
      body.leave(exit, result, arm.origin());
      body.names.close();
      body.blocks.resume(next);
    }
    // One of them fits.
    body.unreachable(at);
    body.blocks.resume(behind);
    return never ? RustValue.never(at) : body.given(exit, at);
  }
}
