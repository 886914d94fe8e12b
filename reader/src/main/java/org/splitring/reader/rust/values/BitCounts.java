package org.splitring.reader.rust.values;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Builtin;
import org.splitring.reader.ir.Expression.Choice;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;

/** Counts of the bits of a number, as {@code u32}; of zero all of them are zeros. */
public final class BitCounts {

  private static final Type COUNT = Type.of(CType.U32);

  private BitCounts() {}

  /** How many zeros are above the highest bit that is set. */
  public static Expression leadingZeros(Expression number, CType type, Origin at) {
    CType wide = wide(type);
    Expression zeros = new Builtin(Builtin.Kind.LEADING_ZEROS, widened(number, type), COUNT, at);
    return unlessZero(number, type, less(zeros, wide.width() - type.width(), at), at);
  }

  /** How many zeros are below the lowest bit that is set. */
  public static Expression trailingZeros(Expression number, CType type, Origin at) {
    Expression zeros = new Builtin(Builtin.Kind.TRAILING_ZEROS, widened(number, type), COUNT, at);
    return unlessZero(number, type, zeros, at);
  }

  /** How many bits are set. */
  public static Expression ones(Expression number, CType type, Origin at) {
    return new Builtin(Builtin.Kind.ONES, widened(number, type), COUNT, at);
  }

  /** The number of the highest bit that is set, of a number that is not zero. */
  public static Expression logarithm(Expression number, CType type, Origin at) {
    return new Expression.Arithmetic(
        Operator.SUBTRACT,
        new Constant(COUNT, type.width() - 1L, at),
        leadingZeros(number, type, at),
        Expression.Overflow.WRAPS,
        at);
  }

  private static CType wide(CType type) {
    return new CType(Math.max(32, type.width()), false);
  }

  private static Expression widened(Expression number, CType type) {
    return NumberValues.convert(
        NumberValues.convert(number, new CType(type.width(), false)), wide(type));
  }

  private static Expression less(Expression count, long by, Origin at) {
    return by == 0
        ? count
        : new Expression.Arithmetic(
            Operator.SUBTRACT, count, new Constant(COUNT, by, at), Expression.Overflow.WRAPS, at);
  }

  private static Expression unlessZero(Expression number, CType type, Expression count, Origin at) {
    Expression zero = new Constant(number.type(), 0, at);
    return new Choice(
        NumberValues.compare(Operator.EQUAL, number, zero, at),
        new Constant(COUNT, type.width(), at),
        count,
        at);
  }
}
