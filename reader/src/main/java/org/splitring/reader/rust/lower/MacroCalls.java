package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.macros.Expansion;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.parse.RustParser;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.Spot;
import org.splitring.reader.rust.values.Value;

/** Macros of the language and its library, and simple ones of the tree. */
final class MacroCalls {

  private static final int DEEPEST = 24;

  private final Body body;

  MacroCalls(Body body) {
    this.body = body;
  }

  Value value(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    String name = Expansion.name(node);
    Optional<Node> tokens = node.part("token_tree");
    List<Node> own = body.program.macros(name, body.scope().module());
    if (tokens.isEmpty() || !own.isEmpty()) {
      return expanded(node, own, expected)
          .orElseGet(() -> body.lost(expected, name + "! is a macro that is not expanded", at));
    }
    switch (name) {
      case "assert" -> {
        return asserted(tokens.get(), at);
      }
      case "assert_eq", "assert_ne" -> {
        return compared(name, tokens.get(), at);
      }
      case "debug_assert",
          "debug_assert_eq",
          "debug_assert_ne",
          "println",
          "print",
          "eprintln",
          "eprint",
          "info",
          "warn",
          "error",
          "debug",
          "trace",
          "log",
          "static_assertions",
          "const_assert",
          "compile_error" -> {
        // What they are handed is only looked at.
        return acts(tokens.get())
            ? body.lost(Optional.of(RustType.UNIT), name + "! of what may change something", at)
            : Value.unit(at);
      }
      case "panic", "unreachable", "todo", "unimplemented" -> {
        body.unreachable(at);
        return Value.never(at);
      }
      case "cfg" -> {
        return NumberValues.bool(
            new Expression.Unknown(
                "cfg" + tokens.get().text(),
                Type.BOOL,
                Reason.open("whether " + tokens.get().text() + " is built", ""),
                at));
      }
      case "addr_of", "addr_of_mut" -> {
        Optional<Node> place = parts(tokens.get()).stream().findFirst();
        Optional<Spot> spot = place.flatMap(body.spots::of);
        if (spot.isPresent()) {
          return body.spots.address(spot.get(), false, true, at);
        }
      }
      case "offset_of" -> {
        return offset(tokens.get(), at);
      }
      case "format", "stringify", "concat", "line", "file", "module_path", "env", "option_env" -> {
        return body.unknown(RustType.unknown("a text"), "a text", at);
      }
      case "vec" -> {
        return body.unknown(
            expected.orElse(RustType.unknown("a Vec")), "the elements of a Vec", at);
      }
      case "matches" -> {
        return body.unknown(RustType.BOOL, "matches!", at);
      }
      default -> {}
    }
    return body.lost(expected, name + "! is a macro that is not expanded", at);
  }

  /** What a macro of the tree stands for, where that is known. */
  private Optional<Value> expanded(Node call, List<Node> own, Optional<RustType> expected) {
    boolean isOne = own.size() == 1 && body.inlined < DEEPEST && !path(call).contains("::");
    Optional<Node> made =
        isOne
            ? Expansion.expression(call, own.get(0)).filter(each -> !usesLocal(own.get(0)))
            : Optional.empty();
    if (made.isEmpty()) {
      return Optional.empty();
    }
    body.inlined++;
    Value value = body.value(made.get(), expected);
    body.inlined--;
    return Optional.of(value);
  }

  /** A name in a macro is never a variable of its caller, even if it is called so. */
  private boolean usesLocal(Node definition) {
    return definition.children().stream()
        .flatMap(each -> each.part("token_tree").stream())
        .anyMatch(this::namesLocal);
  }

  private boolean namesLocal(Node tokens) {
    return tokens.is("identifier")
        ? body.local(tokens.text()).isPresent()
        : tokens.children().stream().anyMatch(this::namesLocal);
  }

  private static String path(Node call) {
    return call.field("macro").map(Node::text).orElse("");
  }

  /** Whether the arguments of a macro could change something: calls and assignments do. */
  private boolean acts(Node tokens) {
    List<Node> parts = parts(tokens);
    return parts.isEmpty()
        ? tokens.text().contains("&mut")
            || tokens.text().replaceAll("==|!=|<=|>=|=>", "").contains("=")
        : parts.stream()
            .anyMatch(
                each ->
                    each.contains(
                        "assignment_expression", "compound_assignment_expr", "mutable_specifier"));
  }

  /** The arguments of a macro, each as an expression; empty if one is none. */
  private List<Node> parts(Node tokens) {
    List<Node> all = new ArrayList<>();
    int start = tokens.start() + 1;
    try {
      for (Node each : tokens.children()) {
        if (each.is(",") || each == tokens.children().get(tokens.children().size() - 1)) {
          String text = tokens.source().text(start, each.start());
          if (!text.isBlank()) {
            Optional<Node> part = RustParser.expression(tokens.source(), start, each.start());
            if (part.isEmpty()) {
              return List.of();
            }
            all.add(part.get());
          }
          start = each.end();
        }
      }
    } catch (NoRustException e) {
      return List.of();
    }
    return all;
  }

  private Value asserted(Node tokens, Origin at) {
    List<Node> parts = parts(tokens);
    if (parts.isEmpty()) {
      return body.lost(Optional.of(RustType.UNIT), "what assert! asks", at);
    }
    body.assume(body.value(parts.get(0), RustType.BOOL).expression());
    return Value.unit(at);
  }

  private Value compared(String name, Node tokens, Origin at) {
    List<Node> parts = parts(tokens);
    if (parts.size() < 2) {
      return body.lost(Optional.of(RustType.UNIT), "what " + name + "! asks", at);
    }
    Value one = body.keep(body.value(parts.get(0), Optional.empty()));
    Value other =
        body.value(parts.get(1), one.isLiteral() ? Optional.empty() : Optional.of(one.type()));
    Operator operator = name.equals("assert_eq") ? Operator.EQUAL : Operator.NOT_EQUAL;
    Value same = body.operators.operated(operator, one, other, at);
    body.assume(same.expression());
    return Value.unit(at);
  }

  private Value offset(Node tokens, Origin at) {
    RustType size = body.program.types().size();
    List<Node> parts = parts(tokens);
    if (parts.size() == 2 && parts.get(1).is("identifier")) {
      RustType type = body.type(parts.get(0));
      Optional<Shape> shape = body.shape(type).filter(Shape::isFixed);
      Optional<Shape.Part> member = shape.flatMap(each -> each.member(parts.get(1).text()));
      if (member.isPresent()) {
        return new Value(
            size,
            new Expression.Constant(body.layouts().ir(size), member.get().field().offset(), at));
      }
    }
    return body.unknown(
        size, Reason.open("where a member of a structure without repr(C) is", ""), at);
  }
}
