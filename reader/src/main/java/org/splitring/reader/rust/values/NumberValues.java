package org.splitring.reader.rust.values;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Convert;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.types.RustType;

/** Expressions of numbers whose types are known. */
public final class NumberValues {

  private NumberValues() {}

  public static RustValue bool(Expression truth) {
    return new RustValue(
        RustType.BOOL,
        truth instanceof Constant constant
            ? new Constant(Type.BOOL, constant.bits() == 0 ? 0 : 1, constant.origin())
            : truth.type() instanceof Type.BooleanType
                ? truth
                : new Convert(Type.BOOL, truth, false, truth.origin()));
  }

  /** A number as another type of numbers, as {@code as} converts. */
  public static Expression convert(Expression value, CType type) {
    Type wanted = Type.of(type);
    if (value.type().equals(wanted)) {
      return value;
    }
    return value instanceof Constant constant
        ? new Constant(wanted, type.wrap(constant.bits()), value.origin())
        : new Convert(wanted, value, true, value.origin());
  }

  /** A comparison of two numbers of one type; 0 or 1. */
  public static Expression compare(
      Operator operator, Expression left, Expression right, Origin at) {
    Expression one = promoted(left);
    Expression other = promoted(right);
    if (one instanceof Constant first
        && other instanceof Constant second
        && one.type() instanceof Type.IntegerType integer) {
      return new Constant(
          Type.INT,
          Exact.holds(operator, first.bits(), second.bits(), integer.representation()) ? 1 : 0,
          at);
    }
    return new Arithmetic(operator, one, other, Overflow.WRAPS, at);
  }

  public static Expression promoted(Expression value) {
    if (value.type() instanceof Type.IntegerType integer) {
      CType type = integer.representation();
      return type.width() < 32 ? convert(value, CType.INT) : value;
    }
    return value.type() instanceof Type.BooleanType ? convert(value, CType.INT) : value;
  }
}
