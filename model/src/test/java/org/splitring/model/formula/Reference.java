package org.splitring.model.formula;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * C's arithmetic once more, on whole numbers, written from the standard's text and not from {@link
 * Arithmetic}; empty where the behaviour is undefined.
 */
final class Reference {

  private Reference() {}

  /**
   * Law: an evaluator computes what the C standard says, and says of all else that it is undefined.
   */
  static Optional<String> violation(Evaluator evaluator, Formula formula, Point point) {
    Optional<BigInteger> expected = value(formula, point);
    Outcome actual = evaluator.at(formula, point);
    boolean same =
        actual instanceof Outcome.Value value
            ? formula.type().wrap(value.bits()) == value.bits()
                && expected.equals(
                    Optional.of(reduced(BigInteger.valueOf(value.bits()), formula.type())))
            : expected.isEmpty();
    return same
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "counterexample: %s is %s, and not %s",
                CText.of(formula),
                expected.map(BigInteger::toString).orElse("undefined"),
                actual));
  }

  static Optional<BigInteger> value(Formula formula, Point point) {
    CType type = formula.type();
    if (formula instanceof Literal literal) {
      return Optional.of(reduced(BigInteger.valueOf(literal.value()), type));
    }
    if (formula instanceof Symbol symbol) {
      long value = point.value(Input.named(symbol.name()).orElseThrow());
      return Optional.of(reduced(BigInteger.valueOf(value), type));
    }
    if (formula instanceof Cast cast) {
      return value(cast.operand(), point).map(number -> reduced(number, type));
    }
    if (formula instanceof Unary unary) {
      return value(unary.operand(), point)
          .map(number -> unary.operator() == Unary.Operator.MINUS ? number.negate() : number.not())
          .flatMap(number -> fitting(number, type));
    }
    if (formula instanceof Conditional conditional) {
      return value(conditional.condition(), point)
          .flatMap(
              number ->
                  number.signum() != 0
                      ? value(conditional.whenTrue(), point)
                      : value(conditional.whenFalse(), point));
    }
    return binary((Binary) formula, point);
  }

  private static Optional<BigInteger> binary(Binary binary, Point point) {
    Optional<BigInteger> left = value(binary.left(), point);
    if (left.isEmpty()) {
      return left;
    }
    BigInteger l = left.get();
    switch (binary.operator()) {
      case LOGICAL_AND -> {
        return l.signum() == 0
            ? truth(false)
            : value(binary.right(), point).flatMap(r -> truth(r.signum() != 0));
      }
      case LOGICAL_OR -> {
        return l.signum() != 0
            ? truth(true)
            : value(binary.right(), point).flatMap(r -> truth(r.signum() != 0));
      }
      default -> {
        return value(binary.right(), point).flatMap(r -> operate(binary, l, r));
      }
    }
  }

  private static Optional<BigInteger> operate(Binary binary, BigInteger l, BigInteger r) {
    CType type = binary.left().type();
    return switch (binary.operator()) {
      case ADD -> fitting(l.add(r), type);
      case SUBTRACT -> fitting(l.subtract(r), type);
      case MULTIPLY -> fitting(l.multiply(r), type);
      case DIVIDE -> r.signum() == 0 ? Optional.empty() : fitting(l.divide(r), type);
      case REMAINDER ->
          // C: where the quotient is not representable, neither is a remainder defined.
          r.signum() == 0 || fitting(l.divide(r), type).isEmpty()
              ? Optional.empty()
              : Optional.of(l.remainder(r));
      case SHIFT_LEFT ->
          tooFar(r, type) || l.signum() < 0
              ? Optional.empty()
              : fitting(l.shiftLeft(r.intValue()), type);
      case SHIFT_RIGHT ->
          tooFar(r, type) ? Optional.empty() : Optional.of(l.shiftRight(r.intValue()));
      case AND -> Optional.of(l.and(r));
      case OR -> Optional.of(l.or(r));
      case XOR -> Optional.of(l.xor(r));
      case LESS -> truth(l.compareTo(r) < 0);
      case LESS_EQUAL -> truth(l.compareTo(r) <= 0);
      case GREATER -> truth(l.compareTo(r) > 0);
      case GREATER_EQUAL -> truth(l.compareTo(r) >= 0);
      case EQUAL -> truth(l.equals(r));
      case NOT_EQUAL -> truth(!l.equals(r));
      case LOGICAL_AND, LOGICAL_OR -> throw new IllegalStateException("decided before");
    };
  }

  private static boolean tooFar(BigInteger by, CType type) {
    return by.signum() < 0 || by.compareTo(BigInteger.valueOf(type.width())) >= 0;
  }

  private static Optional<BigInteger> truth(boolean holds) {
    return Optional.of(holds ? BigInteger.ONE : BigInteger.ZERO);
  }

  /** An unsigned result is reduced; a signed one that does not fit is undefined. */
  private static Optional<BigInteger> fitting(BigInteger number, CType type) {
    BigInteger reduced = reduced(number, type);
    return type.signed() && !reduced.equals(number) ? Optional.empty() : Optional.of(reduced);
  }

  static BigInteger reduced(BigInteger number, CType type) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(type.width());
    BigInteger rest = number.mod(modulus);
    boolean negative = type.signed() && rest.testBit(type.width() - 1);
    return negative ? rest.subtract(modulus) : rest;
  }
}
