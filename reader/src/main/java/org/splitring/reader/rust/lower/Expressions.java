package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;

/** Expressions. */
final class Expressions {

  private static final int DEEPEST = 160;

  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("+", Operator.ADD),
          Map.entry("-", Operator.SUBTRACT),
          Map.entry("*", Operator.MULTIPLY),
          Map.entry("/", Operator.DIVIDE),
          Map.entry("%", Operator.REMAINDER),
          Map.entry("<<", Operator.SHIFT_LEFT),
          Map.entry(">>", Operator.SHIFT_RIGHT),
          Map.entry("&", Operator.AND),
          Map.entry("|", Operator.OR),
          Map.entry("^", Operator.XOR),
          Map.entry("<", Operator.LESS),
          Map.entry("<=", Operator.LESS_EQUAL),
          Map.entry(">", Operator.GREATER),
          Map.entry(">=", Operator.GREATER_EQUAL),
          Map.entry("==", Operator.EQUAL),
          Map.entry("!=", Operator.NOT_EQUAL));

  private static final Map<Operator, String> TRAITS =
      Map.of(
          Operator.ADD, "add",
          Operator.SUBTRACT, "sub",
          Operator.MULTIPLY, "mul",
          Operator.DIVIDE, "div",
          Operator.REMAINDER, "rem",
          Operator.AND, "bitand",
          Operator.OR, "bitor",
          Operator.SHIFT_LEFT, "shl",
          Operator.SHIFT_RIGHT, "shr");

  private final Body body;
  private int depth;

  Expressions(Body body) {
    this.body = body;
  }

  Value value(Node node, Optional<RustType> expected) {
    if (depth >= DEEPEST || node.isWrong()) {
      return body.lost(
          expected,
          node.isWrong() ? "what is not understood of the text" : "expressions this deep",
          node.origin());
    }
    depth++;
    try {
      return computed(node, expected);
    } finally {
      depth--;
    }
  }

  private Value computed(Node node, Optional<RustType> expected) {
    Origin at = node.origin();
    return switch (node.kind()) {
      case "integer_literal" -> integer(node.text(), at);
      case "negative_literal" -> body.numbers.negated(value(node.parts().get(0), expected), at);
      case "boolean_literal" ->
          Numbers.bool(new Expression.Constant(Type.BOOL, node.text().equals("true") ? 1 : 0, at));
      case "float_literal" ->
          body.unknown(expected.orElse(new RustType.Floating(8)), "numbers with fractions", at);
      case "char_literal", "string_literal", "raw_string_literal", "byte_string_literal" ->
          body.unknown(expected.orElse(RustType.unknown("a text")), "a text", at);
      case "parenthesized_expression" -> value(node.parts().get(0), expected);
      case "unit_expression" -> Value.unit(at);
      case "identifier", "self", "scoped_identifier", "generic_function" ->
          body.paths.value(node, expected);
      case "field_expression", "index_expression" ->
          body.spots
              .of(node)
              .map(spot -> body.load(spot, at))
              .orElseGet(() -> unknownPart(node, expected, at));
      case "unary_expression" -> unary(node, expected, at);
      case "reference_expression" -> reference(node, expected, at);
      case "binary_expression" -> binary(node, expected, at);
      case "type_cast_expression" -> cast(node, at);
      case "call_expression" -> body.calls.call(node, expected);
      case "macro_invocation" -> body.macros.value(node, expected);
      case "struct_expression" -> body.paths.structure(node, expected);
      case "tuple_expression" -> tuple(node, expected, at);
      case "array_expression" -> array(node, expected, at);
      case "closure_expression" ->
          new Value(
              RustType.unknown("a closure"),
              new Expression.Constant(Type.INT, 0, at),
              Optional.of(new Closure(node, node.has("move") ? moved(node, at) : body.visible())));
      case "try_expression" ->
          body.variants.tried(value(node.parts().get(0), Optional.empty()), at);
      case "assignment_expression" -> assigned(node, at);
      case "compound_assignment_expr" -> compound(node, at);
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
      default -> body.lost(expected, node.kind().replace('_', ' ') + " is not followed", at);
    };
  }

  /** The value of a number as it is written. */
  private Value integer(String text, Origin at) {
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
        return new Value(
            new RustType.Int(CType.U64, "u64"),
            new Expression.Constant(Type.of(CType.U64), value.longValue(), at));
      }
      Value literal = Numbers.literal(value.longValue(), at);
      return type.isEmpty()
          ? literal
          : type.get() instanceof RustType.Int integer && integer.representation().width() == 64
              ? new Value(
                  integer,
                  new Expression.Constant(Type.of(integer.representation()), value.longValue(), at))
              : body.coerce(literal, type.get());
    } catch (NumberFormatException e) {
      return body.unknown(RustType.unknown(text), "the number " + text, at);
    }
  }

  private Value unknownPart(Node node, Optional<RustType> expected, Origin at) {
    String why =
        node.is("field_expression")
            ? "a member of a type that is not known: " + node.text()
            : "what " + node.text() + " is";
    Reason reason = Reason.notFollowed(why);
    return body.unknown(expected.orElse(new RustType.Unknown(reason)), reason, at);
  }

  private Value unary(Node node, Optional<RustType> expected, Origin at) {
    Node operand = node.parts().get(0);
    if (node.has("*")) {
      Value pointer = value(operand, Optional.empty());
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
    Value inner = value(operand, expected);
    if (node.has("!") && inner.isLiteral()) {
      // All bits of the type count, and only the context says which it is.
      Optional<RustType> type = expected.filter(RustType.Int.class::isInstance);
      return type.isPresent()
          ? body.numbers.complement(body.coerce(inner, type.get()), at)
          : body.unknown(RustType.LITERAL, "! of a number whose type is not known", at);
    }
    return node.has("!") ? body.numbers.complement(inner, at) : body.numbers.negated(inner, at);
  }

  private Value reference(Node node, Optional<RustType> expected, Origin at) {
    Node operand = node.field("value").orElse(node.parts().get(node.parts().size() - 1));
    boolean raw = node.has("raw");
    boolean shared = !node.has("mutable_specifier") && !raw;
    Optional<Spot> spot = body.spots.of(operand);
    if (spot.isPresent()) {
      return body.spots.address(spot.get(), shared, raw, at);
    }
    Optional<RustType> inner =
        expected
            .filter(RustType.Pointer.class::isInstance)
            .map(each -> ((RustType.Pointer) each).target());
    Value value = value(operand, inner);
    if (value.expression().type() instanceof Type.UnknownType unknown) {
      RustType type = new RustType.Pointer(value.type(), shared, raw);
      return body.unknown(type, unknown.reason(), at);
    }
    Value held = value.isLiteral() ? body.coerce(value, inner.orElse(value.type())) : value;
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

  private Value binary(Node node, Optional<RustType> expected, Origin at) {
    String sign = node.field("operator").map(Node::text).orElse("");
    Optional<Node> left = node.field("left");
    Optional<Node> right = node.field("right");
    if (left.isEmpty() || right.isEmpty()) {
      return body.lost(expected, "an operator", at);
    }
    if (sign.equals("&&") || sign.equals("||")) {
      return logical(sign.equals("&&"), left.get(), right.get(), at);
    }
    Operator operator = OPERATORS.get(sign);
    if (operator == null) {
      return body.lost(expected, "operator " + sign, at);
    }
    Optional<RustType> wanted =
        operator.isTruth() ? Optional.empty() : expected.filter(each -> isNumber(each));
    Value one = value(left.get(), wanted);
    if (operator == Operator.SHIFT_LEFT && one.isLiteral()) {
      // Its type says which bits are shifted out.
      Value shifted = one;
      one =
          wanted
              .filter(RustType.Int.class::isInstance)
              .map(type -> body.coerce(shifted, type))
              .orElse(one);
    }
    if (mayAct(right.get())) {
      one = body.keep(one);
    }
    Optional<RustType> second =
        operator.isShift()
            ? Optional.empty()
            : one.isLiteral() || !isNumber(one.type()) ? wanted : Optional.of(one.type());
    return operated(operator, one, value(right.get(), second), at);
  }

  private boolean isNumber(RustType type) {
    return body.numbers.integer(type).isPresent();
  }

  /** An operator on two values. */
  Value operated(Operator operator, Value left, Value right, Origin at) {
    boolean numbers = isNumber(left.type()) && isNumber(right.type());
    if (operator.isTruth()) {
      return compared(operator, left, right, at);
    }
    if (numbers && isOverloaded(left, right)) {
      return overloaded(operator, left, right, at);
    }
    if (numbers) {
      if (operator.isShift()) {
        Value count =
            right.isLiteral() && !left.isLiteral()
                ? body.coerce(right, new RustType.Int(CType.U32, "u32"))
                : right;
        return body.numbers.checked(operator, left, count, left.type(), at);
      }
      RustType type = left.isLiteral() ? right.type() : left.type();
      return body.numbers.checked(
          operator, body.coerce(left, type), body.coerce(right, type), type, at);
    }
    RustType bool = body.layouts().erased(left.type());
    if (bool instanceof RustType.Bool && right.expression().type() instanceof Type.BooleanType) {
      Expression result =
          new Expression.Arithmetic(
              operator,
              Numbers.convert(left.expression(), CType.INT),
              Numbers.convert(right.expression(), CType.INT),
              Expression.Overflow.WRAPS,
              at);
      return Numbers.bool(result);
    }
    Optional<Value> own = ofTrait(operator, left, right, at);
    return own.orElseGet(
        () ->
            body.unknown(
                RustType.unknown("operator " + operator.text() + " on " + left.type()),
                "operator " + operator.text() + " on " + left.type(),
                at));
  }

  private static boolean isOverloaded(Value left, Value right) {
    return !(left.type() instanceof RustType.Int || left.isLiteral())
        || !(right.type() instanceof RustType.Int || right.isLiteral());
  }

  private Optional<Value> ofTrait(Operator operator, Value left, Value right, Origin at) {
    String name = TRAITS.get(operator);
    return name == null
        ? Optional.empty()
        : body.methods.ofTree(left.type(), name, List.of(left, right), at);
  }

  /** A newtype of the tree by its own trait, one of another crate by what that documents. */
  private Value overloaded(Operator operator, Value left, Value right, Origin at) {
    Optional<Value> own = ofTrait(operator, left, right, at);
    if (own.isPresent()) {
      return own.get();
    }
    if (left.type() instanceof RustType.Newtype newtype
        && body.layouts().erased(newtype) instanceof RustType.Int inner) {
      boolean isSame = right.type().equals(newtype);
      if (newtype.name().equals("Wrapping") && (isSame || operator.isShift())) {
        return new Value(
            newtype,
            body.numbers.wrapping(
                operator, left.expression(), right.expression(), inner.representation(), at));
      }
      boolean isAddress = newtype.name().equals("PhysAddr") || newtype.name().equals("VirtAddr");
      if (isAddress && !isSame && (operator == Operator.ADD || operator == Operator.SUBTRACT)) {
        return body.numbers
            .checked(operator, left.as(inner), body.coerce(right, inner), inner, at)
            .as(newtype);
      }
    }
    return body.unknown(
        RustType.unknown("operator " + operator.text() + " on " + left.type()),
        "operator " + operator.text() + " on " + left.type(),
        at);
  }

  private Value compared(Operator operator, Value left, Value right, Origin at) {
    Value one = left.isLiteral() ? body.coerce(left, right.type()) : left;
    Value other = right.isLiteral() ? body.coerce(right, one.type()) : right;
    Type type = one.expression().type();
    boolean isSame =
        type.equals(other.expression().type())
            || type instanceof Type.PointerType
                && other.expression().type() instanceof Type.PointerType;
    boolean isScalar =
        type instanceof Type.IntegerType
            || type instanceof Type.BooleanType
            || type instanceof Type.PointerType;
    boolean isOwn =
        one.type() instanceof RustType.Adt
            || one.type().bare() != one.type()
            || one.type() instanceof RustType.Newtype newtype && newtype.name().startsWith("Be");
    if (!isSame || !isScalar || isOwn && !body.layouts().isPlain(one.type())) {
      return body.unknown(RustType.BOOL, "a comparison of " + one.type(), at);
    }
    return Numbers.bool(Numbers.compare(operator, one.expression(), other.expression(), at));
  }

  private Value logical(boolean isAnd, Node left, Node right, Origin at) {
    if (left.contains("let_condition") || right.contains("let_condition")) {
      return body.lost(Optional.of(RustType.BOOL), "a pattern in a condition", at);
    }
    Value one = body.keep(body.value(left, RustType.BOOL));
    BlockBuilder.Mark mark = body.blocks.mark();
    if (!mayAct(right)) {
      Value other = body.value(right, RustType.BOOL);
      if (body.blocks.since(mark).isPure()) {
        return Numbers.bool(
            new Expression.Arithmetic(
                isAnd ? Operator.LOGICAL_AND : Operator.LOGICAL_OR,
                one.expression(),
                other.expression(),
                Expression.Overflow.WRAPS,
                at));
      }
      body.blocks.rollBack(mark);
    }
    Spot result = body.temporary("both", RustType.BOOL);
    body.store(result, one, at);
    List<Integer> ways = body.branch(one.expression());
    int behind = body.blocks.reserve();
    body.blocks.resume(ways.get(isAnd ? 0 : 1));
    body.store(result, body.value(right, RustType.BOOL), at);
    body.blocks.jump(behind, at);
    body.blocks.resume(ways.get(isAnd ? 1 : 0));
    body.blocks.jump(behind, at);
    body.blocks.resume(behind);
    return body.load(result, at);
  }

  /** A closure that takes what it uses has copies of it. */
  private Map<String, Binding> moved(Node closure, Origin at) {
    Map<String, Binding> all = new HashMap<>(body.visible());
    for (Map.Entry<String, Binding> each : body.visible().entrySet()) {
      boolean isUsed = mentions(closure, each.getKey());
      if (isUsed && each.getValue() instanceof Binding.InMemory place) {
        Spot copy = body.temporary(each.getKey(), place.type());
        Spot source = new Spot(place.type(), place.place(), place.mutable());
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

  private Value cast(Node node, Origin at) {
    RustType wanted = node.field("type").map(body::type).orElse(RustType.unknown("a type"));
    Optional<Node> operand = node.field("value");
    if (operand.isEmpty()) {
      return body.lost(Optional.of(wanted), "a cast", at);
    }
    return cast(value(operand.get(), Optional.empty()), wanted, at);
  }

  /** {@code x as T}. */
  Value cast(Value value, RustType asked, Origin at) {
    RustType wanted = asked;
    if (asked instanceof RustType.Unknown && !(value.type() instanceof RustType.Unknown)) {
      // As in "as _": the context says.
      return value;
    }
    if (value.isLiteral() && value.expression() instanceof Expression.Constant) {
      return body.numbers.integer(wanted).isPresent()
          ? new Value(
              wanted,
              Numbers.convert(value.expression(), body.numbers.integer(wanted).orElseThrow()))
          : body.coerce(value, wanted);
    }
    Type to = body.layouts().ir(wanted);
    Type from = value.expression().type();
    boolean isNumber = body.numbers.integer(wanted).isPresent();
    boolean fromNumber = from instanceof Type.IntegerType || from instanceof Type.BooleanType;
    if (isNumber && fromNumber) {
      return new Value(
          wanted, Numbers.convert(value.expression(), body.numbers.integer(wanted).orElseThrow()));
    }
    boolean isAddress =
        from instanceof Type.PointerType && (isNumber || to instanceof Type.PointerType);
    if (isAddress || fromNumber && to instanceof Type.PointerType) {
      return new Value(
          wanted,
          to.equals(from)
              ? value.expression()
              : new Expression.Convert(to, value.expression(), true, at));
    }
    if (to instanceof Type.PointerType
        && value.type().bare() instanceof RustType.Pointer pointer
        && body.spots.member(body.spill(value), "pointer").isPresent()) {
      Spot first = body.spots.member(body.spill(value), "pointer").orElseThrow();
      return new Value(
          wanted, new Expression.Convert(to, body.load(first, at).expression(), true, at));
    }
    return body.coerce(value, wanted);
  }

  private Value tuple(Node node, Optional<RustType> expected, Origin at) {
    List<RustType> wanted =
        expected.orElse(RustType.UNIT) instanceof RustType.Tuple tuple ? tuple.parts() : List.of();
    List<Value> values = new ArrayList<>();
    for (Node each : node.parts()) {
      int i = values.size();
      Optional<RustType> type = i < wanted.size() ? Optional.of(wanted.get(i)) : Optional.empty();
      Value value = value(each, type);
      values.add(body.keep(type.isPresent() ? body.coerce(value, type.get()) : value));
    }
    return tuple(values, at);
  }

  /** A tuple of values. */
  Value tuple(List<Value> values, Origin at) {
    RustType type = new RustType.Tuple(values.stream().map(Value::type).toList());
    Spot spot = body.temporary("tuple", type);
    for (int i = 0; i < values.size(); i++) {
      Value each = values.get(i);
      body.spots.member(spot, Integer.toString(i)).ifPresent(part -> body.store(part, each, at));
    }
    return body.load(spot, at);
  }

  private Value array(Node node, Optional<RustType> expected, Origin at) {
    Optional<RustType> element =
        expected
            .filter(RustType.Array.class::isInstance)
            .map(each -> ((RustType.Array) each).element());
    Optional<Node> length = node.field("length");
    if (length.isPresent()) {
      Value value = body.keep(value(node.parts().get(0), element));
      RustType of = element.orElse(value.type());
      RustType type =
          new RustType.Array(
              of,
              body.program.constantValue(length.get(), body.program.types().size(), body.scope()));
      boolean isZero =
          value.expression() instanceof Expression.Constant constant && constant.bits() == 0;
      Optional<org.splitring.reader.rust.types.Layouts.Measure> size = body.layouts().measure(type);
      if (isZero && size.isPresent() && size.get().size() > 0) {
        Spot spot = body.temporary("array", type);
        Type number = Type.of(body.program.model().address());
        body.blocks.emit(
            new Statement.Fill(
                new Expression.AddressOf(spot.place(), at),
                new Expression.Constant(Type.INT, 0, at),
                new Expression.Constant(number, size.get().size(), at),
                at));
        return body.load(spot, at);
      }
      return body.unknown(type, "the elements of an array", at);
    }
    List<Value> values = new ArrayList<>();
    for (Node each : node.parts()) {
      values.add(body.keep(value(each, element)));
    }
    RustType of = element.orElse(values.isEmpty() ? RustType.unknown("[]") : values.get(0).type());
    RustType type = new RustType.Array(of, java.util.OptionalLong.of(values.size()));
    Spot spot = body.temporary("array", type);
    if (of instanceof RustType.Literal || !(spot.place().type() instanceof Type.ArrayType ir)) {
      return body.unknown(type, "the elements of an array", at);
    }
    for (int i = 0; i < values.size(); i++) {
      Expression index = new Expression.Constant(Type.of(body.program.model().address()), i, at);
      body.store(
          new Spot(of, new MemoryPlace.Element(spot.place(), index, ir.element()), true),
          values.get(i),
          at);
    }
    return body.load(spot, at);
  }

  private Value assigned(Node node, Origin at) {
    Optional<Node> left = node.field("left");
    Optional<Node> right = node.field("right");
    if (left.isEmpty() || right.isEmpty()) {
      return body.lost(Optional.of(RustType.UNIT), "an assignment", at);
    }
    if (left.get().is("identifier") && left.get().text().equals("_")) {
      value(right.get(), Optional.empty());
      return Value.unit(at);
    }
    if (left.get().is("tuple_expression")) {
      return body.lost(Optional.of(RustType.UNIT), "an assignment to several places", at);
    }
    Optional<Spot> place = mayAct(left.get()) ? Optional.empty() : body.spots.of(left.get());
    Value value =
        body.keep(
            place.isPresent()
                ? body.value(right.get(), place.get().type())
                : value(right.get(), Optional.empty()));
    // The value is computed before the place.
    Optional<Spot> target = body.spots.of(left.get());
    if (target.isPresent()) {
      body.store(target.get(), value, at);
      return Value.unit(at);
    }
    return body.lost(Optional.of(RustType.UNIT), "an assignment to " + left.get().text(), at);
  }

  private Value compound(Node node, Origin at) {
    Optional<Node> left = node.field("left");
    Optional<Node> right = node.field("right");
    String sign = node.field("operator").map(Node::text).orElse(" ");
    Operator operator = OPERATORS.get(sign.substring(0, sign.length() - 1));
    if (left.isEmpty() || right.isEmpty() || operator == null) {
      return body.lost(Optional.of(RustType.UNIT), "an assignment", at);
    }
    Optional<Spot> before = mayAct(left.get()) ? Optional.empty() : body.spots.of(left.get());
    Value value =
        body.keep(
            value(
                right.get(),
                operator.isShift()
                    ? Optional.empty()
                    : before.map(Spot::type).filter(this::isNumber)));
    Optional<Spot> target = body.spots.of(left.get());
    if (target.isPresent() && target.get().type() instanceof RustType.Int number) {
      Value fitting = operator.isShift() ? value : body.coerce(value, number);
      body.store(target.get(), operated(operator, body.load(target.get(), at), fitting, at), at);
      return Value.unit(at);
    }
    if (target.isEmpty()
        || isOverloaded(body.load(target.get(), at), value) && !isWrapping(target.get())) {
      return body.lost(Optional.of(RustType.UNIT), "an assignment to " + left.get().text(), at);
    }
    body.store(target.get(), operated(operator, body.load(target.get(), at), value, at), at);
    return Value.unit(at);
  }

  private boolean isWrapping(Spot spot) {
    return spot.type() instanceof RustType.Newtype newtype && newtype.name().equals("Wrapping")
        || body.layouts().erased(spot.type()) instanceof RustType.Bool;
  }
}
