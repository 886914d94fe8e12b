package org.splitring.model.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;

/** Formulas are printed as people write them. */
class CTextTest {

  private static final Formula N = new Symbol("num", CType.U32);
  private static final Formula A = Input.A.as(CType.U64);
  private static final Formula BASE = Input.BASE.as(CType.U64);

  @Test
  void parenthesesStandOnlyWhereTheyAreNeeded() {
    assertText("num + num + num", add(add(N, N), N));
    assertText("num + (num + num)", add(N, add(N, N)));
    assertText("num * (num + num)", mul(N, add(N, N)));
    assertText("num * num + num", add(mul(N, N), N));
    assertText("num - (num - num)", binary(Operator.SUBTRACT, N, binary(Operator.SUBTRACT, N, N)));
    assertText("num & (num + num)", binary(Operator.AND, N, add(N, N)));
    assertText("(num & num) + num", add(binary(Operator.AND, N, N), N));
    assertText("num << (num + num)", binary(Operator.SHIFT_LEFT, N, add(N, N)));
    assertText("-(-num)", minus(minus(N)));
    assertText("-~num", minus(complement(N)));
    assertText("~(num + num)", complement(add(N, N)));
    assertText("num == 0", Expressions.not(N));
  }

  @Test
  void roundingLooksLikeRounding() {
    Formula mask = binary(Operator.SUBTRACT, A, Literal.of(1));
    Formula raised = binary(Operator.SUBTRACT, add(add(BASE, mul(Literal.of(16), N)), A), num(1));
    assertText(
        "(base + 16 * num + a - 1) & ~(a - 1)", binary(Operator.AND, raised, complement(mask)));
  }

  @Test
  void conversionsAreShownWhereTheyAreWritten() {
    assertText("base + num", add(BASE, N));
    assertText("base + (uint32_t)n", add(BASE, Input.N.as(CType.U32)));
    assertText("(uint16_t)num", Expressions.cast(CType.U16, N));
    assertText("(uint16_t)(num + 1)", Expressions.cast(CType.U16, add(N, num(1))));
    assertText("(uint64_t)num * num", mul(Expressions.cast(CType.U64, N), N));
  }

  @Test
  void numbersCarryTheirTypeWhereItMatters() {
    assertText("~0ull", Literal.of(-1, CType.U64));
    assertText("(-1)", num(-1));
    assertText("(-2147483647 - 1)", num(Integer.MIN_VALUE));
    assertText("16 * num", mul(Literal.of(16, CType.U32), N));
    assertText("16ull * num", mul(Literal.of(16, CType.U64), N));
    assertText("16 * a", mul(Literal.of(16, CType.U64), A));
    assertText("1u << num", binary(Operator.SHIFT_LEFT, Literal.of(1, CType.U32), N));
    assertText("1 << num", binary(Operator.SHIFT_LEFT, num(1), N));
    assertText("~4095ull", Literal.of(-4096, CType.U64));
    assertText("2147483648u", Literal.of(1L << 31, CType.U32));
    assertText("(uint8_t)7", Literal.of(7, CType.U8));
  }

  @Test
  void choicesStandInParenthesesInsideOthers() {
    Formula choice = Expressions.conditional(N, num(1), num(0));
    assertText("num ? 1 : 0", choice);
    assertText("num + (num ? 1 : 0)", add(N, choice));
    assertText(
        "(num && num) || num", binary(Operator.LOGICAL_OR, binary(Operator.LOGICAL_AND, N, N), N));
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
