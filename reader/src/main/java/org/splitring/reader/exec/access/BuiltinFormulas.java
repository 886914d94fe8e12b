package org.splitring.reader.exec.access;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Expression.Builtin.Kind;
import org.splitring.reader.memory.FormulaTable;

/** Builtins as formulas. */
public final class BuiltinFormulas {

  private static final int BYTE = 8;

  private BuiltinFormulas() {}

  /** What a builtin gives for an integer, in some unsigned type. */
  public static Formula of(Kind kind, Formula operand, FormulaTable formulas) {
    int width = operand.type().width();
    Formula number =
        formulas.cast(CType.U64, formulas.cast(new CType(width, false), operand, false), false);
    return switch (kind) {
      case BYTE_SWAP -> swapped(number, width, formulas);
      case ONES -> ones(number, width, formulas);
      case LEADING_ZEROS -> zeros(number, width, true, formulas);
      case TRAILING_ZEROS -> zeros(number, width, false, formulas);
    };
  }

  private static Formula swapped(Formula number, int width, FormulaTable formulas) {
    Formula all = formulas.literal(0, CType.U64);
    for (int at = 0; at < width; at += BYTE) {
      Formula octet = and(shifted(Operator.SHIFT_RIGHT, number, at, formulas), 0xff, formulas);
      Formula moved = shifted(Operator.SHIFT_LEFT, octet, width - BYTE - at, formulas);
      all = formulas.binary(Operator.OR, all, moved);
    }
    return all;
  }

  private static Formula ones(Formula number, int width, FormulaTable formulas) {
    Formula sum = formulas.literal(0, CType.U64);
    for (int at = 0; at < width; at++) {
      Formula bit = and(shifted(Operator.SHIFT_RIGHT, number, at, formulas), 1, formulas);
      sum = formulas.binary(Operator.ADD, sum, bit);
    }
    return sum;
  }

  /** Asks bit by bit; of 0 it is not defined, as is a division by it. */
  private static Formula zeros(Formula number, int width, boolean leading, FormulaTable formulas) {
    Formula result = formulas.binary(Operator.DIVIDE, formulas.literal(1, CType.U64), number);
    for (int zeros = width - 1; zeros >= 0; zeros--) {
      long bit = 1L << (leading ? width - 1 - zeros : zeros);
      result =
          formulas.conditional(
              formulas.truth(and(number, bit, formulas)),
              formulas.literal(zeros, CType.U64),
              result);
    }
    return result;
  }

  private static Formula shifted(Operator operator, Formula number, int by, FormulaTable formulas) {
    return formulas.binary(operator, number, formulas.literal(by, CType.U32));
  }

  private static Formula and(Formula number, long mask, FormulaTable formulas) {
    return formulas.binary(Operator.AND, number, formulas.literal(mask, CType.U64));
  }
}
