package org.splitring.properties;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;

/** C's operators on {@link Word}s; those that can keep the base apart are done here. */
final class WordOperators {

  private final Context z3;
  private final SolverInputs unknowns;
  private final EncodingPieces pieces;
  private final BitOperators bits;

  WordOperators(Context z3, SolverInputs unknowns, EncodingPieces pieces) {
    this.z3 = z3;
    this.unknowns = unknowns;
    this.pieces = pieces;
    this.bits = new BitOperators(z3, pieces);
  }

  Word unary(Unary.Operator operator, Word operand) {
    CType type = operand.type();
    if (operator == Unary.Operator.COMPLEMENT) {
      // ~(m base + r) = -(m base + r) - 1 = -m base + ~r
      return new Word(type, -operand.moves(), z3.mkBVNot(operand.rest()), operand.undefined());
    }
    return subtract(new Word(type, 0, pieces.number(0, type), pieces.never()), operand);
  }

  Word binary(Binary node, Word left, Word right) {
    return switch (node.operator()) {
      case ADD -> add(left, right);
      case SUBTRACT -> subtract(left, right);
      case MULTIPLY -> multiply(node, left, right);
      case DIVIDE, REMAINDER -> bits.divide(node.operator(), left, right);
      case SHIFT_LEFT, SHIFT_RIGHT -> bits.shift(node.operator(), left, right);
      case AND -> and(node, left, right);
      case OR -> plain(left, right, z3.mkBVOR(pieces.bits(left), pieces.bits(right)));
      case XOR -> plain(left, right, z3.mkBVXOR(pieces.bits(left), pieces.bits(right)));
      default -> bits.compare(node.operator(), left, right);
    };
  }

  private Word add(Word left, Word right) {
    BoolExpr undefined = pieces.either(left.undefined(), right.undefined());
    if (left.type().signed()) {
      BitVecExpr l = pieces.bits(left);
      BitVecExpr r = pieces.bits(right);
      BoolExpr fits = z3.mkAnd(z3.mkBVAddNoOverflow(l, r, true), z3.mkBVAddNoUnderflow(l, r));
      undefined = pieces.either(undefined, z3.mkNot(fits));
    }
    BitVecExpr rest = z3.mkBVAdd(left.rest(), right.rest());
    return new Word(left.type(), left.moves() + right.moves(), rest, undefined);
  }

  private Word subtract(Word left, Word right) {
    BoolExpr undefined = pieces.either(left.undefined(), right.undefined());
    if (left.type().signed()) {
      BitVecExpr l = pieces.bits(left);
      BitVecExpr r = pieces.bits(right);
      BoolExpr fits = z3.mkAnd(z3.mkBVSubNoOverflow(l, r), z3.mkBVSubNoUnderflow(l, r, true));
      undefined = pieces.either(undefined, z3.mkNot(fits));
    }
    BitVecExpr rest = z3.mkBVSub(left.rest(), right.rest());
    return new Word(left.type(), left.moves() - right.moves(), rest, undefined);
  }

  private Word multiply(Binary node, Word left, Word right) {
    BoolExpr undefined = pieces.either(left.undefined(), right.undefined());
    if (left.type().signed()) {
      BitVecExpr l = pieces.bits(left);
      BitVecExpr r = pieces.bits(right);
      BoolExpr fits = z3.mkAnd(z3.mkBVMulNoOverflow(l, r, true), z3.mkBVMulNoUnderflow(l, r));
      undefined = pieces.either(undefined, z3.mkNot(fits));
    }
    if (node.right() instanceof Literal by) {
      BitVecExpr rest = z3.mkBVMul(left.rest(), right.rest());
      return new Word(left.type(), left.moves() * by.value(), rest, undefined);
    }
    if (node.left() instanceof Literal by) {
      BitVecExpr rest = z3.mkBVMul(left.rest(), right.rest());
      return new Word(left.type(), right.moves() * by.value(), rest, undefined);
    }
    BitVecExpr product = z3.mkBVMul(pieces.bits(left), pieces.bits(right));
    return new Word(left.type(), 0, product, undefined);
  }

  /**
   * A mask that takes the same from all bits that the base can have acts on the rest alone.
   *
   * <p>Where the base's low z bits are 0: if all bits of the mask from z on are 1, {@code (m base +
   * r) & mask = m base + (r & mask)}; if all of them are 0, {@code (m base + r) & mask = r & mask}.
   */
  private Word and(Binary node, Word left, Word right) {
    Word word = node.right() instanceof Literal ? left : right;
    Formula other = node.right() instanceof Literal ? node.right() : node.left();
    if (other instanceof Literal mask) {
      long high = mask.type().wrap(-1L << unknowns.zeros());
      boolean keeps = (mask.value() & high) == high;
      boolean clears = (mask.value() & high) == 0;
      if (keeps || clears) {
        BitVecExpr rest = z3.mkBVAND(left.rest(), right.rest());
        BoolExpr undefined = pieces.either(left.undefined(), right.undefined());
        return new Word(word.type(), keeps ? word.moves() : 0, rest, undefined);
      }
    }
    return plain(left, right, z3.mkBVAND(pieces.bits(left), pieces.bits(right)));
  }

  private Word plain(Word left, Word right, BitVecExpr bits) {
    return new Word(left.type(), 0, bits, pieces.either(left.undefined(), right.undefined()));
  }
}
