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
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

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
  private final RoundingMethods rounding;

  NumberMethods(Body body) {
    this.body = body;
    this.rounding = new RoundingMethods(body, this);
  }

  /** Those that round. */
  RoundingMethods rounding() {
    return rounding;
  }

  /** What a method gives; empty for one that is not known. */
  Optional<RustValue> call(
      String name, RustValue number, List<Node> arguments, Optional<RustType> expected, Origin at) {
    if (number.isLiteral() && !name.equals("into")) {
      Optional<RustType> type = receiver(name, expected).filter(RustType.Int.class::isInstance);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      return call(name, body.coerce(number, type.get()), arguments, expected, at);
    }
    RustValue self = body.keep(number);
    RustType type = self.type();
    Optional<Operator> operator = operator(name);
    if (operator.isPresent() && arguments.size() == 1) {
      RustType second =
          operator.get().isShift() ? body.program.types().number("u32").orElseThrow() : type;
      RustValue other = body.keep(body.value(arguments.get(0), second));
      return Optional.of(
          operated(name.substring(0, name.indexOf('_')), operator.get(), self, other, at));
    }
    return switch (name) {
      case "into" -> Optional.of(into(self, expected, at));
      case "try_into" -> Optional.of(tryInto(self, expected, at));
      case "to_le", "to_owned", "clone", "to_usize", "raw_value" -> Optional.of(self);
      default -> rounding.call(name, self, arguments, at);
    };
  }

  /** Whether the language itself gives its numbers a method of that name. */
  static boolean isInherent(String name) {
    return INHERENT.contains(name)
        || name.matches("(wrapping|checked|saturating|overflowing|unchecked|strict|carrying)_.*")
        || name.matches("(leading|trailing|count)_(zeros|ones)");
  }

  /** What the receiver is, by what the method gives. */
  static Optional<RustType> receiver(String name, Optional<RustType> expected) {
    if (name.startsWith("wrapping_")
        || name.startsWith("saturating_")
        || name.equals("next_multiple_of")
        || name.equals("div_ceil")
        || name.equals("pow")
        || name.equals("min")
        || name.equals("max")
        || name.equals("clone")) {
      return expected;
    }
    if (name.startsWith("checked_") && expected.isPresent()) {
      return expected.get() instanceof RustType.Opt opt
          ? Optional.of(opt.some())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Operator> operator(String name) {
    return switch (name) {
      case "wrapping_add", "checked_add", "saturating_add", "unchecked_add", "overflowing_add" ->
          Optional.of(Operator.ADD);
      case "wrapping_sub", "checked_sub", "saturating_sub", "unchecked_sub", "overflowing_sub" ->
          Optional.of(Operator.SUBTRACT);
      case "wrapping_mul", "checked_mul", "saturating_mul", "unchecked_mul", "overflowing_mul" ->
          Optional.of(Operator.MULTIPLY);
      case "wrapping_div", "checked_div", "saturating_div" -> Optional.of(Operator.DIVIDE);
      case "wrapping_rem", "checked_rem" -> Optional.of(Operator.REMAINDER);
      case "wrapping_shl", "checked_shl" -> Optional.of(Operator.SHIFT_LEFT);
      case "wrapping_shr", "checked_shr" -> Optional.of(Operator.SHIFT_RIGHT);
      default -> Optional.empty();
    };
  }

  CType integer(RustType type) {
    return body.numbers.integer(type).orElseThrow();
  }

  Expression constant(long value, RustType type, Origin at) {
    return new Expression.Constant(Type.of(integer(type)), integer(type).wrap(value), at);
  }

  static boolean isNotZero(RustValue value) {
    return value.expression() instanceof Expression.Constant constant && constant.bits() != 0;
  }

  Optional<RustValue> argument(List<Node> arguments, RustType type) {
    return arguments.size() == 1
        ? Optional.of(body.keep(body.value(arguments.get(0), type)))
        : Optional.empty();
  }

  RustValue operated(String way, Operator operator, RustValue self, RustValue other, Origin at) {
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
            ? NumberValues.compare(
                Operator.NOT_EQUAL, other.expression(), constant(0, type, at), at)
            : body.numbers.inRange(operator, self.expression(), other.expression(), integer, at);
    Expression safe =
        divides && !isNotZero(other)
            ? new Expression.Choice(holds, other.expression(), constant(1, type, at), at)
            : other.expression();
    RustValue wrapped =
        new RustValue(type, body.numbers.wrapping(operator, self.expression(), safe, integer, at));
    return switch (way) {
      case "wrapping" -> wrapped;
      case "checked" -> option(holds, wrapped, at);
      case "saturating" -> saturated(operator, self, holds, wrapped, at);
      case "overflowing" ->
          body.aggregates.tuple(
              List.of(body.keep(wrapped), body.numbers.complement(NumberValues.bool(holds), at)),
              at);
      default -> {
        // Without a check of its own: what does not fit is undefined.
        body.blocks.emit(
            new Statement.Check(holds, operator.text() + " in " + type + " overflows", at));
        yield wrapped;
      }
    };
  }

  /** {@code Some} where a condition holds. */
  RustValue option(Expression holds, RustValue value, Origin at) {
    RustType.Opt type = new RustType.Opt(value.type());
    TypedPlace spot = body.temporary("option", type);
    body.variants.begin(spot, "None", at);
    body.variants.part(spot, "Some", "0").ifPresent(part -> body.store(part, value, at));
    body.spots
        .member(spot, "tag")
        .ifPresent(
            tag ->
                body.store(
                    tag, new RustValue(tag.type(), NumberValues.convert(holds, CType.U32)), at));
    return body.load(spot, at);
  }

  RustValue saturated(
      Operator operator, RustValue self, Expression holds, RustValue wrapped, Origin at) {
    CType integer = integer(self.type());
    if (integer.signed()) {
      return body.unknown(self.type(), "a saturating operation on signed numbers", at);
    }
    long limit = operator == Operator.SUBTRACT ? 0 : -1L;
    return new RustValue(
        self.type(),
        new Expression.Choice(holds, wrapped.expression(), constant(limit, self.type(), at), at));
  }

  /** The number as another type that has all its values. */
  RustValue into(RustValue self, Optional<RustType> expected, Origin at) {
    Optional<RustType> type =
        expected.filter(each -> body.layouts().erased(each) instanceof RustType.Int);
    Optional<RustValue> own =
        self.isLiteral() ? Optional.empty() : expected.flatMap(each -> own(self, each, at));
    if (own.isPresent()) {
      return own.get();
    }
    if (type.isEmpty()) {
      return body.unknown(
          expected.orElse(RustType.unknown("what into gives")), "what into gives", at);
    }
    if (type.get() instanceof RustType.Adt) {
      return body.unknown(type.get(), "what into gives", at);
    }
    return self.isLiteral()
        ? body.coerce(self, type.get())
        : new RustValue(type.get(), NumberValues.convert(self.expression(), integer(type.get())));
  }

  private Optional<RustValue> own(RustValue self, RustType wanted, Origin at) {
    return wanted instanceof RustType.Adt
        ? body.casts.converted(self, wanted, at)
        : Optional.empty();
  }

  /** The number as another type, if that has it. */
  RustValue tryInto(RustValue self, Optional<RustType> expected, Origin at) {
    RustType inner =
        expected.orElse(RustType.UNIT) instanceof RustType.Res res
            ? res.ok()
            : RustType.unknown("what try_into gives");
    return tryFrom(self, inner, at);
  }

  /** {@code T::try_from(x)}. */
  RustValue tryFrom(RustValue self, RustType to, Origin at) {
    RustType error = RustType.unknown("the type of an error");
    RustType type = new RustType.Res(to, error);
    if (!(to instanceof RustType.Int target) || self.isLiteral()) {
      return body.unknown(type, "a conversion that may fail", at);
    }
    CType from = integer(self.type());
    Expression narrow = NumberValues.convert(self.expression(), target.representation());
    Expression back = NumberValues.convert(narrow, from);
    Expression holds = NumberValues.compare(Operator.EQUAL, back, self.expression(), at);
    if (from.signed() != target.representation().signed()) {
      Expression signed = from.signed() ? self.expression() : narrow;
      Expression zero = new Expression.Constant(signed.type(), 0, at);
      holds =
          new Expression.Arithmetic(
              Operator.LOGICAL_AND,
              holds,
              NumberValues.compare(Operator.GREATER_EQUAL, signed, zero, at),
              Expression.Overflow.WRAPS,
              at);
    }
    TypedPlace spot = body.temporary("result", type);
    body.variants
        .part(spot, "Ok", "0")
        .ifPresent(part -> body.store(part, new RustValue(to, narrow), at));
    Expression fails =
        NumberValues.compare(
            Operator.EQUAL,
            NumberValues.convert(holds, CType.INT),
            new Expression.Constant(Type.INT, 0, at),
            at);
    body.spots
        .member(spot, "tag")
        .ifPresent(
            tag ->
                body.store(
                    tag, new RustValue(tag.type(), NumberValues.convert(fails, CType.U32)), at));
    return body.load(spot, at);
  }
}
