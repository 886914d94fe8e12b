package org.splitring.reader.rust.values;

import java.math.BigInteger;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;

/** Computes with constants, without any type. */
public final class Exact {

  private Exact() {}

  /** The value, where it is one of 64 bits with a sign. */
  public static Optional<Long> of(Operator operator, long left, long right) {
    BigInteger one = BigInteger.valueOf(left);
    BigInteger other = BigInteger.valueOf(right);
    boolean divides = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
    if (divides && right == 0 || operator.isShift() && (right < 0 || right > 63)) {
      return Optional.empty();
    }
    BigInteger value =
        switch (operator) {
          case ADD -> one.add(other);
          case SUBTRACT -> one.subtract(other);
          case MULTIPLY -> one.multiply(other);
          case DIVIDE -> one.divide(other);
          case REMAINDER -> one.remainder(other);
          case SHIFT_LEFT -> one.shiftLeft((int) right);
          case SHIFT_RIGHT -> one.shiftRight((int) right);
          case AND -> one.and(other);
          case OR -> one.or(other);
          case XOR -> one.xor(other);
          default -> BigInteger.ONE.shiftLeft(100);
        };
    return value.bitLength() < 64 ? Optional.of(value.longValue()) : Optional.empty();
  }

  /** Whether a comparison holds. */
  public static boolean holds(Operator operator, long left, long right, CType type) {
    int order = type.signed() ? Long.compare(left, right) : Long.compareUnsigned(left, right);
    return switch (operator) {
      case LESS -> order < 0;
      case LESS_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_EQUAL -> order >= 0;
      case EQUAL -> order == 0;
      default -> order != 0;
    };
  }
}
