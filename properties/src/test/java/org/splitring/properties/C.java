package org.splitring.properties;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;

/** Short names for building formulas in tests, read like the C they stand for. */
public final class C {

  public static final Formula N = Input.N.as(CType.U32);
  public static final Formula A = Input.A.as(CType.U64);
  public static final Formula BASE = Input.BASE.as(CType.U64);
  public static final Formula EVT = Input.EVT.as(CType.INT);

  private C() {}

  public static Formula num(int value) {
    return Literal.of(value);
  }

  /** A number of type size_t on LP64, as sizeof gives. */
  public static Formula size(long value) {
    return Literal.of(value, CType.U64);
  }

  public static Formula add(Formula first, Formula... more) {
    Formula sum = first;
    for (Formula each : more) {
      sum = Expressions.binary(Operator.ADD, sum, each);
    }
    return sum;
  }

  public static Formula sub(Formula left, Formula right) {
    return Expressions.binary(Operator.SUBTRACT, left, right);
  }

  public static Formula mul(Formula left, Formula right) {
    return Expressions.binary(Operator.MULTIPLY, left, right);
  }

  public static Formula div(Formula left, Formula right) {
    return Expressions.binary(Operator.DIVIDE, left, right);
  }

  public static Formula mod(Formula left, Formula right) {
    return Expressions.binary(Operator.REMAINDER, left, right);
  }

  public static Formula and(Formula left, Formula right) {
    return Expressions.binary(Operator.AND, left, right);
  }

  public static Formula shl(Formula left, Formula right) {
    return Expressions.binary(Operator.SHIFT_LEFT, left, right);
  }

  public static Formula shr(Formula left, Formula right) {
    return Expressions.binary(Operator.SHIFT_RIGHT, left, right);
  }

  public static Formula binary(Operator operator, Formula left, Formula right) {
    return Expressions.binary(operator, left, right);
  }

  public static Formula not(Formula operand) {
    return Expressions.unary(Unary.Operator.COMPLEMENT, operand);
  }

  public static Formula neg(Formula operand) {
    return Expressions.unary(Unary.Operator.MINUS, operand);
  }

  public static Formula cast(CType type, Formula operand) {
    return Expressions.cast(type, operand);
  }

  public static Formula iff(Formula condition, Formula whenTrue, Formula whenFalse) {
    return Expressions.conditional(condition, whenTrue, whenFalse);
  }

  /** {@code (x + a - 1) & ~(a - 1)}. */
  public static Formula upByMask(Formula x, Formula a) {
    return and(sub(add(x, a), num(1)), not(sub(a, num(1))));
  }

  /** {@code (x + a - 1) / a * a}. */
  public static Formula upByDivision(Formula x, Formula a) {
    return mul(div(sub(add(x, a), num(1)), a), a);
  }
}
