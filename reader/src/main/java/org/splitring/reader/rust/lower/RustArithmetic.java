package org.splitring.reader.rust.lower;

import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Expression.Prefix;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Exact;
import org.splitring.reader.rust.values.LiteralHistory;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;

/** Rust's arithmetic: no conversion is implied, and what does not fit ends a build with checks. */
final class RustArithmetic {

  private final Body body;

  RustArithmetic(Body body) {
    this.body = body;
  }

  /** How an integer computes; empty for what is none. */
  Optional<CType> integer(RustType type) {
    RustType erased = body.layouts().erased(type);
    return erased instanceof RustType.Int number
        ? Optional.of(number.representation())
        : erased instanceof RustType.Literal ? Optional.of(CType.S64) : Optional.empty();
  }

  /** A number without a type of its own. */
  static RustValue literal(long value, Origin at) {
    return literal(value, LiteralHistory.written(value), at);
  }

  private static RustValue literal(long value, LiteralHistory history, Origin at) {
    return new RustValue(RustType.LITERAL, new Constant(Type.of(CType.S64), value, at), history);
  }

  /** A number without a type, as that type. */
  RustValue typed(RustValue value, RustType wanted) {
    Optional<CType> type = integer(wanted);
    if (wanted instanceof RustType.Literal) {
      return value;
    }
    if (type.isEmpty()) {
      boolean isOpen = wanted instanceof RustType.Unknown || wanted instanceof RustType.Generic;
      return isOpen ? value : body.unknown(wanted, "a number as " + wanted, value.origin());
    }
    if (value.expression() instanceof Constant constant) {
      // What it was on the way has to fit too: else it is another number in that type.
      boolean fits = value.history().filter(each -> each.fits(type.get())).isPresent();
      return fits
          ? new RustValue(
              wanted, new Constant(Type.of(type.get()), constant.bits(), value.origin()))
          : body.unknown(wanted, constant.bits() + " does not fit " + wanted, value.origin());
    }
    RustValue kept = body.keep(value);
    Expression narrow = NumberValues.convert(kept.expression(), type.get());
    check(
        NumberValues.compare(
            Operator.EQUAL,
            NumberValues.convert(narrow, CType.S64),
            kept.expression(),
            value.origin()),
        "a number that does not fit " + wanted,
        value.origin());
    return new RustValue(wanted, narrow);
  }

  /** What a build with checks stops at. */
  void check(Expression holds, String what, Origin at) {
    if (!(holds instanceof Constant constant && constant.bits() != 0)) {
      body.blocks.emit(new Statement.Check(holds, what, at));
    }
  }

  /** An operation on two numbers of one type, as the operators do it. */
  RustValue checked(Operator operator, RustValue left, RustValue right, RustType type, Origin at) {
    CType number = integer(type).orElseThrow();
    if (left.isLiteral() && right.isLiteral()) {
      return ofLiterals(operator, left, right, at);
    }
    if (operator == Operator.DIVIDE || operator == Operator.REMAINDER) {
      RustValue divisor = body.keep(right);
      notZero(divisor.expression(), at);
      return new RustValue(
          type, wrapping(operator, left.expression(), divisor.expression(), number, at));
    }
    boolean mayOverflow =
        operator == Operator.ADD
            || operator == Operator.SUBTRACT
            || operator == Operator.MULTIPLY
            || operator.isShift();
    if (!mayOverflow || fits(operator, left.expression(), right.expression(), number)) {
      return new RustValue(
          type, wrapping(operator, left.expression(), right.expression(), number, at));
    }
    Expression one = body.keep(left).expression();
    Expression other = body.keep(right).expression();
    check(
        inRange(operator, one, other, number, at),
        operator.text() + " in " + type + " overflows",
        at);
    return new RustValue(type, wrapping(operator, one, other, number, at));
  }

  private RustValue ofLiterals(Operator operator, RustValue left, RustValue right, Origin at) {
    if (left.expression() instanceof Constant one && right.expression() instanceof Constant two) {
      Optional<Long> value = Exact.of(operator, one.bits(), two.bits());
      Optional<LiteralHistory> history =
          value.flatMap(
              result ->
                  left.history()
                      .flatMap(
                          first ->
                              operator.isShift()
                                  ? Optional.of(first.with(result))
                                  : right.history().map(second -> first.with(second, result))));
      if (history.isPresent()) {
        return literal(value.get(), history.get(), at);
      }
    }
    return body.unknown(RustType.LITERAL, "numbers whose type is not known", at);
  }

  /** Where the divisor is zero every build stops. */
  void notZero(Expression divisor, Origin at) {
    if (!(divisor instanceof Constant constant && constant.bits() != 0)) {
      body.assume(NumberValues.compare(Operator.NOT_EQUAL, divisor, zero(divisor), at));
    }
  }

  private static Expression zero(Expression like) {
    return new Constant(like.type(), 0, like.origin());
  }

  /** Whether the result fits by what the operands can be at most. */
  private boolean fits(Operator operator, Expression left, Expression right, CType type) {
    if (operator.isShift()) {
      return right instanceof Constant count && count.bits() >= 0 && count.bits() < type.width();
    }
    if (type.signed()) {
      return false;
    }
    long one = body.most.of(left);
    long other = body.most.of(right);
    long most = type.width() == 64 ? Long.MAX_VALUE : (1L << type.width()) - 1;
    if (operator == Operator.SUBTRACT) {
      return left instanceof Constant constant && other <= constant.bits() && constant.bits() >= 0;
    }
    if (operator == Operator.ADD) {
      return one <= most - other;
    }
    return Math.multiplyHigh(one, other) == 0 && one * other >= 0 && one * other <= most;
  }

  /** A condition that holds where the result fits its type. */
  Expression inRange(Operator operator, Expression left, Expression right, CType type, Origin at) {
    if (operator.isShift()) {
      CType counted = ((Type.IntegerType) right.type()).representation();
      Expression count = NumberValues.convert(right, new CType(64, counted.signed()));
      return NumberValues.compare(
          Operator.LESS,
          NumberValues.convert(count, CType.U64),
          new Constant(Type.of(CType.U64), type.width(), at),
          at);
    }
    if (type.width() < 64) {
      boolean isProduct = operator == Operator.MULTIPLY && !type.signed();
      CType wide = isProduct ? CType.U64 : CType.S64;
      Expression exact =
          new Arithmetic(
              operator,
              NumberValues.convert(left, wide),
              NumberValues.convert(right, wide),
              Overflow.WRAPS,
              at);
      return NumberValues.compare(
          Operator.EQUAL, NumberValues.convert(NumberValues.convert(exact, type), wide), exact, at);
    }
    Expression result = wrapping(operator, left, right, type, at);
    if (!type.signed()) {
      return switch (operator) {
        case ADD -> NumberValues.compare(Operator.GREATER_EQUAL, result, left, at);
        case SUBTRACT -> NumberValues.compare(Operator.GREATER_EQUAL, left, right, at);
        default -> product(left, right, type, at);
      };
    }
    return signed(operator, left, right, result, at);
  }

  private Expression product(Expression left, Expression right, CType type, Origin at) {
    Expression factor = left instanceof Constant ? left : right;
    Expression other = factor == left ? right : left;
    if (factor instanceof Constant constant) {
      return constant.bits() == 0
          ? new Constant(Type.INT, 1, at)
          : NumberValues.compare(
              Operator.LESS_EQUAL,
              other,
              new Constant(Type.of(type), Long.divideUnsigned(-1L, constant.bits()), at),
              at);
    }
    Expression most =
        new Arithmetic(
            Operator.DIVIDE,
            new Constant(Type.of(type), -1L, at),
            // Of zero everything fits; nothing is divided by it.
            new Expression.Choice(
                NumberValues.compare(Operator.EQUAL, right, zero(right), at),
                new Constant(Type.of(type), 1, at),
                right,
                at),
            Overflow.WRAPS,
            at);
    return NumberValues.compare(Operator.LESS_EQUAL, left, most, at);
  }

  private Expression signed(
      Operator operator, Expression left, Expression right, Expression result, Origin at) {
    if (operator == Operator.MULTIPLY) {
      return body.unknown(RustType.BOOL, "whether a signed product fits", at).expression();
    }
    Expression one = bits(Operator.XOR, left, operator == Operator.ADD ? result : right, at);
    Expression other = bits(Operator.XOR, operator == Operator.ADD ? right : left, result, at);
    return NumberValues.compare(
        Operator.GREATER_EQUAL, bits(Operator.AND, one, other, at), zero(left), at);
  }

  private static Expression bits(Operator operator, Expression left, Expression right, Origin at) {
    return new Arithmetic(operator, left, right, Overflow.WRAPS, at);
  }

  /** An operation that wraps, in the type of its operands; shifts take their count so. */
  Expression wrapping(Operator operator, Expression left, Expression right, CType type, Origin at) {
    Expression one = NumberValues.convert(left, type);
    Expression other =
        operator.isShift()
            ? bits(
                Operator.AND,
                NumberValues.convert(right, CType.U32),
                new Constant(Type.of(CType.U32), type.width() - 1, at),
                at)
            : NumberValues.convert(right, type);
    if (operator.isShift() && right instanceof Constant count) {
      other = new Constant(Type.of(CType.U32), count.bits() & (type.width() - 1), at);
    }
    if (one instanceof Constant first && other instanceof Constant second) {
      Optional<Long> value = Exact.of(operator, first.bits(), second.bits());
      if (value.isPresent()
          && (type.width() < 64
              || type.signed()
              || value.get() >= 0 && first.bits() >= 0 && second.bits() >= 0)) {
        return new Constant(Type.of(type), type.wrap(value.get()), at);
      }
    }
    boolean keepsSign =
        operator == Operator.DIVIDE
            || operator == Operator.REMAINDER
            || operator == Operator.SHIFT_RIGHT;
    CType wide =
        new CType(Math.max(32, type.width()), type.signed() && (keepsSign || type.width() < 32));
    if (type.width() < 32 && !type.signed()) {
      wide = CType.U32;
    }
    if (type.width() < 32 && type.signed() && !keepsSign) {
      wide = CType.U32;
    }
    Expression result =
        new Arithmetic(
            operator,
            NumberValues.convert(one, wide),
            operator.isShift() ? other : NumberValues.convert(other, wide),
            Overflow.WRAPS,
            at);
    return NumberValues.convert(result, type);
  }

  /** {@code -x}. */
  RustValue negated(RustValue value, Origin at) {
    if (value.isLiteral() && value.expression() instanceof Constant constant) {
      boolean isWritten = value.history().filter(LiteralHistory::isWritten).isPresent();
      return isWritten
          ? literal(-constant.bits(), at)
          : value
              .history()
              .map(each -> literal(-constant.bits(), each.negated(-constant.bits()), at))
              .orElseGet(() -> body.unknown(RustType.LITERAL, "a number without a type", at));
    }
    Optional<CType> type = integer(value.type());
    if (type.isEmpty() || !type.get().signed()) {
      return body.unknown(value.type(), "the negative of a " + value.type(), at);
    }
    RustValue zero = new RustValue(value.type(), zero(value.expression()));
    return checked(Operator.SUBTRACT, zero, value, value.type(), at);
  }

  /** {@code !x}, in the type of x. */
  RustValue complement(RustValue value, Origin at) {
    if (body.layouts().erased(value.type()) instanceof RustType.Bool) {
      return value.expression() instanceof Constant constant
          ? NumberValues.bool(new Constant(Type.BOOL, constant.bits() == 0 ? 1 : 0, at))
          : NumberValues.bool(new Prefix(Prefix.Kind.NOT, value.expression(), Overflow.WRAPS, at));
    }
    Optional<CType> type = integer(value.type());
    if (type.isEmpty()) {
      return body.unknown(value.type(), "! of a " + value.type(), at);
    }
    if (value.expression() instanceof Constant constant) {
      return new RustValue(
          value.type(),
          new Constant(value.expression().type(), type.get().wrap(~constant.bits()), at));
    }
    CType wide = type.get().width() < 32 ? CType.U32 : type.get();
    Expression result =
        new Prefix(
            Prefix.Kind.COMPLEMENT,
            NumberValues.convert(value.expression(), wide),
            Overflow.WRAPS,
            at);
    return new RustValue(value.type(), NumberValues.convert(result, type.get()));
  }
}
