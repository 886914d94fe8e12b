package org.splitring.model.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;

/** Formulas are printed as people write them. */
class CTextTest {

  private static final Formula N = Input.N.as(CType.U32);
  private static final Formula A = Input.A.as(CType.U64);
  private static final Formula BASE = Input.BASE.as(CType.U64);

  @Test
  void parenthesesStandOnlyWhereTheyAreNeeded() {
    assertText("n + n + n", add(add(N, N), N));
    assertText("n + (n + n)", add(N, add(N, N)));
    assertText("n * (n + n)", mul(N, add(N, N)));
    assertText("n * n + n", add(mul(N, N), N));
    assertText("n - (n - n)", binary(Operator.SUBTRACT, N, binary(Operator.SUBTRACT, N, N)));
    assertText("n & n + n", binary(Operator.AND, N, add(N, N)));
    assertText("(n & n) + n", add(binary(Operator.AND, N, N), N));
    assertText("n << n + n", binary(Operator.SHIFT_LEFT, N, add(N, N)));
    assertText("-(-n)", minus(minus(N)));
    assertText("-~n", minus(complement(N)));
    assertText("~(n + n)", complement(add(N, N)));
    assertText("n == 0", Expressions.not(N));
  }

  @Test
  void roundingLooksLikeRounding() {
    Formula mask = binary(Operator.SUBTRACT, A, Literal.of(1));
    Formula raised = binary(Operator.SUBTRACT, add(add(BASE, mul(Literal.of(16), N)), A), num(1));
    assertText("base + 16 * n + a - 1 & ~(a - 1)", binary(Operator.AND, raised, complement(mask)));
  }

  @Test
  void conversionsAreShownWhereTheyAreWritten() {
    assertText("base + n", add(BASE, N));
    assertText("(uint16_t)n", Expressions.cast(CType.U16, N));
    assertText("(uint16_t)(n + 1)", Expressions.cast(CType.U16, add(N, num(1))));
    assertText("(uint64_t)n * n", mul(Expressions.cast(CType.U64, N), N));
  }

  @Test
  void numbersCarryTheirTypeWhereItMatters() {
    assertText("18446744073709551615ull", Literal.of(-1, CType.U64));
    assertText("(-1)", num(-1));
    assertText("(-2147483647 - 1)", num(Integer.MIN_VALUE));
    assertText("16 * n", mul(Literal.of(16, CType.U32), N));
    assertText("16ull * n", mul(Literal.of(16, CType.U64), N));
    assertText("16 * a", mul(Literal.of(16, CType.U64), A));
    assertText("1u << n", binary(Operator.SHIFT_LEFT, Literal.of(1, CType.U32), N));
    assertText("1 << n", binary(Operator.SHIFT_LEFT, num(1), N));
    assertText("(uint8_t)7", Literal.of(7, CType.U8));
  }

  @Test
  void choicesStandInParenthesesInsideOthers() {
    Formula choice = Expressions.conditional(N, num(1), num(0));
    assertText("n ? 1 : 0", choice);
    assertText("n + (n ? 1 : 0)", add(N, choice));
    assertText("n && n || n", binary(Operator.LOGICAL_OR, binary(Operator.LOGICAL_AND, N, N), N));
  }

  private static void assertText(String expected, Formula formula) {
    assertEquals(expected, CText.of(formula));
  }

  private static Formula binary(Operator operator, Formula left, Formula right) {
    return Expressions.binary(operator, left, right);
  }

  private static Formula add(Formula left, Formula right) {
    return binary(Operator.ADD, left, right);
  }

  private static Formula mul(Formula left, Formula right) {
    return binary(Operator.MULTIPLY, left, right);
  }

  private static Formula minus(Formula operand) {
    return Expressions.unary(Unary.Operator.MINUS, operand);
  }

  private static Formula complement(Formula operand) {
    return Expressions.unary(Unary.Operator.COMPLEMENT, operand);
  }

  private static Formula num(int value) {
    return Literal.of(value);
  }
}
