package org.splitring.properties;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.QueueSize;

/**
 * The inputs as the solver's unknowns: n of 16 bits, evt of 1 bit, and a base whose low {@code
 * zeros} bits are 0. The alignment is never one.
 */
final class SolverInputs {

  static final int SIZE_BITS = QueueSize.BITS;

  private final Context z3;
  private final int zeros;
  private final int addressWidth;
  private final BitVecExpr size;
  private final BitVecExpr feature;
  private final BitVecExpr multiple;
  private final BitVecExpr base;
  private final BoolExpr never;

  /**
   * Makes them.
   *
   * @param zeros how many low bits of the base are 0: the base is a multiple of 2^zeros
   * @param addressWidth how many bits a base has
   */
  SolverInputs(Context z3, int zeros, int addressWidth) {
    this.z3 = z3;
    this.zeros = zeros;
    this.addressWidth = addressWidth;
    size = z3.mkBVConst("n", SIZE_BITS);
    feature = z3.mkBVConst("evt", 1);
    multiple = z3.mkBVConst("base", addressWidth - zeros);
    base = zeros == 0 ? multiple : z3.mkConcat(multiple, z3.mkBV(0, zeros));
    never = z3.mkFalse();
  }

  /** The one term for "never", so that it can be told by identity. */
  BoolExpr never() {
    return never;
  }

  int zeros() {
    return zeros;
  }

  int addressWidth() {
    return addressWidth;
  }

  BitVecExpr size() {
    return size;
  }

  BitVecExpr feature() {
    return feature;
  }

  /** The base without its low zeros. */
  BitVecExpr multiple() {
    return multiple;
  }

  BitVecExpr base() {
    return base;
  }

  Word word(Symbol symbol) {
    CType type = symbol.type();
    Input input = Input.named(symbol.name()).orElseThrow();
    return switch (input) {
      case N -> new Word(type, 0, sized(size, SIZE_BITS, type.width()), never);
      case EVT -> new Word(type, 0, sized(feature, 1, type.width()), never);
      case BASE -> new Word(type, 1, z3.mkBV(0, type.width()), never);
      case A -> throw new IllegalArgumentException("the alignment is a number here");
    };
  }

  /** All of a word in one term. */
  BitVecExpr bits(Word word) {
    if (word.moves() == 0) {
      return word.rest();
    }
    int width = word.type().width();
    BitVecExpr here = sized(base, addressWidth, width);
    BitVecExpr moved = word.moves() == 1 ? here : z3.mkBVMul(z3.mkBV(word.moves(), width), here);
    return z3.mkBVAdd(moved, word.rest());
  }

  private BitVecExpr sized(BitVecExpr bits, int from, int to) {
    return to == from
        ? bits
        : to < from ? z3.mkExtract(to - 1, 0, bits) : z3.mkZeroExt(to - from, bits);
  }
}
