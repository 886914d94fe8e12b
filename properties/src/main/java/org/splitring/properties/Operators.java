package org.splitring.properties;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;

/** C's operators on {@link Word}s. */
final class Operators {

  private final Context z3;
  private final Unknowns unknowns;
  private final BoolExpr never;

  Operators(Context z3, Unknowns unknowns) {
    this.z3 = z3;
    this.unknowns = unknowns;
    this.never = unknowns.never();
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

  Word unary(Unary.Operator operator, Word operand) {
    CType type = operand.type();
    if (operator == Unary.Operator.COMPLEMENT) {
      // ~(m base + r) = -(m base + r) - 1 = -m base + ~r
      return new Word(type, -operand.moves(), z3.mkBVNot(operand.rest()), operand.undefined());
    }
    return subtract(new Word(type, 0, number(0, type), never), operand);
  }

  Word binary(Binary node, Word left, Word right) {
    return switch (node.operator()) {
      case ADD -> add(left, right);
      case SUBTRACT -> subtract(left, right);
      case MULTIPLY -> multiply(node, left, right);
      case DIVIDE, REMAINDER -> divide(node.operator(), left, right);
      case SHIFT_LEFT, SHIFT_RIGHT -> shift(node.operator(), left, right);
      case AND -> and(node, left, right);
      case OR -> plain(left, right, z3.mkBVOR(unknowns.bits(left), unknowns.bits(right)));
      case XOR -> plain(left, right, z3.mkBVXOR(unknowns.bits(left), unknowns.bits(right)));
      default -> compare(node.operator(), left, right);
    };
  }

  private Word add(Word left, Word right) {
    BoolExpr undefined = either(left.undefined(), right.undefined());
    if (left.type().signed()) {
      BitVecExpr l = unknowns.bits(left);
      BitVecExpr r = unknowns.bits(right);
      BoolExpr fits = z3.mkAnd(z3.mkBVAddNoOverflow(l, r, true), z3.mkBVAddNoUnderflow(l, r));
      undefined = either(undefined, z3.mkNot(fits));
    }
    BitVecExpr rest = z3.mkBVAdd(left.rest(), right.rest());
    return new Word(left.type(), left.moves() + right.moves(), rest, undefined);
  }

  private Word subtract(Word left, Word right) {
    BoolExpr undefined = either(left.undefined(), right.undefined());
    if (left.type().signed()) {
      BitVecExpr l = unknowns.bits(left);
      BitVecExpr r = unknowns.bits(right);
      BoolExpr fits = z3.mkAnd(z3.mkBVSubNoOverflow(l, r), z3.mkBVSubNoUnderflow(l, r, true));
      undefined = either(undefined, z3.mkNot(fits));
    }
    BitVecExpr rest = z3.mkBVSub(left.rest(), right.rest());
    return new Word(left.type(), left.moves() - right.moves(), rest, undefined);
  }

  private Word multiply(Binary node, Word left, Word right) {
    BoolExpr undefined = either(left.undefined(), right.undefined());
    if (left.type().signed()) {
      BitVecExpr l = unknowns.bits(left);
      BitVecExpr r = unknowns.bits(right);
      BoolExpr fits = z3.mkAnd(z3.mkBVMulNoOverflow(l, r, true), z3.mkBVMulNoUnderflow(l, r));
      undefined = either(undefined, z3.mkNot(fits));
    }
    if (node.right() instanceof Literal by) {
      BitVecExpr rest = z3.mkBVMul(left.rest(), right.rest());
      return new Word(left.type(), left.moves() * by.value(), rest, undefined);
    }
    if (node.left() instanceof Literal by) {
      BitVecExpr rest = z3.mkBVMul(left.rest(), right.rest());
      return new Word(left.type(), right.moves() * by.value(), rest, undefined);
    }
    BitVecExpr product = z3.mkBVMul(unknowns.bits(left), unknowns.bits(right));
    return new Word(left.type(), 0, product, undefined);
  }

  private Word divide(Operator operator, Word left, Word right) {
    CType type = left.type();
    BitVecExpr l = unknowns.bits(left);
    BitVecExpr r = unknowns.bits(right);
    BoolExpr undefined =
        either(either(left.undefined(), right.undefined()), z3.mkEq(r, number(0, type)));
    if (type.signed()) {
      BoolExpr lowest = z3.mkEq(l, number(-1L << (type.width() - 1), type));
      undefined = either(undefined, z3.mkAnd(lowest, z3.mkEq(r, number(-1, type))));
    }
    BitVecExpr result =
        operator == Operator.DIVIDE
            ? type.signed() ? z3.mkBVSDiv(l, r) : z3.mkBVUDiv(l, r)
            : type.signed() ? z3.mkBVSRem(l, r) : z3.mkBVURem(l, r);
    return new Word(type, 0, result, undefined);
  }

  private Word shift(Operator operator, Word left, Word right) {
    CType type = left.type();
    BitVecExpr l = unknowns.bits(left);
    BitVecExpr by = unknowns.bits(right);
    BoolExpr undefined =
        either(
            either(left.undefined(), right.undefined()),
            z3.mkBVUGE(by, number(type.width(), right.type())));
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
      BoolExpr negative = z3.mkBVSLT(l, number(0, type));
      BoolExpr lost = z3.mkNot(z3.mkEq(z3.mkBVASHR(shifted, r), l));
      undefined = either(undefined, z3.mkOr(negative, lost));
    }
    return new Word(type, 0, shifted, undefined);
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
        BoolExpr undefined = either(left.undefined(), right.undefined());
        return new Word(word.type(), keeps ? word.moves() : 0, rest, undefined);
      }
    }
    return plain(left, right, z3.mkBVAND(unknowns.bits(left), unknowns.bits(right)));
  }

  private Word plain(Word left, Word right, BitVecExpr bits) {
    return new Word(left.type(), 0, bits, either(left.undefined(), right.undefined()));
  }

  private Word compare(Operator operator, Word left, Word right) {
    BitVecExpr l = unknowns.bits(left);
    BitVecExpr r = unknowns.bits(right);
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
    return fromTruth(truth, either(left.undefined(), right.undefined()));
  }
}
