package org.splitring.properties;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;

/** Division, shifts and comparisons: they need all bits of their operands, the base included. */
final class BitOperators {

  private final Context z3;
  private final EncodingPieces pieces;

  BitOperators(Context z3, EncodingPieces pieces) {
    this.z3 = z3;
    this.pieces = pieces;
  }

  Word divide(Operator operator, Word left, Word right) {
    CType type = left.type();
    BitVecExpr l = pieces.bits(left);
    BitVecExpr r = pieces.bits(right);
    BoolExpr undefined =
        pieces.either(
            pieces.either(left.undefined(), right.undefined()), z3.mkEq(r, pieces.number(0, type)));
    if (type.signed()) {
      BoolExpr lowest = z3.mkEq(l, pieces.number(-1L << (type.width() - 1), type));
      undefined = pieces.either(undefined, z3.mkAnd(lowest, z3.mkEq(r, pieces.number(-1, type))));
    }
    BitVecExpr result =
        operator == Operator.DIVIDE
            ? type.signed() ? z3.mkBVSDiv(l, r) : z3.mkBVUDiv(l, r)
            : type.signed() ? z3.mkBVSRem(l, r) : z3.mkBVURem(l, r);
    return new Word(type, 0, result, undefined);
  }

  Word shift(Operator operator, Word left, Word right) {
    CType type = left.type();
    BitVecExpr l = pieces.bits(left);
    BitVecExpr by = pieces.bits(right);
    BoolExpr undefined =
        pieces.either(
            pieces.either(left.undefined(), right.undefined()),
            z3.mkBVUGE(by, pieces.number(type.width(), right.type())));
    int spare = type.width() - right.type().width();
    BitVecExpr r =
        spare == 0
            ? by
            : spare > 0 ? z3.mkZeroExt(spare, by) : z3.mkExtract(type.width() - 1, 0, by);
    if (operator == Operator.SHIFT_RIGHT) {
      return new Word(type, 0, type.signed() ? z3.mkBVASHR(l, r) : z3.mkBVLSHR(l, r), undefined);
    }
    BitVecExpr shifted = z3.mkBVSHL(l, r);
    if (type.signed()) {
      BoolExpr negative = z3.mkBVSLT(l, pieces.number(0, type));
      BoolExpr lost = z3.mkNot(z3.mkEq(z3.mkBVASHR(shifted, r), l));
      undefined = pieces.either(undefined, z3.mkOr(negative, lost));
    }
    return new Word(type, 0, shifted, undefined);
  }

  Word compare(Operator operator, Word left, Word right) {
    BitVecExpr l = pieces.bits(left);
    BitVecExpr r = pieces.bits(right);
    boolean signed = left.type().signed();
    BoolExpr truth =
        switch (operator) {
          case LESS -> signed ? z3.mkBVSLT(l, r) : z3.mkBVULT(l, r);
          case LESS_EQUAL -> signed ? z3.mkBVSLE(l, r) : z3.mkBVULE(l, r);
          case GREATER -> signed ? z3.mkBVSGT(l, r) : z3.mkBVUGT(l, r);
          case GREATER_EQUAL -> signed ? z3.mkBVSGE(l, r) : z3.mkBVUGE(l, r);
          case EQUAL -> z3.mkEq(l, r);
          default -> z3.mkNot(z3.mkEq(l, r));
        };
    return pieces.fromTruth(truth, pieces.either(left.undefined(), right.undefined()));
  }
}
