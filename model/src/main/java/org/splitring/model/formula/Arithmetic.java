package org.splitring.model.formula;

/**
 * What C's operators compute (C11 6.5), over whole columns.
 *
 * <p>What C leaves to the implementation is done as every compiler of the implementations read does
 * it: signed numbers are two's complement, and a right shift of a negative number keeps its sign.
 */
final class Arithmetic {

  private Arithmetic() {}

  static Column unary(Unary.Operator operator, CType type, Column operand) {
    if (operator == Unary.Operator.MINUS) {
      return binary(Binary.Operator.SUBTRACT, type, Column.constant(operand.count(), 0), operand);
    }
    Column result = new Column(operand.count());
    for (int i = 0; i < result.values.length; i++) {
      result.values[i] = type.wrap(~operand.values[i]);
    }
    return result.spreading(operand);
  }

  /**
   * {@code left operator right}.
   *
   * @param type the type of the left operand; of both, except for shifts
   */
  static Column binary(Binary.Operator operator, CType type, Column left, Column right) {
    Column result = new Column(left.count());
    switch (operator) {
      case ADD -> add(type, left.values, right.values, result);
      case SUBTRACT -> subtract(type, left.values, right.values, result);
      case MULTIPLY -> multiply(type, left.values, right.values, result);
      case DIVIDE, REMAINDER -> divide(operator, type, left.values, right.values, result);
      case SHIFT_LEFT, SHIFT_RIGHT -> shift(operator, type, left.values, right.values, result);
      case AND, OR, XOR -> bitwise(operator, left.values, right.values, result.values);
      default -> compare(operator, type, left.values, right.values, result.values);
    }
    return result.spreading(left).spreading(right);
  }

  private static void add(CType type, long[] left, long[] right, Column result) {
    long[] sum = result.values;
    for (int i = 0; i < sum.length; i++) {
      sum[i] = left[i] + right[i];
    }
    if (type.signed()) {
      for (int i = 0; i < sum.length; i++) {
        if (((left[i] ^ sum[i]) & (right[i] ^ sum[i])) < 0) {
          result.mark(i, Undefined.SIGNED_OVERFLOW);
        }
      }
    }
    wrap(type, result);
  }

  private static void subtract(CType type, long[] left, long[] right, Column result) {
    long[] difference = result.values;
    for (int i = 0; i < difference.length; i++) {
      difference[i] = left[i] - right[i];
    }
    if (type.signed()) {
      for (int i = 0; i < difference.length; i++) {
        if (((left[i] ^ right[i]) & (left[i] ^ difference[i])) < 0) {
          result.mark(i, Undefined.SIGNED_OVERFLOW);
        }
      }
    }
    wrap(type, result);
  }

  private static void multiply(CType type, long[] left, long[] right, Column result) {
    long[] product = result.values;
    for (int i = 0; i < product.length; i++) {
      product[i] = left[i] * right[i];
    }
    if (type.signed() && type.width() == 64) {
      for (int i = 0; i < product.length; i++) {
        if (Math.multiplyHigh(left[i], right[i]) != product[i] >> 63) {
          result.mark(i, Undefined.SIGNED_OVERFLOW);
        }
      }
    }
    wrap(type, result);
  }

  /** Brings 64-bit results to the type; a narrower signed one that does not fit is an overflow. */
  private static void wrap(CType type, Column result) {
    if (type.width() == 64) {
      return;
    }
    long[] values = result.values;
    for (int i = 0; i < values.length; i++) {
      long wrapped = type.wrap(values[i]);
      if (type.signed() && wrapped != values[i]) {
        result.mark(i, Undefined.SIGNED_OVERFLOW);
      }
      values[i] = wrapped;
    }
  }

  private static void divide(
      Binary.Operator operator, CType type, long[] left, long[] right, Column result) {
    long lowest = type.signed() ? -1L << (type.width() - 1) : 0;
    for (int i = 0; i < left.length; i++) {
      if (right[i] == 0) {
        result.mark(i, Undefined.DIVISION_BY_ZERO);
      } else if (type.signed() && left[i] == lowest && right[i] == -1) {
        result.mark(i, Undefined.SIGNED_OVERFLOW);
      } else if (operator == Binary.Operator.DIVIDE) {
        result.values[i] =
            type.signed() ? left[i] / right[i] : Long.divideUnsigned(left[i], right[i]);
      } else {
        result.values[i] =
            type.signed() ? left[i] % right[i] : Long.remainderUnsigned(left[i], right[i]);
      }
    }
  }

  private static void shift(
      Binary.Operator operator, CType type, long[] left, long[] right, Column result) {
    for (int i = 0; i < left.length; i++) {
      if (Long.compareUnsigned(right[i], type.width()) >= 0) {
        result.mark(i, Undefined.SHIFT_TOO_FAR);
      } else if (operator == Binary.Operator.SHIFT_RIGHT) {
        result.values[i] = type.signed() ? left[i] >> right[i] : left[i] >>> right[i];
      } else {
        long shifted = type.wrap(left[i] << right[i]);
        result.values[i] = shifted;
        if (type.signed() && left[i] < 0) {
          result.mark(i, Undefined.SHIFT_OF_NEGATIVE);
        } else if (type.signed() && shifted >> right[i] != left[i]) {
          result.mark(i, Undefined.SIGNED_OVERFLOW);
        }
      }
    }
  }

  private static void bitwise(Binary.Operator operator, long[] left, long[] right, long[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] =
          switch (operator) {
            case AND -> left[i] & right[i];
            case OR -> left[i] | right[i];
            default -> left[i] ^ right[i];
          };
    }
  }

  private static void compare(
      Binary.Operator operator, CType type, long[] left, long[] right, long[] result) {
    for (int i = 0; i < result.length; i++) {
      int order =
          type.signed() ? Long.compare(left[i], right[i]) : Long.compareUnsigned(left[i], right[i]);
      boolean holds =
          switch (operator) {
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
            case EQUAL -> order == 0;
            default -> order != 0;
          };
      result[i] = holds ? 1 : 0;
    }
  }
}
