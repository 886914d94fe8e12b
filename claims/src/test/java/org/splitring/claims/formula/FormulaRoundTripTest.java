package org.splitring.claims.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Unary;

/** Law: a formula that is printed and read again evaluates as before, at every point. */
class FormulaRoundTripTest {

  private static final List<CType> TYPES =
      List.of(CType.S8, CType.U8, CType.S16, CType.U16, CType.S32, CType.U32, CType.S64, CType.U64);

  @Property(tries = 60)
  void printedAndReadAgainItEvaluatesAlike(@ForAll long seed) throws UnreadableException {
    Random random = new Random(seed);
    List<Formula> formulas = random.ints(50).mapToObj(i -> formula(random, 4)).toList();
    for (int i = 0; i < formulas.size(); i++) {
      CompiledFormula before = CompiledFormula.of(formulas.get(i));
      CompiledFormula after =
          CompiledFormula.of(FormulaReader.read(CText.of(formulas.get(i)), DataModel.LP64));
      for (int j = 0; j < 20; j++) {
        Point point =
            new Point(
                random.nextLong() >>> random.nextInt(64),
                1L << random.nextInt(31),
                random.nextLong(),
                random.nextInt(2));
        assertEquals(before.at(point), after.at(point), CText.of(formulas.get(i)));
      }
    }
  }

  private static Formula formula(Random random, int depth) {
    int kind = depth == 0 ? random.nextInt(3) : random.nextInt(12);
    return switch (kind) {
      case 0, 1 -> Input.values()[random.nextInt(4)].as(CType.U64);
      case 2 -> literal(random);
      case 3 -> Expressions.cast(type(random), formula(random, depth - 1));
      case 4 ->
          Expressions.unary(
              random.nextBoolean() ? Unary.Operator.MINUS : Unary.Operator.COMPLEMENT,
              formula(random, depth - 1));
      case 5 -> Expressions.not(formula(random, depth - 1));
      case 6 ->
          Expressions.conditional(
              formula(random, depth - 1), formula(random, depth - 1), formula(random, depth - 1));
      default ->
          Expressions.binary(
              Binary.Operator.values()[random.nextInt(Binary.Operator.values().length)],
              formula(random, depth - 1),
              formula(random, depth - 1));
    };
  }

  private static CType type(Random random) {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  private static Formula literal(Random random) {
    long value = random.nextLong() >> random.nextInt(64);
    return Literal.of(value, random.nextBoolean() ? CType.S64 : TYPES.get(4 + random.nextInt(4)));
  }
}
