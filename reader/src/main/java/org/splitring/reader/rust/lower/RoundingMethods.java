package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.BitCounts;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;

/** Methods of numbers that round, and those of powers of two and of bits. */
final class RoundingMethods {

  private final Body body;
  private final NumberMethods methods;

  RoundingMethods(Body body, NumberMethods methods) {
    this.body = body;
    this.methods = methods;
  }

  /** What a method gives; empty for one that is not known. */
  Optional<RustValue> call(String name, RustValue self, List<Node> arguments, Origin at) {
    RustType type = self.type();
    CType integer = methods.integer(type);
    boolean isUnsigned = !integer.signed();
    if (arguments.isEmpty()) {
      return switch (name) {
        case "is_power_of_two" -> Optional.of(isPower(self, at));
        case "next_power_of_two" ->
            isUnsigned ? Optional.of(nextPower(self, at)) : Optional.empty();
        case "ilog2" -> isUnsigned ? Optional.of(logarithm(self, at)) : Optional.empty();
        case "checked_ilog2" ->
            isUnsigned
                ? Optional.of(
                    methods.option(
                        NumberValues.compare(
                            Operator.NOT_EQUAL,
                            self.expression(),
                            methods.constant(0, type, at),
                            at),
                        count(BitCounts.logarithm(self.expression(), integer, at)),
                        at))
                : Optional.empty();
        case "leading_zeros" ->
            Optional.of(count(BitCounts.leadingZeros(self.expression(), integer, at)));
        case "trailing_zeros" ->
            Optional.of(count(BitCounts.trailingZeros(self.expression(), integer, at)));
        case "count_ones" -> Optional.of(count(BitCounts.ones(self.expression(), integer, at)));
        case "wrapping_neg" ->
            Optional.of(
                new RustValue(
                    type,
                    body.numbers.wrapping(
                        Operator.SUBTRACT,
                        methods.constant(0, type, at),
                        self.expression(),
                        integer,
                        at)));
        default -> Optional.empty();
      };
    }
    return switch (name) {
      case "next_multiple_of" ->
          methods.argument(arguments, type).map(each -> multiple(self, each, at));
      case "checked_next_multiple_of" ->
          methods.argument(arguments, type).map(each -> checkedMultiple(self, each, at));
      case "div_ceil" -> methods.argument(arguments, type).map(each -> ceiling(self, each, at));
      case "is_multiple_of" ->
          methods.argument(arguments, type).flatMap(each -> isMultiple(self, each, at));
      case "min", "max" ->
          methods.argument(arguments, type).map(each -> least(name, self, each, at));
      case "abs_diff" ->
          isUnsigned
              ? methods.argument(arguments, type).map(each -> difference(self, each, at))
              : Optional.empty();
      case "clamp" ->
          arguments.size() == 2 ? Optional.of(clamped(self, arguments, at)) : Optional.empty();
      case "pow" -> power(self, arguments, at);
      default -> Optional.empty();
    };
  }

  private RustValue ceiling(RustValue self, RustValue divisor, Origin at) {
    CType integer = methods.integer(self.type());
    if (integer.signed()) {
      return body.unknown(self.type(), "div_ceil of signed numbers", at);
    }
    body.numbers.notZero(divisor.expression(), at);
    Expression quotient =
        body.numbers.wrapping(
            Operator.DIVIDE, self.expression(), divisor.expression(), integer, at);
    Expression rest = remainder(self, divisor, integer, at);
    Expression more =
        NumberValues.convert(
            NumberValues.compare(
                Operator.NOT_EQUAL, rest, methods.constant(0, self.type(), at), at),
            integer);
    return new RustValue(
        self.type(), body.numbers.wrapping(Operator.ADD, quotient, more, integer, at));
  }

  private Expression remainder(RustValue self, RustValue divisor, CType integer, Origin at) {
    return body.numbers.wrapping(
        Operator.REMAINDER, self.expression(), divisor.expression(), integer, at);
  }

  /** What has to be added to reach the next multiple. */
  private Expression missing(RustValue self, RustValue step, Origin at) {
    CType integer = methods.integer(self.type());
    Expression rest = remainder(self, step, integer, at);
    return new Expression.Choice(
        NumberValues.compare(Operator.EQUAL, rest, methods.constant(0, self.type(), at), at),
        methods.constant(0, self.type(), at),
        body.numbers.wrapping(Operator.SUBTRACT, step.expression(), rest, integer, at),
        at);
  }

  private RustValue multiple(RustValue self, RustValue step, Origin at) {
    CType integer = methods.integer(self.type());
    if (integer.signed()) {
      return body.unknown(self.type(), "next_multiple_of of signed numbers", at);
    }
    body.numbers.notZero(step.expression(), at);
    return body.numbers.checked(
        Operator.ADD, self, new RustValue(self.type(), missing(self, step, at)), self.type(), at);
  }

  private RustValue checkedMultiple(RustValue self, RustValue step, Origin at) {
    CType integer = methods.integer(self.type());
    if (integer.signed()) {
      return body.unknown(new RustType.Opt(self.type()), "a multiple of signed numbers", at);
    }
    if (NumberMethods.isNotZero(step)) {
      RustValue more = body.keep(new RustValue(self.type(), missing(self, step, at)));
      return methods.operated("checked", Operator.ADD, self, more, at);
    }
    // Of zero nothing is a multiple.
    Expression isStep =
        NumberValues.compare(
            Operator.NOT_EQUAL, step.expression(), methods.constant(0, self.type(), at), at);
    RustValue divisor =
        body.keep(
            new RustValue(
                self.type(),
                new Expression.Choice(
                    isStep, step.expression(), methods.constant(1, self.type(), at), at)));
    RustValue more = body.keep(new RustValue(self.type(), missing(self, divisor, at)));
    Expression holds =
        new Expression.Arithmetic(
            Operator.LOGICAL_AND,
            isStep,
            body.numbers.inRange(Operator.ADD, self.expression(), more.expression(), integer, at),
            Expression.Overflow.WRAPS,
            at);
    Expression sum =
        body.numbers.wrapping(Operator.ADD, self.expression(), more.expression(), integer, at);
    return methods.option(holds, new RustValue(self.type(), sum), at);
  }

  private RustValue isPower(RustValue self, Origin at) {
    CType integer = methods.integer(self.type());
    Expression less =
        body.numbers.wrapping(
            Operator.SUBTRACT,
            self.expression(),
            methods.constant(1, self.type(), at),
            integer,
            at);
    Expression common = body.numbers.wrapping(Operator.AND, self.expression(), less, integer, at);
    return NumberValues.bool(
        new Expression.Arithmetic(
            Operator.LOGICAL_AND,
            NumberValues.compare(
                Operator.NOT_EQUAL, self.expression(), methods.constant(0, self.type(), at), at),
            NumberValues.compare(Operator.EQUAL, common, methods.constant(0, self.type(), at), at),
            Expression.Overflow.WRAPS,
            at));
  }

  /** The smaller, or the larger, of two. */
  RustValue least(String name, RustValue one, RustValue other, Origin at) {
    Operator operator = name.equals("min") ? Operator.LESS : Operator.GREATER;
    Expression holds = NumberValues.compare(operator, one.expression(), other.expression(), at);
    return new RustValue(
        one.type(), new Expression.Choice(holds, one.expression(), other.expression(), at));
  }

  private Optional<RustValue> power(RustValue self, List<Node> arguments, Origin at) {
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    RustType u32 = body.program.types().number("u32").orElseThrow();
    RustValue count = body.keep(body.value(arguments.get(0), u32));
    if (count.expression() instanceof Expression.Constant constant && constant.bits() <= 64) {
      RustValue result = new RustValue(self.type(), methods.constant(1, self.type(), at));
      for (long i = 0; i < constant.bits(); i++) {
        result = body.numbers.checked(Operator.MULTIPLY, result, self, self.type(), at);
      }
      return Optional.of(result);
    }
    boolean isOfTwo =
        self.expression() instanceof Expression.Constant base
            && base.bits() == 2
            && !methods.integer(self.type()).signed();
    return Optional.of(
        isOfTwo
            ? body.numbers.checked(
                Operator.SHIFT_LEFT,
                new RustValue(self.type(), methods.constant(1, self.type(), at)),
                count,
                self.type(),
                at)
            : body.unknown(self.type(), "a power that is not constant", at));
  }

  /** What every build stops at for zero. */
  private RustValue logarithm(RustValue self, Origin at) {
    body.numbers.notZero(self.expression(), at);
    return count(BitCounts.logarithm(self.expression(), methods.integer(self.type()), at));
  }

  private RustValue count(Expression bits) {
    return new RustValue(body.program.types().number("u32").orElseThrow(), bits);
  }

  /** The power of two that is not less; where none fits, a build without checks has zero. */
  private RustValue nextPower(RustValue self, Origin at) {
    CType integer = methods.integer(self.type());
    Expression one = methods.constant(1, self.type(), at);
    Expression less = body.numbers.wrapping(Operator.SUBTRACT, self.expression(), one, integer, at);
    Expression count =
        new Expression.Arithmetic(
            Operator.SUBTRACT,
            new Expression.Constant(Type.of(CType.U32), integer.width(), at),
            BitCounts.leadingZeros(less, integer, at),
            Expression.Overflow.WRAPS,
            at);
    Expression most = methods.constant(1L << (integer.width() - 1), self.type(), at);
    Expression fits = NumberValues.compare(Operator.LESS_EQUAL, self.expression(), most, at);
    body.numbers.check(fits, "next_power_of_two in " + self.type() + " overflows", at);
    Expression power =
        new Expression.Choice(
            fits,
            body.numbers.wrapping(Operator.SHIFT_LEFT, one, count, integer, at),
            methods.constant(0, self.type(), at),
            at);
    return new RustValue(
        self.type(),
        new Expression.Choice(
            NumberValues.compare(Operator.LESS_EQUAL, self.expression(), one, at), one, power, at));
  }

  private RustValue clamped(RustValue self, List<Node> arguments, Origin at) {
    RustValue low = body.keep(body.value(arguments.get(0), self.type()));
    RustValue high = body.keep(body.value(arguments.get(1), self.type()));
    body.assume(NumberValues.compare(Operator.LESS_EQUAL, low.expression(), high.expression(), at));
    return least("min", least("max", self, low, at), high, at);
  }

  private RustValue difference(RustValue self, RustValue other, Origin at) {
    CType integer = methods.integer(self.type());
    Expression down =
        body.numbers.wrapping(
            Operator.SUBTRACT, self.expression(), other.expression(), integer, at);
    Expression up =
        body.numbers.wrapping(
            Operator.SUBTRACT, other.expression(), self.expression(), integer, at);
    Expression holds =
        NumberValues.compare(Operator.GREATER, self.expression(), other.expression(), at);
    return new RustValue(self.type(), new Expression.Choice(holds, down, up, at));
  }

  private Optional<RustValue> isMultiple(RustValue self, RustValue step, Origin at) {
    RustType type = self.type();
    return NumberMethods.isNotZero(step)
        ? Optional.of(
            NumberValues.bool(
                NumberValues.compare(
                    Operator.EQUAL,
                    remainder(self, step, methods.integer(type), at),
                    methods.constant(0, type, at),
                    at)))
        : Optional.empty();
  }
}
