package org.splitring.model.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;

/** What a program computes is what C's text says, also where that is nothing. */
class CompiledFormulaTest {

  private static final List<CType> TYPES =
      List.of(CType.S8, CType.U8, CType.S16, CType.U16, CType.S32, CType.U32, CType.S64, CType.U64);
  private static final Point HERE = new Point(8, 4096, -4096, 1);
  private static final Formula NOTHING =
      Expressions.binary(Operator.DIVIDE, Literal.of(1), Literal.of(0));

  @Provide
  Arbitrary<Formula> numbers() {
    Arbitrary<Long> any =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.longs().between(-70, 70),
            Arbitraries.integers().between(0, 63).map(bit -> 1L << bit),
            Arbitraries.integers().between(0, 63).map(bit -> (1L << bit) - 1),
            Arbitraries.integers().between(0, 63).map(bit -> -1L << bit));
    Arbitrary<Formula> literals = Combinators.combine(any, Arbitraries.of(TYPES)).as(Literal::of);
    Arbitrary<Formula> inputs =
        Combinators.combine(Arbitraries.of(Input.class), Arbitraries.of(TYPES)).as(Input::as);
    return Arbitraries.oneOf(literals, literals, inputs);
  }

  @Property(tries = 20000)
  void everyOperatorIsCs(
      @ForAll Operator operator,
      @ForAll("numbers") Formula left,
      @ForAll("numbers") Formula right) {
    assertSame(Expressions.binary(operator, left, right));
  }

  @Property(tries = 3000)
  void everyConversionIsCs(@ForAll("numbers") Formula number) {
    for (CType type : TYPES) {
      assertSame(Expressions.cast(type, number));
      assertSame(new Cast(type, number, true));
    }
    assertSame(Expressions.unary(Unary.Operator.MINUS, number));
    assertSame(Expressions.unary(Unary.Operator.COMPLEMENT, number));
    assertSame(Expressions.not(number));
  }

  @Property(tries = 3000)
  void nestedFormulasAreCs(
      @ForAll("numbers") Formula first,
      @ForAll("numbers") Formula second,
      @ForAll("numbers") Formula third,
      @ForAll Operator outer,
      @ForAll Operator inner) {
    Formula nested = Expressions.binary(inner, first, second);
    assertSame(Expressions.binary(outer, nested, third));
    assertSame(Expressions.binary(outer, third, nested));
    assertSame(Expressions.conditional(nested, third, first));
    assertSame(Expressions.conditional(first, nested, third));
  }

  @Test
  void undefinednessSpreadsToEveryUser() {
    assertInstanceOf(Outcome.NoValue.class, at(plus(NOTHING, Literal.of(1))));
    assertInstanceOf(Outcome.NoValue.class, at(new Cast(CType.U64, NOTHING, true)));
    assertInstanceOf(
        Outcome.NoValue.class, at(Expressions.conditional(NOTHING, Literal.of(1), Literal.of(1))));
    assertInstanceOf(
        Outcome.NoValue.class, at(Expressions.binary(Operator.MULTIPLY, NOTHING, Literal.of(0))));
  }

  @Test
  void sidesThatAreNotEvaluatedDoNotCount() {
    Formula yes = Literal.of(1);
    Formula no = Literal.of(0);
    assertEquals(value(7), at(Expressions.conditional(yes, Literal.of(7), NOTHING)));
    assertEquals(value(7), at(Expressions.conditional(no, NOTHING, Literal.of(7))));
    assertEquals(value(0), at(Expressions.binary(Operator.LOGICAL_AND, no, NOTHING)));
    assertEquals(value(1), at(Expressions.binary(Operator.LOGICAL_OR, yes, NOTHING)));
    assertInstanceOf(
        Outcome.NoValue.class, at(Expressions.binary(Operator.LOGICAL_AND, yes, NOTHING)));
    assertInstanceOf(
        Outcome.NoValue.class, at(Expressions.binary(Operator.LOGICAL_OR, no, NOTHING)));
  }

  @Test
  void everyCauseIsNamed() {
    Formula most = Literal.of(Integer.MAX_VALUE);
    assertEquals(why(Undefined.SIGNED_OVERFLOW), at(plus(most, Literal.of(1))));
    assertEquals(why(Undefined.DIVISION_BY_ZERO), at(NOTHING));
    assertEquals(
        why(Undefined.SHIFT_TOO_FAR),
        at(Expressions.binary(Operator.SHIFT_LEFT, Literal.of(1), Literal.of(32))));
    assertEquals(
        why(Undefined.SHIFT_TOO_FAR),
        at(Expressions.binary(Operator.SHIFT_RIGHT, Literal.of(1), Literal.of(-1))));
    assertEquals(
        why(Undefined.SHIFT_OF_NEGATIVE),
        at(Expressions.binary(Operator.SHIFT_LEFT, Literal.of(-1), Literal.of(1))));
  }

  @Test
  void longColumnsAreTheirPointsOneByOne() {
    Formula halves = Expressions.binary(Operator.DIVIDE, Literal.of(100), Input.EVT.as(CType.INT));
    Formula formula = plus(Input.N.as(CType.U64), halves);
    List<Point> points =
        IntStream.range(0, 5000).mapToObj(i -> new Point(i, 4, 0, i % 3 == 0 ? 0 : 1)).toList();
    CompiledFormula program = CompiledFormula.of(formula);
    Column column = program.run(Points.of(points));
    assertEquals(points.size(), column.count());
    for (int i = 0; i < points.size(); i++) {
      assertEquals(program.at(points.get(i)), column.outcome(i));
    }
  }

  @Test
  void sharedPartsAreComputedOnce() {
    Formula doubled = Input.N.as(CType.U64);
    for (int i = 0; i < 60; i++) {
      doubled = plus(doubled, doubled);
    }
    assertEquals(value(1L << 63), at(doubled));
    assertEquals(1, Expressions.symbols(doubled).size());
  }

  @Test
  void otherSymbolsHaveNoValue() {
    Formula unknown = new Symbol("vq->num", CType.U16);
    assertThrows(IllegalArgumentException.class, () -> CompiledFormula.of(unknown));
  }

  private static void assertSame(Formula formula) {
    Optional<String> violation = Reference.violation(Evaluator.PROGRAM, formula, HERE);
    assertEquals(Optional.empty(), violation);
  }

  private static Formula plus(Formula left, Formula right) {
    return Expressions.binary(Operator.ADD, left, right);
  }

  private static Outcome at(Formula formula) {
    return CompiledFormula.of(formula).at(HERE);
  }

  private static Outcome value(long bits) {
    return new Outcome.Value(bits);
  }

  private static Outcome why(Undefined cause) {
    return new Outcome.NoValue(cause);
  }
}
