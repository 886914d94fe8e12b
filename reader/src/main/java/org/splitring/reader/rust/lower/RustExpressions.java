package org.splitring.reader.rust.lower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.Closure;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Expressions. */
final class RustExpressions {

  private static final int DEEPEST = 160;

  private final Body body;
  private int depth;

  RustExpressions(Body body) {
    this.body = body;
  }

  RustValue value(Node node, Optional<RustType> expected) {
    if (depth >= DEEPEST || node.isWrong()) {
      return body.lost(
          expected,
          node.isWrong() ? "what is not understood of the text" : "expressions this deep",
          node);
    }
    depth++;
    try {
      return computed(node, expected);
    } finally {
      depth--;
    }
  }

  private RustValue computed(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    return switch (node.kind()) {
      case "integer_literal" -> integer(node.text(), at);
      case "negative_literal" -> body.numbers.negated(value(node.parts().get(0), expected), at);
      case "boolean_literal" ->
          NumberValues.bool(
              new Expression.Constant(Type.BOOL, node.text().equals("true") ? 1 : 0, at));
      case "float_literal" ->
          body.unknown(expected.orElse(new RustType.Floating(8)), "numbers with fractions", at);
      case "char_literal", "string_literal", "raw_string_literal", "byte_string_literal" ->
          body.unknown(expected.orElse(RustType.unknown("a text")), "a text", at);
      case "parenthesized_expression" -> value(node.parts().get(0), expected);
      case "unit_expression" -> RustValue.unit(at);
      case "identifier", "type_identifier", "self", "scoped_identifier", "generic_function" ->
          body.paths.value(node, expected);
      case "field_expression", "index_expression" ->
          body.spots
              .of(node)
              .map(spot -> body.load(spot, at))
              .orElseGet(() -> unknownPart(node, expected, at));
      case "unary_expression" -> unary(node, expected, at);
      case "reference_expression" -> reference(node, expected, at);
      case "binary_expression" -> body.operators.binary(node, expected, at);
      case "type_cast_expression" -> body.casts.cast(node, expected, at);
      case "call_expression" -> body.calls.call(node, expected);
      case "macro_invocation" -> body.macros.value(node, expected);
      case "struct_expression" -> body.structures.structure(node, expected);
      case "tuple_expression" -> body.aggregates.tuple(node, expected, at);
      case "array_expression" -> body.aggregates.array(node, expected, at);
      case "closure_expression" ->
          new RustValue(
              RustType.unknown("a closure"),
              new Expression.Constant(Type.INT, 0, at),
              new Closure(
                  node, node.has("move") ? moved(node, at) : body.names.visible(), body.scope()));
      case "try_expression" ->
          body.variants.tried(
              value(node.parts().get(0), Casts.fallible(node.parts().get(0), expected)), at);
      case "assignment_expression" -> body.assignments.assigned(node, at);
      case "compound_assignment_expr" -> body.assignments.compound(node, at);
      case "if_expression",
          "match_expression",
          "block",
          "unsafe_block",
          "const_block",
          "return_expression",
          "break_expression",
          "continue_expression",
          "loop_expression",
          "while_expression",
          "for_expression" ->
          body.control.value(node, expected);
      default -> body.lost(expected, node.kind().replace('_', ' ') + " is not followed", node);
    };
  }

  /** The value of a number as it is written. */
  private RustValue integer(String text, Origin at) {
    String digits = text.replace("_", "");
    String suffix = "";
    for (String each :
        List.of(
            "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "isize", "u128",
            "i128")) {
      boolean isHexDigit = digits.startsWith("0x") && each.isEmpty();
      if (digits.endsWith(each) && !isHexDigit) {
        suffix = each;
      }
    }
    String number = digits.substring(0, digits.length() - suffix.length());
    int radix =
        number.startsWith("0x")
            ? 16
            : number.startsWith("0o") ? 8 : number.startsWith("0b") ? 2 : 10;
    try {
      java.math.BigInteger value =
          new java.math.BigInteger(radix == 10 ? number : number.substring(2), radix);
      Optional<RustType> type =
          suffix.isEmpty() ? Optional.empty() : body.program.types().number(suffix);
      if (value.bitLength() > 64 || !suffix.isEmpty() && type.isEmpty()) {
        return body.unknown(RustType.unknown("a wide number"), "numbers of more than 64 bits", at);
      }
      if (suffix.isEmpty() && value.bitLength() == 64) {
        // Only an unsigned type of 64 bits has it.
        return new RustValue(
            new RustType.Int(CType.U64, "u64"),
            new Expression.Constant(Type.of(CType.U64), value.longValue(), at));
      }
      RustValue literal = RustArithmetic.literal(value.longValue(), at);
      return type.isEmpty()
          ? literal
          : type.get() instanceof RustType.Int integer && integer.representation().width() == 64
              ? new RustValue(
                  integer,
                  new Expression.Constant(Type.of(integer.representation()), value.longValue(), at))
              : body.coerce(literal, type.get());
    } catch (NumberFormatException e) {
      return body.unknown(RustType.unknown(text), "the number " + text, at);
    }
  }

  private RustValue unknownPart(Node node, Optional<RustType> expected, Origin at) {
    String why =
        node.is("field_expression")
            ? "a member of a type that is not known: " + node.text()
            : "what " + node.text() + " is";
    Reason reason = Reason.notFollowed(why);
    return body.unknown(expected.orElse(new RustType.Unknown(reason)), reason, at);
  }

  private RustValue unary(Node node, Optional<RustType> expected, Origin at) {
    Node operand = node.parts().get(0);
    if (node.has("*")) {
      RustValue pointer = value(operand, Optional.empty());
      return body.spots
          .target(pointer, at)
          .map(spot -> body.load(spot, at))
          .orElseGet(
              () ->
                  body.unknown(
                      expected.orElse(RustType.unknown("what * gives")),
                      "* of a " + pointer.type(),
                      at));
    }
    RustValue inner = value(operand, expected);
    if (node.has("!") && inner.isLiteral()) {
      // All bits of the type count, and only the context says which it is.
      Optional<RustType> type = expected.filter(RustType.Int.class::isInstance);
      return type.isPresent()
          ? body.numbers.complement(body.coerce(inner, type.get()), at)
          : body.unknown(RustType.LITERAL, "! of a number whose type is not known", at);
    }
    if (inner.type().bare() instanceof RustType.Adt) {
      String name = node.has("!") ? "Not" : "Neg";
      return body.methods
          .ofOperator(inner.type(), name, List.of(inner), at)
          .orElseGet(() -> body.unknown(inner.type(), name + " of a " + inner.type(), at));
    }
    return node.has("!") ? body.numbers.complement(inner, at) : body.numbers.negated(inner, at);
  }

  private RustValue reference(Node node, Optional<RustType> expected, Origin at) {
    Node operand = node.field("value").orElse(node.parts().get(node.parts().size() - 1));
    boolean raw = node.has("raw");
    boolean shared = !node.has("mutable_specifier") && !raw;
    Optional<TypedPlace> spot = body.spots.of(operand);
    if (spot.isPresent()) {
      return body.spots.address(spot.get(), shared, raw, at);
    }
    Optional<RustType> inner =
        expected
            .filter(RustType.Pointer.class::isInstance)
            .map(each -> ((RustType.Pointer) each).target());
    RustValue value = value(operand, inner);
    if (value.expression().type() instanceof Type.UnknownType unknown) {
      RustType type = new RustType.Pointer(value.type(), shared, raw);
      return body.unknown(type, unknown.reason(), at);
    }
    RustValue held = value.isLiteral() ? body.coerce(value, inner.orElse(value.type())) : value;
    return body.spots.address(body.spill(held), shared, raw, at);
  }

  /** Whether reading a text may change memory, or leave. */
  static boolean mayAct(Node node) {
    return node.contains(
        "call_expression",
        "macro_invocation",
        "assignment_expression",
        "compound_assignment_expr",
        "block",
        "try_expression",
        "return_expression",
        "break_expression",
        "continue_expression");
  }

  /** A closure that takes what it uses has copies of it. */
  private Map<String, Binding> moved(Node closure, Origin at) {
    Map<String, Binding> all = new HashMap<>(body.names.visible());
    for (Map.Entry<String, Binding> each : body.names.visible().entrySet()) {
      boolean isUsed = mentions(closure, each.getKey());
      if (isUsed && each.getValue() instanceof Binding.InMemory place) {
        TypedPlace copy = body.temporary(each.getKey(), place.type());
        TypedPlace source = new TypedPlace(place.type(), place.place(), place.mutable());
        body.store(copy, body.load(source, at), at);
        all.put(each.getKey(), new Binding.InMemory(place.type(), copy.place(), place.mutable()));
      }
    }
    return all;
  }

  private static boolean mentions(Node node, String name) {
    return node.is("identifier", "self", "token_tree")
        ? node.text().equals(name) || node.is("token_tree") && node.text().contains(name)
        : node.children().stream().anyMatch(each -> mentions(each, name));
  }
}
