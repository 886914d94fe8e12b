package org.splitring.cli.engine;

import java.util.List;
import java.util.Random;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;

/** Random formulas: of every kind and type, or like those that lay out a ring. */
final class RandomFormula {

  private static final List<CType> TYPES =
      List.of(CType.S8, CType.U8, CType.S16, CType.U16, CType.S32, CType.U32, CType.S64, CType.U64);
  private static final List<Operator> DIVISIONS =
      List.of(Operator.DIVIDE, Operator.REMAINDER, Operator.MULTIPLY);

  private final Random random;

  RandomFormula(Random random) {
    this.random = random;
  }

  Formula upTo(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(8)) {
      case 0 -> Expressions.unary(one(List.of(Unary.Operator.values())), upTo(depth - 1));
      case 1 -> Expressions.cast(one(TYPES), upTo(depth - 1));
      case 2 -> Expressions.conditional(upTo(depth - 1), upTo(depth - 1), upTo(depth - 1));
      case 3 -> Expressions.binary(one(DIVISIONS), upTo(depth - 1), factor());
      default ->
          Expressions.binary(one(List.of(Operator.values())), upTo(depth - 1), upTo(depth - 1));
    };
  }

  /** {@code base + k * n + k'}, rounded up one way or the other, some of it in narrow types. */
  Formula ringLike() {
    CType type = one(List.of(CType.U32, CType.U64, CType.U64, CType.U64));
    Formula size = times(one(List.of(16, 18, 24)), Input.N.as(one(List.of(CType.U16, CType.U32))));
    Formula sum = plus(plus(Input.BASE.as(type), size), Literal.of(one(List.of(2, 4, 6, 8))));
    Formula align = Input.A.as(CType.U64);
    Formula mask = Expressions.binary(Operator.SUBTRACT, align, Literal.of(1));
    Formula raised = plus(sum, mask);
    return switch (random.nextInt(3)) {
      case 0 ->
          Expressions.binary(
              Operator.AND, raised, Expressions.unary(Unary.Operator.COMPLEMENT, mask));
      case 1 ->
          Expressions.binary(
              Operator.MULTIPLY, Expressions.binary(Operator.DIVIDE, raised, align), align);
      default -> sum;
    };
  }

  private Formula leaf() {
    if (random.nextInt(3) > 0) {
      return one(List.of(Input.values())).as(one(TYPES));
    }
    long number =
        switch (random.nextInt(3)) {
          case 0 -> random.nextInt(72) - 2;
          case 1 -> 1L << random.nextInt(64);
          default -> random.nextLong();
        };
    return Literal.of(number, one(TYPES));
  }

  private Formula factor() {
    return random.nextBoolean()
        ? Literal.of(random.nextInt(60) - 10, one(TYPES))
        : one(List.of(Input.N, Input.A)).as(one(TYPES));
  }

  private static Formula plus(Formula left, Formula right) {
    return Expressions.binary(Operator.ADD, left, right);
  }

  private static Formula times(int factor, Formula number) {
    return Expressions.binary(Operator.MULTIPLY, Literal.of(factor), number);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
