package org.splitring.properties;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import org.splitring.model.formula.CType;

/** Small pieces of which encodings are made. */
final class EncodingPieces {

  private final Context z3;
  private final SolverInputs unknowns;
  private final BoolExpr never;

  EncodingPieces(Context z3, SolverInputs unknowns) {
    this.z3 = z3;
    this.unknowns = unknowns;
    this.never = unknowns.never();
  }

  /** All of a word in one term. */
  BitVecExpr bits(Word word) {
    return unknowns.bits(word);
  }

  BoolExpr never() {
    return never;
  }

  BitVecExpr number(long value, CType type) {
    return z3.mkBV(value, type.width());
  }

  BoolExpr truth(Word word) {
    return z3.mkNot(z3.mkEq(unknowns.bits(word), number(0, word.type())));
  }

  /** 1 or 0, as C's comparisons give. */
  Word fromTruth(BoolExpr truth, BoolExpr undefined) {
    BitVecExpr bits = (BitVecExpr) z3.mkITE(truth, number(1, CType.INT), number(0, CType.INT));
    return new Word(CType.INT, 0, bits, undefined);
  }

  BoolExpr either(BoolExpr left, BoolExpr right) {
    return left == never ? right : right == never ? left : z3.mkOr(left, right);
  }

  BoolExpr choose(BoolExpr condition, BoolExpr whenTrue, BoolExpr whenFalse) {
    return whenTrue == whenFalse ? whenTrue : (BoolExpr) z3.mkITE(condition, whenTrue, whenFalse);
  }
}
