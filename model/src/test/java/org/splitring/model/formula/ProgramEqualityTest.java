package org.splitring.model.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;

/** Programs are equal only if they compute the same, and are if they compute it the same way. */
class ProgramEqualityTest {

  private static final Formula N = Input.N.as(CType.U32);
  private static final Formula EVT = Input.EVT.as(CType.INT);

  @Test
  void equalProgramsHaveEqualOutcomes() {
    Points points = points();
    List<Formula> all = formulas();
    Map<CompiledFormula, List<Outcome>> known = new HashMap<>();
    for (Formula each : all) {
      CompiledFormula program = CompiledFormula.of(each);
      List<Outcome> outcomes = outcomes(program, points);
      List<Outcome> before = known.putIfAbsent(program, outcomes);
      assertEquals(before == null ? outcomes : before, outcomes, () -> CText.of(each));
    }
    assertTrue(known.size() < all.size(), "none were equal");
    assertTrue(known.values().stream().distinct().count() > 100, "hardly any were different");
  }

  @Test
  void howItIsWrittenDoesNotCount() {
    Formula written = new Cast(CType.U64, N, true);
    Formula silent = new Cast(CType.U64, N, false);
    assertEquals(CompiledFormula.of(written), CompiledFormula.of(silent));
    assertEquals(CompiledFormula.of(written).hashCode(), CompiledFormula.of(silent).hashCode());
    Formula less = Expressions.binary(Operator.SUBTRACT, Literal.of(0), EVT);
    assertEquals(
        CompiledFormula.of(less), CompiledFormula.of(Expressions.unary(Unary.Operator.MINUS, EVT)));
  }

  @Test
  void typesCount() {
    for (Operator operator : List.of(Operator.ADD, Operator.MULTIPLY, Operator.SHIFT_LEFT)) {
      Formula narrow = Expressions.binary(operator, Input.N.as(CType.U32), Literal.of(7));
      Formula wide = Expressions.binary(operator, Input.N.as(CType.U64), Literal.of(7));
      assertNotEquals(CompiledFormula.of(narrow), CompiledFormula.of(wide));
    }
    assertNotEquals(
        CompiledFormula.of(Input.N.as(CType.U16)), CompiledFormula.of(Input.N.as(CType.U32)));
    assertNotEquals(
        CompiledFormula.of(Expressions.cast(CType.U16, N)),
        CompiledFormula.of(Expressions.cast(CType.S16, N)));
  }

  @Test
  void theOrderOfOperandsCounts() {
    Formula one = Expressions.binary(Operator.SUBTRACT, N, EVT);
    Formula other = Expressions.binary(Operator.SUBTRACT, EVT, N);
    assertNotEquals(CompiledFormula.of(one), CompiledFormula.of(other));
    assertNotEquals(
        CompiledFormula.of(Expressions.conditional(EVT, N, one)),
        CompiledFormula.of(Expressions.conditional(EVT, one, N)));
  }

  private static List<Formula> formulas() {
    List<Formula> leaves = new ArrayList<>();
    for (CType type : List.of(CType.U16, CType.S32, CType.U32, CType.S64, CType.U64)) {
      leaves.add(Input.N.as(type));
      leaves.add(Literal.of(3, type));
    }
    leaves.add(EVT);
    List<Formula> formulas = new ArrayList<>(leaves);
    for (Operator operator : Operator.values()) {
      for (Formula left : leaves) {
        for (Formula right : leaves) {
          Formula both = Expressions.binary(operator, left, right);
          formulas.add(both);
          formulas.add(Expressions.cast(CType.U64, both));
          formulas.add(new Cast(CType.U64, both, false));
        }
      }
    }
    return formulas;
  }

  private static Points points() {
    Points.Builder points = new Points.Builder();
    for (long n : new long[] {0, 1, 3, 31, 32, 40000, 65535, -1, 1L << 33, Long.MAX_VALUE}) {
      points.add(n, 4, 0, 0).add(n, 4, 0, 1);
    }
    return points.build();
  }

  private static List<Outcome> outcomes(CompiledFormula program, Points points) {
    Column column = program.run(points);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < column.count(); i++) {
      outcomes.add(column.outcome(i));
    }
    return outcomes;
  }
}
