package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.macros.MacroExpansion;
import org.splitring.reader.rust.macros.PrintingMacros;
import org.splitring.reader.rust.names.MacroDefinitions;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.parse.RustParser;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Macros of the language and its library, and simple ones of the tree. */
final class MacroCalls {

  private static final int DEEPEST = 24;

  /** What neither calls nor assigns, in brackets of any kind. */
  private static final Pattern ONLY_NAMES = Pattern.compile("(?s).(?!.*&\\s*mut\\b)[^({\\[=]*.");

  private final Body body;

  MacroCalls(Body body) {
    this.body = body;
  }

  RustValue value(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    String name = MacroExpansion.name(node);
    Optional<Node> tokens = node.part("token_tree");
    List<Node> own = MacroDefinitions.of(name, node, body.scope().module());
    if (tokens.isEmpty() || !own.isEmpty()) {
      return expanded(node, own, expected).orElseGet(() -> unexpanded(node, own, expected));
    }
    if (PrintingMacros.isStandard(name)) {
      return looks(node, tokens.get(), name.startsWith("debug_"))
          ? RustValue.unit(at)
          : body.lost(Optional.of(RustType.UNIT), name + "! of what may change something", node);
    }
    switch (name) {
      case "assert" -> {
        return asserted(tokens.get(), at);
      }
      case "assert_eq", "assert_ne" -> {
        return compared(name, tokens.get(), at);
      }
      case "panic", "unreachable", "todo", "unimplemented" -> {
        body.unreachable(at);
        return RustValue.never(at);
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
        Optional<TypedPlace> spot = place.flatMap(body.spots::of);
        if (spot.isPresent()) {
          return body.spots.address(spot.get(), false, true, at);
        }
      }
      case "offset_of" -> {
        return offset(tokens.get(), at);
      }
      case "format", "stringify", "concat", "line", "file", "module_path", "env", "option_env" -> {
        return looks(node, tokens.get(), false)
            ? body.unknown(RustType.unknown("a text"), "a text", at)
            : body.lost(Optional.of(RustType.unknown("a text")), "a text", node);
      }
      case "vec" -> {
        Optional<RustType> type = expected.or(() -> Optional.of(RustType.unknown("a Vec")));
        return looks(node, tokens.get(), false)
            ? body.unknown(type.get(), "the elements of a Vec", at)
            : body.lost(type, "the elements of a Vec", node);
      }
      case "matches" -> {
        Optional<Node> match = MacroExpansion.matching(node);
        return match.isPresent()
            ? body.value(match.get(), RustType.BOOL)
            : body.lost(Optional.of(RustType.BOOL), "matches!", node);
      }
      default -> {}
    }
    return unexpanded(node, own, expected);
  }

  /** One whose text is not there may leave the function; so may one whose text says so. */
  private RustValue unexpanded(Node call, List<Node> own, Optional<RustType> expected) {
    Reason reason =
        Reason.notFollowed(MacroExpansion.name(call) + "! is a macro that is not expanded");
    if (prints(call, own)) {
      Origin at = call.origin();
      String name = MacroExpansion.name(call) + "!";
      Callee callee = new Callee.Missing(name, Callee.Effect.NONE_BY_NAME, reason);
      body.blocks.emit(new Statement.Call(Optional.empty(), callee, List.of(), at));
      return RustValue.unit(at);
    }
    boolean mayLeave =
        own.isEmpty() || Skipped.mayLeave(call) || own.stream().anyMatch(Skipped::mayLeave);
    RustValue value = body.skipped.value(expected, reason, call.origin(), mayLeave);
    if (own.isEmpty() || own.stream().anyMatch(each -> each.contains("let", "!"))) {
      // A name that it is handed may be a variable from here on that it makes.
      names(call).stream()
          .filter(each -> body.local(each.text()).isPresent())
          .forEach(body.bindings::unbound);
    }
    return value;
  }

  /**
   * Whether it prints by its name, nothing in it says otherwise, and it looks at what it prints.
   */
  private boolean prints(Node call, List<Node> own) {
    Optional<Node> tokens = call.part("token_tree");
    return PrintingMacros.isByName(MacroExpansion.name(call))
        && own.stream().noneMatch(each -> Skipped.mayLeave(each) || each.contains("="))
        && tokens.filter(each -> looks(call, each, false)).isPresent();
  }

  private static List<Node> names(Node tokens) {
    return tokens.is("identifier")
        ? List.of(tokens)
        : tokens.children().stream()
            .filter(each -> tokens.is("token_tree") || each.is("token_tree"))
            .flatMap(each -> names(each).stream())
            .toList();
  }

  /** What a macro of the tree stands for, where that is known. */
  private Optional<RustValue> expanded(Node call, List<Node> own, Optional<RustType> expected) {
    boolean isOne = own.size() == 1 && body.inlined < DEEPEST && !path(call).contains("::");
    Optional<Node> made =
        isOne
            ? MacroExpansion.expression(call, own.get(0)).filter(each -> !usesLocal(own.get(0)))
            : Optional.empty();
    if (made.isEmpty()) {
      return Optional.empty();
    }
    body.inlined++;
    RustValue value = body.value(made.get(), expected);
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

  /** Whether all that a macro does with what it is handed is to look at it, as it is then read. */
  private boolean looks(Node call, Node tokens, boolean isForDebugging) {
    List<Node> parts = parts(tokens);
    return parts.isEmpty()
        ? ONLY_NAMES.matcher(tokens.text()).matches()
        : looks(call, parts, isForDebugging);
  }

  private boolean looks(Node call, List<Node> parts, boolean isForDebugging) {
    boolean changes =
        Skipped.mayLeave(call)
            || parts.isEmpty()
            || parts.stream()
                .anyMatch(
                    each ->
                        each.contains(
                            "assignment_expression",
                            "compound_assignment_expr",
                            "mutable_specifier"));
    if (changes) {
      return false;
    }
    List<Node> acting = parts.stream().filter(MacroCalls::calls).toList();
    if (acting.isEmpty()) {
      return true;
    }
    if (!isForDebugging) {
      acting.forEach(each -> body.value(each, Optional.empty()));
      return true;
    }
    Origin at = call.origin();
    Reason reason = Reason.open("whether " + MacroExpansion.name(call) + "! is built", "");
    List<Integer> ways =
        body.branch(new Expression.Unknown("debug_assertions", Type.BOOL, reason, at));
    body.blocks.resume(ways.get(0));
    acting.forEach(each -> body.value(each, Optional.empty()));
    body.blocks.jump(ways.get(1), at);
    body.blocks.resume(ways.get(1));
    return true;
  }

  /** Whether it calls what is no method of a number, or makes what may act at its end. */
  private static boolean calls(Node node) {
    boolean isOfNumber =
        node.is("call_expression")
            && node.field("function")
                .flatMap(each -> each.field("field"))
                .filter(each -> NumberMethods.isInherent(each.text()))
                .isPresent();
    return node.is("call_expression", "macro_invocation", "struct_expression") && !isOfNumber
        || node.children().stream().anyMatch(MacroCalls::calls);
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

  private RustValue asserted(Node tokens, Origin at) {
    List<Node> parts = parts(tokens);
    if (parts.isEmpty()) {
      return body.lost(Optional.of(RustType.UNIT), "what assert! asks", tokens);
    }
    body.assume(body.value(parts.get(0), RustType.BOOL).expression());
    return RustValue.unit(at);
  }

  private RustValue compared(String name, Node tokens, Origin at) {
    List<Node> parts = parts(tokens);
    if (parts.size() < 2) {
      return body.lost(Optional.of(RustType.UNIT), "what " + name + "! asks", tokens);
    }
    RustValue one = body.keep(body.value(parts.get(0), Optional.empty()));
    RustValue other =
        body.value(parts.get(1), one.isLiteral() ? Optional.empty() : Optional.of(one.type()));
    Operator operator = name.equals("assert_eq") ? Operator.EQUAL : Operator.NOT_EQUAL;
    RustValue same = body.operators.operated(operator, one, other, at);
    body.assume(same.expression());
    return RustValue.unit(at);
  }

  private RustValue offset(Node tokens, Origin at) {
    RustType size = body.program.types().size();
    List<Node> all = tokens.children();
    Optional<Node> comma = all.stream().filter(each -> each.is(",")).reduce((one, two) -> two);
    Optional<Node> type =
        comma.flatMap(
            each ->
                MacroExpansion.type(
                    tokens, tokens.source().text(tokens.start() + 1, each.start())));
    Optional<Node> name =
        comma.map(each -> all.get(all.indexOf(each) + 1)).filter(each -> each.is("identifier"));
    boolean isOne = comma.isPresent() && all.indexOf(comma.get()) == all.size() - 3;
    if (isOne && type.isPresent() && name.isPresent()) {
      Optional<Shape> shape = body.shape(body.type(type.get())).filter(Shape::isFixed);
      Optional<Shape.Part> member =
          shape
              .flatMap(each -> each.member(name.get().text()))
              .filter(each -> each.field().offset() < Shape.STEP);
      if (member.isPresent()) {
        return new RustValue(
            size,
            new Expression.Constant(body.layouts().ir(size), member.get().field().offset(), at));
      }
    }
    return body.unknown(
        size, Reason.open("where a member of a structure without repr(C) is", ""), at);
  }
}
