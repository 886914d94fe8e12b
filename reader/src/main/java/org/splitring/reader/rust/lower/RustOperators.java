package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Operators between two operands. */
final class RustOperators {

  static final Map<String, Operator> OPERATORS =
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
          Operator.ADD, "Add",
          Operator.SUBTRACT, "Sub",
          Operator.MULTIPLY, "Mul",
          Operator.DIVIDE, "Div",
          Operator.REMAINDER, "Rem",
          Operator.AND, "BitAnd",
          Operator.OR, "BitOr",
          Operator.XOR, "BitXor",
          Operator.SHIFT_LEFT, "Shl",
          Operator.SHIFT_RIGHT, "Shr");

  private final Body body;

  RustOperators(Body body) {
    this.body = body;
  }

  RustValue binary(Node node, Optional<RustType> expected, Origin at) {
    String sign = node.field("operator").map(Node::text).orElse("");
    Optional<Node> left = node.field("left");
    Optional<Node> right = node.field("right");
    if (left.isEmpty() || right.isEmpty()) {
      return body.lost(expected, "an operator", node);
    }
    if (sign.equals("&&") || sign.equals("||")) {
      return logical(node, sign.equals("&&"), left.get(), right.get());
    }
    Operator operator = OPERATORS.get(sign);
    if (operator == null) {
      return body.lost(expected, "operator " + sign, node);
    }
    Optional<RustType> wanted =
        operator.isTruth() ? Optional.empty() : expected.filter(each -> isNumber(each));
    RustValue one = body.value(left.get(), wanted);
    if (operator == Operator.SHIFT_LEFT && one.isLiteral()) {
      // Its type says which bits are shifted out.
      RustValue shifted = one;
      one =
          wanted
              .filter(RustType.Int.class::isInstance)
              .map(type -> body.coerce(shifted, type))
              .orElse(one);
    }
    if (RustExpressions.mayAct(right.get())) {
      one = body.keep(one);
    }
    Optional<RustType> second =
        operator.isShift()
            ? Optional.empty()
            : one.isLiteral() || !isNumber(one.type()) ? wanted : Optional.of(one.type());
    return operated(operator, one, body.value(right.get(), second), at);
  }

  boolean isNumber(RustType type) {
    return body.numbers.integer(type).isPresent();
  }

  /** An operator on two values; of references to numbers the language takes the numbers. */
  RustValue operated(Operator operator, RustValue first, RustValue second, Origin at) {
    RustValue left = number(first, at);
    RustValue right = number(second, at);
    boolean numbers = isNumber(left.type()) && isNumber(right.type());
    if (operator.isTruth()) {
      return compared(operator, left, right, at);
    }
    if (numbers && isOverloaded(left, right)) {
      return overloaded(operator, left, right, at);
    }
    if (numbers) {
      if (operator.isShift()) {
        RustValue count =
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
              NumberValues.convert(left.expression(), CType.INT),
              NumberValues.convert(right.expression(), CType.INT),
              Expression.Overflow.WRAPS,
              at);
      return NumberValues.bool(result);
    }
    Optional<RustValue> own = ofTrait(operator, left, right, at);
    return own.orElseGet(
        () ->
            body.unknown(
                RustType.unknown("operator " + operator.text() + " on " + left.type()),
                "operator " + operator.text() + " on " + left.type(),
                at));
  }

  /** What a reference to a number leads to; of anything else itself. */
  RustValue number(RustValue value, Origin at) {
    boolean isLent =
        value.type() instanceof RustType.Pointer
            && (value.type().bare() instanceof RustType.Int
                || value.type().bare() instanceof RustType.Literal);
    return isLent ? body.load(body.spots.bare(body.spill(value), at), at) : value;
  }

  static boolean isOverloaded(RustValue left, RustValue right) {
    return !(left.type() instanceof RustType.Int || left.isLiteral())
        || !(right.type() instanceof RustType.Int || right.isLiteral());
  }

  /** The trait of an operator; of comparisons none. */
  static Optional<String> trait(Operator operator) {
    return Optional.ofNullable(TRAITS.get(operator));
  }

  private Optional<RustValue> ofTrait(
      Operator operator, RustValue left, RustValue right, Origin at) {
    String name = TRAITS.get(operator);
    return name == null
        ? Optional.empty()
        : body.methods.ofOperator(left.type(), name, List.of(left, right), at);
  }

  /** A newtype of the tree by its own trait, one of another crate by what that documents. */
  private RustValue overloaded(Operator operator, RustValue left, RustValue right, Origin at) {
    Optional<RustValue> own = ofTrait(operator, left, right, at);
    if (own.isPresent()) {
      return own.get();
    }
    if (left.type() instanceof RustType.Newtype newtype
        && body.layouts().erased(newtype) instanceof RustType.Int inner) {
      RustValue other = likeNewtype(right, newtype);
      boolean isSame = other.type().equals(newtype);
      if (newtype.name().equals("Wrapping") && (isSame || operator.isShift())) {
        return new RustValue(
            newtype,
            body.numbers.wrapping(
                operator, left.expression(), other.expression(), inner.representation(), at));
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

  /** {@code Wrapping(1)} is of the type that the other operand says. */
  private RustValue likeNewtype(RustValue value, RustType.Newtype newtype) {
    return value.type() instanceof RustType.Newtype own
            && own.name().equals(newtype.name())
            && own.inner() instanceof RustType.Literal
        ? body.coerce(value.as(RustType.LITERAL), newtype.inner()).as(newtype)
        : value;
  }

  private RustValue compared(Operator operator, RustValue left, RustValue right, Origin at) {
    RustValue one = left.isLiteral() ? body.coerce(left, right.type()) : left;
    RustValue other = right.isLiteral() ? body.coerce(right, one.type()) : right;
    Type type = one.expression().type();
    boolean isSame =
        type.equals(other.expression().type())
            || type instanceof Type.PointerType
                && other.expression().type() instanceof Type.PointerType;
    if (one.isUnsure() || other.isUnsure()) {
      return body.unknown(RustType.BOOL, "numbers whose type is not known", at);
    }
    boolean isScalar =
        type instanceof Type.IntegerType
            || type instanceof Type.BooleanType
            || type instanceof Type.PointerType;
    boolean isOwn =
        one.type() instanceof RustType.Adt
            || one.type().bare() != one.type()
            || one.type() instanceof RustType.Newtype newtype
                && (newtype.name().startsWith("Be") || newtype.name().equals("Reverse"));
    if (!isSame || !isScalar || isOwn && !body.layouts().isPlain(one.type())) {
      return body.unknown(RustType.BOOL, "a comparison of " + one.type(), at);
    }
    return NumberValues.bool(
        NumberValues.compare(operator, one.expression(), other.expression(), at));
  }

  private RustValue logical(Node node, boolean isAnd, Node left, Node right) {
    Origin at = node.origin();
    if (left.contains("let_condition") || right.contains("let_condition")) {
      return body.lost(Optional.of(RustType.BOOL), "a pattern in a condition", node);
    }
    RustValue one = body.keep(body.value(left, RustType.BOOL));
    BlockBuilder.Mark mark = body.blocks.mark();
    if (!RustExpressions.mayAct(right)) {
      RustValue other = body.value(right, RustType.BOOL);
      if (body.blocks.since(mark).isPure()) {
        return NumberValues.bool(
            new Expression.Arithmetic(
                isAnd ? Operator.LOGICAL_AND : Operator.LOGICAL_OR,
                one.expression(),
                other.expression(),
                Expression.Overflow.WRAPS,
                at));
      }
      body.blocks.rollBack(mark);
    }
    TypedPlace result = body.temporary("both", RustType.BOOL);
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
}
