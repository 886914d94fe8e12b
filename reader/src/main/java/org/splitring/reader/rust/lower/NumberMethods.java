package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Spot;
import org.splitring.reader.rust.values.Value;

/** The methods of numbers, as the standard library documents them. */
final class NumberMethods {

  private static final Set<String> INHERENT =
      Set.of(
          "abs",
          "abs_diff",
          "pow",
          "isqrt",
          "div_euclid",
          "rem_euclid",
          "div_ceil",
          "div_floor",
          "next_multiple_of",
          "next_power_of_two",
          "is_power_of_two",
          "is_multiple_of",
          "ilog",
          "ilog2",
          "ilog10",
          "rotate_left",
          "rotate_right",
          "swap_bytes",
          "reverse_bits",
          "to_be",
          "to_le",
          "to_be_bytes",
          "to_le_bytes",
          "to_ne_bytes",
          "signum",
          "is_positive",
          "is_negative",
          "unsigned_abs",
          "midpoint");

  private final Body body;

  NumberMethods(Body body) {
    this.body = body;
  }

  /** What a method gives; empty for one that is not known. */
  Optional<Value> call(
      String name, Value number, List<Node> arguments, Optional<RustType> expected, Origin at) {
    if (number.isLiteral() && !name.equals("into")) {
      Optional<RustType> type = expected.filter(RustType.Int.class::isInstance);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      return call(name, body.coerce(number, type.get()), arguments, expected, at);
    }
    Value self = body.keep(number);
    RustType type = self.type();
    Optional<Operator> operator = operator(name);
    if (operator.isPresent() && arguments.size() == 1) {
      RustType second =
          operator.get().isShift() ? body.program.types().number("u32").orElseThrow() : type;
      Value other = body.keep(body.value(arguments.get(0), second));
      return Optional.of(
          operated(name.substring(0, name.indexOf('_')), operator.get(), self, other, at));
    }
    return switch (name) {
      case "into" -> Optional.of(into(self, expected, at));
      case "try_into" -> Optional.of(tryInto(self, expected, at));
      case "to_le", "to_owned", "clone", "to_usize", "raw_value" -> Optional.of(self);
      case "next_multiple_of" -> argument(arguments, type).map(each -> multiple(self, each, at));
      case "checked_next_multiple_of" ->
          argument(arguments, type).map(each -> checkedMultiple(self, each, at));
      case "div_ceil" -> argument(arguments, type).map(each -> ceiling(self, each, at));
      case "is_power_of_two" -> Optional.of(isPower(self, at));
      case "is_multiple_of" ->
          argument(arguments, type)
              .filter(each -> isNotZero(each))
              .map(
                  each ->
                      Numbers.bool(
                          Numbers.compare(
                              Operator.EQUAL,
                              body.numbers.wrapping(
                                  Operator.REMAINDER,
                                  self.expression(),
                                  each.expression(),
                                  integer(type),
                                  at),
                              constant(0, type, at),
                              at)));
      case "min", "max" -> argument(arguments, type).map(each -> least(name, self, each, at));
      case "pow" -> power(self, arguments, at);
      case "trailing_zeros" -> bits(Expression.Builtin.Kind.TRAILING_ZEROS, self, at);
      case "count_ones" -> bits(Expression.Builtin.Kind.ONES, self, at);
      default -> Optional.empty();
    };
  }

  /** Whether the language itself gives its numbers a method of that name. */
  static boolean isInherent(String name) {
    return INHERENT.contains(name)
        || name.matches("(wrapping|checked|saturating|overflowing|unchecked|strict|carrying)_.*")
        || name.matches("(leading|trailing|count)_(zeros|ones)");
  }

  private static Optional<Operator> operator(String name) {
    return switch (name) {
      case "wrapping_add", "checked_add", "saturating_add", "unchecked_add" ->
          Optional.of(Operator.ADD);
      case "wrapping_sub", "checked_sub", "saturating_sub", "unchecked_sub" ->
          Optional.of(Operator.SUBTRACT);
      case "wrapping_mul", "checked_mul", "saturating_mul", "unchecked_mul" ->
          Optional.of(Operator.MULTIPLY);
      case "wrapping_div", "checked_div", "saturating_div" -> Optional.of(Operator.DIVIDE);
      case "wrapping_rem", "checked_rem" -> Optional.of(Operator.REMAINDER);
      case "wrapping_shl", "checked_shl" -> Optional.of(Operator.SHIFT_LEFT);
      case "wrapping_shr", "checked_shr" -> Optional.of(Operator.SHIFT_RIGHT);
      default -> Optional.empty();
    };
  }

  private CType integer(RustType type) {
    return body.numbers.integer(type).orElseThrow();
  }

  private Expression constant(long value, RustType type, Origin at) {
    return new Expression.Constant(Type.of(integer(type)), integer(type).wrap(value), at);
  }

  private static boolean isNotZero(Value value) {
    return value.expression() instanceof Expression.Constant constant && constant.bits() != 0;
  }

  private Optional<Value> argument(List<Node> arguments, RustType type) {
    return arguments.size() == 1
        ? Optional.of(body.keep(body.value(arguments.get(0), type)))
        : Optional.empty();
  }

  private Value operated(String way, Operator operator, Value self, Value other, Origin at) {
    RustType type = self.type();
    CType integer = integer(type);
    boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
    if (divides && integer.signed()) {
      return body.unknown(
          way.equals("checked") ? new RustType.Opt(type) : type, "a signed division", at);
    }
    if (divides && !way.equals("checked")) {
      body.numbers.notZero(other.expression(), at);
    }
    Expression holds =
        divides
            ? Numbers.compare(Operator.NOT_EQUAL, other.expression(), constant(0, type, at), at)
            : body.numbers.inRange(operator, self.expression(), other.expression(), integer, at);
    Expression safe =
        divides && !isNotZero(other)
            ? new Expression.Choice(holds, other.expression(), constant(1, type, at), at)
            : other.expression();
    Value wrapped =
        new Value(type, body.numbers.wrapping(operator, self.expression(), safe, integer, at));
    return switch (way) {
      case "wrapping" -> wrapped;
      case "checked" -> option(holds, wrapped, at);
      case "saturating" -> saturated(operator, self, holds, wrapped, at);
      default -> {
        // Without a check of its own: what does not fit is undefined.
        body.blocks.emit(
            new Statement.Check(holds, operator.text() + " in " + type + " overflows", at));
        yield wrapped;
      }
    };
  }

  /** {@code Some} where a condition holds. */
  private Value option(Expression holds, Value value, Origin at) {
    RustType.Opt type = new RustType.Opt(value.type());
    Spot spot = body.temporary("option", type);
    body.variants.begin(spot, "None", at);
    body.variants.part(spot, "Some", "0").ifPresent(part -> body.store(part, value, at));
    body.spots
        .member(spot, "tag")
        .ifPresent(
            tag -> body.store(tag, new Value(tag.type(), Numbers.convert(holds, CType.U32)), at));
    return body.load(spot, at);
  }

  private Value saturated(
      Operator operator, Value self, Expression holds, Value wrapped, Origin at) {
    CType integer = integer(self.type());
    if (integer.signed()) {
      return body.unknown(self.type(), "a saturating operation on signed numbers", at);
    }
    long limit = operator == Operator.SUBTRACT ? 0 : -1L;
    return new Value(
        self.type(),
        new Expression.Choice(holds, wrapped.expression(), constant(limit, self.type(), at), at));
  }

  /** The number as another type that has all its values. */
  Value into(Value self, Optional<RustType> expected, Origin at) {
    Optional<RustType> type =
        expected.filter(each -> body.layouts().erased(each) instanceof RustType.Int);
    if (type.isEmpty()) {
      return body.unknown(
          expected.orElse(RustType.unknown("what into gives")), "what into gives", at);
    }
    if (type.get() instanceof RustType.Adt) {
      return body.unknown(type.get(), "what into gives", at);
    }
    return self.isLiteral()
        ? body.coerce(self, type.get())
        : new Value(type.get(), Numbers.convert(self.expression(), integer(type.get())));
  }

  /** The number as another type, if that has it. */
  Value tryInto(Value self, Optional<RustType> expected, Origin at) {
    RustType inner =
        expected.orElse(RustType.UNIT) instanceof RustType.Res res
            ? res.ok()
            : RustType.unknown("what try_into gives");
    return tryFrom(self, inner, at);
  }

  /** {@code T::try_from(x)}. */
  Value tryFrom(Value self, RustType to, Origin at) {
    RustType error = RustType.unknown("the type of an error");
    RustType type = new RustType.Res(to, error);
    if (!(to instanceof RustType.Int target) || self.isLiteral()) {
      return body.unknown(type, "a conversion that may fail", at);
    }
    CType from = integer(self.type());
    Expression narrow = Numbers.convert(self.expression(), target.representation());
    Expression back = Numbers.convert(narrow, from);
    Expression holds = Numbers.compare(Operator.EQUAL, back, self.expression(), at);
    if (from.signed() != target.representation().signed()) {
      Expression signed = from.signed() ? self.expression() : narrow;
      Expression zero = new Expression.Constant(signed.type(), 0, at);
      holds =
          new Expression.Arithmetic(
              Operator.LOGICAL_AND,
              holds,
              Numbers.compare(Operator.GREATER_EQUAL, signed, zero, at),
              Expression.Overflow.WRAPS,
              at);
    }
    Spot spot = body.temporary("result", type);
    body.variants
        .part(spot, "Ok", "0")
        .ifPresent(part -> body.store(part, new Value(to, narrow), at));
    Expression fails =
        Numbers.compare(
            Operator.EQUAL,
            Numbers.convert(holds, CType.INT),
            new Expression.Constant(Type.INT, 0, at),
            at);
    body.spots
        .member(spot, "tag")
        .ifPresent(
            tag -> body.store(tag, new Value(tag.type(), Numbers.convert(fails, CType.U32)), at));
    return body.load(spot, at);
  }

  private Value ceiling(Value self, Value divisor, Origin at) {
    CType integer = integer(self.type());
    if (integer.signed()) {
      return body.unknown(self.type(), "div_ceil of signed numbers", at);
    }
    body.numbers.notZero(divisor.expression(), at);
    Expression quotient =
        body.numbers.wrapping(
            Operator.DIVIDE, self.expression(), divisor.expression(), integer, at);
    Expression rest = remainder(self, divisor, integer, at);
    Expression more =
        Numbers.convert(
            Numbers.compare(Operator.NOT_EQUAL, rest, constant(0, self.type(), at), at), integer);
    return new Value(self.type(), body.numbers.wrapping(Operator.ADD, quotient, more, integer, at));
  }

  private Expression remainder(Value self, Value divisor, CType integer, Origin at) {
    return body.numbers.wrapping(
        Operator.REMAINDER, self.expression(), divisor.expression(), integer, at);
  }

  /** What has to be added to reach the next multiple. */
  private Expression missing(Value self, Value step, Origin at) {
    CType integer = integer(self.type());
    Expression rest = remainder(self, step, integer, at);
    return new Expression.Choice(
        Numbers.compare(Operator.EQUAL, rest, constant(0, self.type(), at), at),
        constant(0, self.type(), at),
        body.numbers.wrapping(Operator.SUBTRACT, step.expression(), rest, integer, at),
        at);
  }

  private Value multiple(Value self, Value step, Origin at) {
    CType integer = integer(self.type());
    if (integer.signed()) {
      return body.unknown(self.type(), "next_multiple_of of signed numbers", at);
    }
    body.numbers.notZero(step.expression(), at);
    return body.numbers.checked(
        Operator.ADD, self, new Value(self.type(), missing(self, step, at)), self.type(), at);
  }

  private Value checkedMultiple(Value self, Value step, Origin at) {
    CType integer = integer(self.type());
    if (integer.signed() || !isNotZero(step)) {
      return body.unknown(new RustType.Opt(self.type()), "a multiple of what may be zero", at);
    }
    Value more = body.keep(new Value(self.type(), missing(self, step, at)));
    return operated("checked", Operator.ADD, self, more, at);
  }

  private Value isPower(Value self, Origin at) {
    CType integer = integer(self.type());
    Expression less =
        body.numbers.wrapping(
            Operator.SUBTRACT, self.expression(), constant(1, self.type(), at), integer, at);
    Expression common = body.numbers.wrapping(Operator.AND, self.expression(), less, integer, at);
    return Numbers.bool(
        new Expression.Arithmetic(
            Operator.LOGICAL_AND,
            Numbers.compare(
                Operator.NOT_EQUAL, self.expression(), constant(0, self.type(), at), at),
            Numbers.compare(Operator.EQUAL, common, constant(0, self.type(), at), at),
            Expression.Overflow.WRAPS,
            at));
  }

  /** The smaller, or the larger, of two. */
  Value least(String name, Value one, Value other, Origin at) {
    Operator operator = name.equals("min") ? Operator.LESS : Operator.GREATER;
    Expression holds = Numbers.compare(operator, one.expression(), other.expression(), at);
    return new Value(
        one.type(), new Expression.Choice(holds, one.expression(), other.expression(), at));
  }

  private Optional<Value> power(Value self, List<Node> arguments, Origin at) {
    RustType u32 = body.program.types().number("u32").orElseThrow();
    Value count = body.value(arguments.get(0), u32);
    if (!(count.expression() instanceof Expression.Constant constant) || constant.bits() > 64) {
      return Optional.of(body.unknown(self.type(), "a power that is not constant", at));
    }
    Value result = new Value(self.type(), constant(1, self.type(), at));
    for (long i = 0; i < constant.bits(); i++) {
      result = body.numbers.checked(Operator.MULTIPLY, result, self, self.type(), at);
    }
    return Optional.of(result);
  }

  private Optional<Value> bits(Expression.Builtin.Kind kind, Value self, Origin at) {
    CType integer = integer(self.type());
    RustType u32 = body.program.types().number("u32").orElseThrow();
    if (integer.signed() || integer.width() < 32) {
      return Optional.of(body.unknown(u32, "a count of bits", at));
    }
    Expression count = new Expression.Builtin(kind, self.expression(), Type.of(CType.U32), at);
    if (kind == Expression.Builtin.Kind.ONES) {
      return Optional.of(new Value(u32, count));
    }
    return Optional.of(
        new Value(
            u32,
            new Expression.Choice(
                Numbers.compare(
                    Operator.EQUAL, self.expression(), constant(0, self.type(), at), at),
                new Expression.Constant(Type.of(CType.U32), integer.width(), at),
                count,
                at)));
  }
}
