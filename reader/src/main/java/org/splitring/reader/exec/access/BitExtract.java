package org.splitring.reader.exec.access;

import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.memory.FormulaTable;

/**
 * Some bits of a number. What other bits were put together with them is left out, so that a member
 * does not depend on its neighbours.
 */
public final class BitExtract {

  private static final int WIDEST = 64;

  private BitExtract() {}

  /** {@code width} bits from bit {@code first}, as an unsigned 64-bit number. */
  public static Formula bits(Formula formula, int first, int width, FormulaTable formulas) {
    long mask = -1L >>> (WIDEST - width);
    if (formula instanceof Literal literal) {
      return formulas.literal(literal.value() >>> first & mask, CType.U64);
    }
    if (formula instanceof Cast cast
        && first + width <= cast.operand().type().width()
        && cast.type().width() >= first + width) {
      return bits(cast.operand(), first, width, formulas);
    }
    if (formula instanceof Cast cast
        && !cast.operand().type().signed()
        && first >= cast.operand().type().width()) {
      return formulas.literal(0, CType.U64);
    }
    if (formula instanceof Binary binary && formulas.isTotal(binary)) {
      Formula simple = ofParts(binary, first, width, formulas);
      if (simple != formula) {
        return simple;
      }
    }
    return masked(formula, first, width, formulas);
  }

  private static Formula ofParts(Binary binary, int first, int width, FormulaTable formulas) {
    long mask = -1L >>> (WIDEST - width);
    Operator operator = binary.operator();
    if (operator == Operator.OR) {
      return formulas.binary(
          Operator.OR,
          bits(binary.left(), first, width, formulas),
          bits(binary.right(), first, width, formulas));
    }
    if (operator == Operator.AND && binary.right() instanceof Literal literal) {
      long kept = literal.value() >>> first & mask;
      if (kept == 0) {
        return formulas.literal(0, CType.U64);
      }
      if (kept == mask) {
        return bits(binary.left(), first, width, formulas);
      }
    }
    if (operator == Operator.SHIFT_LEFT
        && !binary.type().signed()
        && binary.right() instanceof Literal count) {
      int by = (int) count.value();
      if (by >= first + width) {
        return formulas.literal(0, CType.U64);
      }
      if (by <= first) {
        return bits(binary.left(), first - by, width, formulas);
      }
    }
    return binary;
  }

  private static Formula masked(Formula formula, int first, int width, FormulaTable formulas) {
    CType type = new CType(Math.max(CType.INT.width(), formula.type().width()), false);
    CType own = new CType(formula.type().width(), false);
    Formula number = formulas.cast(type, formulas.cast(own, formula, false), false);
    Formula shifted =
        formulas.binary(Operator.SHIFT_RIGHT, number, formulas.literal(first, CType.U32));
    Formula wide = formulas.cast(CType.U64, shifted, false);
    return first + width >= formula.type().width()
        ? wide
        : formulas.binary(
            Operator.AND, wide, formulas.literal(-1L >>> (WIDEST - width), CType.U64));
  }

  /** The low bits as a number of that type, with their sign. */
  public static Formula extended(Formula low, int width, CType type, FormulaTable formulas) {
    if (!type.signed()) {
      return formulas.cast(type, low, false);
    }
    long sign = 1L << (width - 1);
    Formula bit = formulas.literal(sign, CType.U64);
    Formula flipped = formulas.binary(Operator.XOR, low, bit);
    return formulas.cast(type, formulas.binary(Operator.SUBTRACT, flipped, bit), false);
  }
}
