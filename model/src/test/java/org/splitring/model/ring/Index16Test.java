package org.splitring.model.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;

class Index16Test {

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "65535, 1, 0", "65535, 3, 2", "0, -1, 65535", "7, 0, 7"})
  void indexesWrap(int index, int more, int expected) {
    assertEquals(expected, Index16.plus(index, more));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 1, 1", "1, 0, 65535", "65535, 2, 3"})
  void distancesAreOnward(int from, int to, int expected) {
    assertEquals(expected, Index16.distance(from, to));
  }

  /** The law of {@link Index16#passed}, by walking. */
  @Property
  void theEntryWaitedForIsOneOfThoseWritten(
      @ForAll @IntRange(max = 65535) int before,
      @ForAll @IntRange(max = 40) int written,
      @ForAll @IntRange(min = -50, max = 50) int ahead) {
    int event = Index16.plus(before, ahead);
    boolean among = false;
    for (int i = 0; i < written; i++) {
      among |= Index16.plus(before, i) == event;
    }
    assertEquals(among, Index16.passed(event, before, Index16.plus(before, written)));
  }

  /** The formula is the same rule; it is what proofs are about. */
  @Property
  void theFormulaSaysTheSame(
      @ForAll @IntRange(max = 65535) int event,
      @ForAll @IntRange(max = 65535) int before,
      @ForAll @IntRange(max = 65535) int after) {
    Formula rule =
        Index16.passed(Input.A.as(CType.U16), Input.BASE.as(CType.U16), Input.N.as(CType.U16));
    Outcome said = CompiledFormula.of(rule).at(new Point(after, event, before, 0));
    boolean passed = Index16.passed(event, before, after);
    assertEquals(new Outcome.Value(passed ? 1 : 0), said);
  }

  @Test
  void nothingIsPassedWhereNothingWasWritten() {
    assertFalse(Index16.passed(5, 5, 5));
  }

  @Test
  void theWrapIsNoObstacle() {
    assertTrue(Index16.passed(65535, 65534, 0));
    assertTrue(Index16.passed(0, 65535, 1));
    assertFalse(Index16.passed(1, 65535, 1));
  }
}
