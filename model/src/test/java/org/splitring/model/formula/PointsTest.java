package org.splitring.model.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsTest {

  /** More than a block, so that the pieces have to be put together. */
  private static final List<Point> MANY =
      IntStream.range(0, 1300).mapToObj(i -> new Point(i, 2L * i, 3L * i, i % 2)).toList();

  @Test
  void pointsComeBackAsTheyWerePut() {
    Points points = Points.of(MANY);
    assertEquals(MANY.size(), points.count());
    assertEquals(MANY, points.list());
    assertEquals(MANY.get(700), points.get(700));
  }

  @Test
  void aPointHasAValueForEveryInput() {
    Point point = new Point(1, 2, 3, 4);
    assertEquals(
        List.of(1L, 2L, 3L, 4L),
        List.of(Input.N, Input.A, Input.BASE, Input.EVT).stream().map(point::value).toList());
  }

  @Test
  void manyPointsAreEvaluatedLikeOne() {
    Formula quotient =
        Expressions.binary(
            Binary.Operator.DIVIDE, Input.BASE.as(CType.U64), Input.EVT.as(CType.U64));
    CompiledFormula program = CompiledFormula.of(quotient);
    Column column = program.run(Points.of(MANY));
    assertEquals(MANY.size(), column.count());
    for (int i = 0; i < MANY.size(); i++) {
      assertEquals(program.at(MANY.get(i)), column.outcome(i));
      assertEquals(i % 2 == 1, column.isDefined(i));
    }
    assertEquals(3L * 1299, column.value(1299));
  }

  @Test
  void outcomesSayWhatTheyAre() {
    assertEquals("18446744073709551615", new Outcome.Value(-1).toString());
    assertEquals(
        "undefined: division by zero", new Outcome.NoValue(Undefined.DIVISION_BY_ZERO).toString());
  }

  @Test
  void inputsAreKnownByTheirShortNames() {
    for (Input input : Input.values()) {
      assertEquals(Optional.of(input), Input.named(input.symbol()));
      assertEquals(new Symbol(input.symbol(), CType.U32), input.as(CType.U32));
    }
    assertEquals(Optional.empty(), Input.named("num"));
  }

  @Test
  void dataModelsDifferInLongAndPointer() {
    assertEquals(new CType(64, true), DataModel.LP64.longType(true));
    assertEquals(new CType(32, false), DataModel.LLP64.longType(false));
    assertEquals(new CType(64, false), DataModel.LLP64.address());
    assertEquals(new CType(32, true), DataModel.ILP32.difference());
    assertEquals(Optional.of(DataModel.ILP32), DataModel.labelled("ilp32"));
    assertEquals(Optional.empty(), DataModel.labelled("lp32"));
  }

  @Test
  void whatAFormulaDependsOnIsKnown() {
    Formula formula =
        Expressions.conditional(
            Input.EVT.as(CType.INT), Input.N.as(CType.U64), Input.A.as(CType.U64));
    assertTrue(Expressions.mentions(formula, Input.EVT));
    assertTrue(Expressions.mentions(formula, Input.A));
    assertFalse(Expressions.mentions(formula, Input.BASE));
    assertEquals(
        List.of("evt", "n", "a"), Expressions.symbols(formula).stream().map(Symbol::name).toList());
  }
}
