package org.splitring.properties;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import java.util.IdentityHashMap;
import java.util.Map;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * A formula as bit-vectors, with the meaning {@code Program} gives it.
 *
 * <p>Where C leaves a value undefined is a formula of its own beside the value. It spreads to every
 * user of the value, except through the sides of {@code ?:}, {@code &&} and {@code ||} that are not
 * evaluated.
 */
final class Encoding {

  private final Context z3;
  private final SolverInputs unknowns;
  private final EncodingPieces pieces;
  private final WordOperators operators;
  private final Map<Formula, Word> done = new IdentityHashMap<>();

  Encoding(Context z3, SolverInputs unknowns) {
    this.z3 = z3;
    this.unknowns = unknowns;
    this.pieces = new EncodingPieces(z3, unknowns);
    this.operators = new WordOperators(z3, unknowns, pieces);
  }

  /** When a formula that should be 0 is not, or is undefined. */
  BoolExpr violated(Formula formula) {
    Word word = word(formula);
    return pieces.either(word.undefined(), pieces.truth(word));
  }

  private Word word(Formula formula) {
    Word known = done.get(formula);
    if (known == null) {
      known = encode(formula);
      done.put(formula, known);
    }
    return known;
  }

  private Word encode(Formula formula) {
    CType type = formula.type();
    if (formula instanceof Literal literal) {
      return new Word(type, 0, pieces.number(literal.value(), type), pieces.never());
    }
    if (formula instanceof Symbol symbol) {
      return unknowns.word(symbol);
    }
    if (formula instanceof Cast cast) {
      return converted(word(cast.operand()), type);
    }
    if (formula instanceof Unary unary) {
      return operators.unary(unary.operator(), word(unary.operand()));
    }
    if (formula instanceof Conditional conditional) {
      Word condition = word(conditional.condition());
      return chosen(condition, word(conditional.whenTrue()), word(conditional.whenFalse()));
    }
    Binary binary = (Binary) formula;
    return binary.operator().isLogical()
        ? logical(binary.operator(), word(binary.left()), word(binary.right()))
        : operators.binary(binary, word(binary.left()), word(binary.right()));
  }

  private Word converted(Word word, CType type) {
    int from = word.type().width();
    int to = type.width();
    if (to == from) {
      return new Word(type, word.moves(), word.rest(), word.undefined());
    }
    if (to < from) {
      BitVecExpr low = z3.mkExtract(to - 1, 0, word.rest());
      return new Word(type, word.moves(), low, word.undefined());
    }
    BitVecExpr bits = unknowns.bits(word);
    BitVecExpr wide =
        word.type().signed() ? z3.mkSignExt(to - from, bits) : z3.mkZeroExt(to - from, bits);
    return new Word(type, 0, wide, word.undefined());
  }

  private Word chosen(Word condition, Word whenTrue, Word whenFalse) {
    BoolExpr truth = pieces.truth(condition);
    BoolExpr undefined =
        pieces.either(
            condition.undefined(),
            pieces.choose(truth, whenTrue.undefined(), whenFalse.undefined()));
    boolean together = whenTrue.moves() == whenFalse.moves();
    BitVecExpr left = together ? whenTrue.rest() : unknowns.bits(whenTrue);
    BitVecExpr right = together ? whenFalse.rest() : unknowns.bits(whenFalse);
    BitVecExpr rest = (BitVecExpr) z3.mkITE(truth, left, right);
    return new Word(whenTrue.type(), together ? whenTrue.moves() : 0, rest, undefined);
  }

  private Word logical(Operator operator, Word left, Word right) {
    Word truth = pieces.fromTruth(pieces.truth(right), right.undefined());
    return operator == Operator.LOGICAL_AND
        ? chosen(left, truth, pieces.fromTruth(pieces.never(), pieces.never()))
        : chosen(left, pieces.fromTruth(z3.mkTrue(), pieces.never()), truth);
  }
}
