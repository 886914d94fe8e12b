package org.splitring.model.formula;

/**
 * What C's operators compute (C11 6.5), over whole columns.
 *
 * <p>What C leaves to the implementation is done as every compiler of the implementations read does
 * it: signed numbers are two's complement, and a right shift of a negative number keeps its sign.
 *
 * <p>Every loop does one thing to whole arrays, so that the machine can do several places at once.
 */
final class Arithmetic {

  private Arithmetic() {}

  static void convert(CType type, long[] operand, long[] result) {
    int spare = 64 - type.width();
    if (spare == 0) {
      System.arraycopy(operand, 0, result, 0, result.length);
    } else if (type.signed()) {
      for (int i = 0; i < result.length; i++) {
        result[i] = operand[i] << spare >> spare;
      }
    } else {
      for (int i = 0; i < result.length; i++) {
        result[i] = operand[i] << spare >>> spare;
      }
    }
  }

  static void complement(CType type, long[] operand, long[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = ~operand[i];
    }
    convert(type, result, result);
  }

  static void choose(long[] condition, long[] whenTrue, long[] whenFalse, long[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = condition[i] != 0 ? whenTrue[i] : whenFalse[i];
    }
  }

  /**
   * {@code left operator right}, for operands that are defined.
   *
   * @param type the type of the left operand; of both, except for shifts
   */
  static void binary(
      Binary.Operator operator, CType type, long[] left, long[] right, Column result) {
    switch (operator) {
      case ADD -> add(type, left, right, result);
      case SUBTRACT -> subtract(type, left, right, result);
      case MULTIPLY -> multiply(type, left, right, result);
      case DIVIDE, REMAINDER -> divide(operator, type, left, right, result);
      case SHIFT_LEFT -> shiftLeft(type, left, right, result);
      case SHIFT_RIGHT -> shiftRight(type, left, right, result);
      case AND, OR, XOR -> bitwise(operator, left, right, result.values);
      default -> compare(operator, type, left, right, result.values);
    }
  }

  private static void add(CType type, long[] left, long[] right, Column result) {
    long[] sum = result.values;
    boolean signed = type.signed();
    for (int i = 0; i < sum.length; i++) {
      sum[i] = left[i] + right[i];
    }
    for (int i = 0; signed && i < sum.length; i++) {
      if (((left[i] ^ sum[i]) & (right[i] ^ sum[i])) < 0) {
        result.mark(i, Undefined.SIGNED_OVERFLOW);
      }
    }
    fit(type, result);
  }

  private static void subtract(CType type, long[] left, long[] right, Column result) {
    long[] difference = result.values;
    boolean signed = type.signed();
    for (int i = 0; i < difference.length; i++) {
      difference[i] = left[i] - right[i];
    }
    for (int i = 0; signed && i < difference.length; i++) {
      if (((left[i] ^ right[i]) & (left[i] ^ difference[i])) < 0) {
        result.mark(i, Undefined.SIGNED_OVERFLOW);
      }
    }
    fit(type, result);
  }

  private static void multiply(CType type, long[] left, long[] right, Column result) {
    long[] product = result.values;
    for (int i = 0; i < product.length; i++) {
      product[i] = left[i] * right[i];
    }
    boolean widest = type.equals(CType.S64);
    for (int i = 0; widest && i < product.length; i++) {
      if (Math.multiplyHigh(left[i], right[i]) != product[i] >> 63) {
        result.mark(i, Undefined.SIGNED_OVERFLOW);
      }
    }
    fit(type, result);
  }

  /** Brings 64-bit results to the type; a narrower signed one that does not fit is an overflow. */
  private static void fit(CType type, Column result) {
    if (type.width() == 64) {
      return;
    }
    long[] values = result.values;
    boolean signed = type.signed();
    for (int i = 0; signed && i < values.length; i++) {
      if (type.wrap(values[i]) != values[i]) {
        result.mark(i, Undefined.SIGNED_OVERFLOW);
      }
    }
    convert(type, values, values);
  }

  private static void divide(
      Binary.Operator operator, CType type, long[] left, long[] right, Column result) {
    boolean quotient = operator == Binary.Operator.DIVIDE;
    long lowest = type.signed() ? -1L << (type.width() - 1) : 0;
    for (int i = 0; i < left.length; i++) {
      if (right[i] == 0) {
        result.mark(i, Undefined.DIVISION_BY_ZERO);
      } else if (type.signed() && left[i] == lowest && right[i] == -1) {
        result.mark(i, Undefined.SIGNED_OVERFLOW);
      } else if (type.signed()) {
        result.values[i] = quotient ? left[i] / right[i] : left[i] % right[i];
      } else {
        result.values[i] =
            quotient
                ? Long.divideUnsigned(left[i], right[i])
                : Long.remainderUnsigned(left[i], right[i]);
      }
    }
  }

  private static void shiftRight(CType type, long[] left, long[] right, Column result) {
    for (int i = 0; i < left.length; i++) {
      if (Long.compareUnsigned(right[i], type.width()) >= 0) {
        result.mark(i, Undefined.SHIFT_TOO_FAR);
      }
      result.values[i] = type.signed() ? left[i] >> right[i] : left[i] >>> right[i];
    }
  }

  private static void shiftLeft(CType type, long[] left, long[] right, Column result) {
    for (int i = 0; i < left.length; i++) {
      long shifted = type.wrap(left[i] << right[i]);
      result.values[i] = shifted;
      if (Long.compareUnsigned(right[i], type.width()) >= 0) {
        result.mark(i, Undefined.SHIFT_TOO_FAR);
      } else if (type.signed() && left[i] < 0) {
        result.mark(i, Undefined.SHIFT_OF_NEGATIVE);
      } else if (type.signed() && shifted >> right[i] != left[i]) {
        result.mark(i, Undefined.SIGNED_OVERFLOW);
      }
    }
  }

  private static void bitwise(Binary.Operator operator, long[] left, long[] right, long[] result) {
    if (operator == Binary.Operator.AND) {
      for (int i = 0; i < result.length; i++) {
        result[i] = left[i] & right[i];
      }
    } else if (operator == Binary.Operator.OR) {
      for (int i = 0; i < result.length; i++) {
        result[i] = left[i] | right[i];
      }
    } else {
      for (int i = 0; i < result.length; i++) {
        result[i] = left[i] ^ right[i];
      }
    }
  }

  private static void compare(
      Binary.Operator operator, CType type, long[] left, long[] right, long[] result) {
    switch (operator) {
      case LESS -> less(type, left, right, result, 1);
      case GREATER -> less(type, right, left, result, 1);
      case LESS_EQUAL -> less(type, right, left, result, 0);
      case GREATER_EQUAL -> less(type, left, right, result, 0);
      case EQUAL -> equal(left, right, result, 1);
      default -> equal(left, right, result, 0);
    }
  }

  private static void less(CType type, long[] left, long[] right, long[] result, long ifSo) {
    long bias = type.signed() ? 0 : Long.MIN_VALUE;
    for (int i = 0; i < result.length; i++) {
      result[i] = (left[i] ^ bias) < (right[i] ^ bias) ? ifSo : 1 - ifSo;
    }
  }

  private static void equal(long[] left, long[] right, long[] result, long ifSo) {
    for (int i = 0; i < result.length; i++) {
      result[i] = left[i] == right[i] ? ifSo : 1 - ifSo;
    }
  }
}
