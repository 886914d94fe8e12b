package org.splitring.model.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Undefined;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

class VerdictTest {

  private static final Point POINT = new Point(2, 4, 0, 0);
  private static final Findings NOTHING =
      new Findings(240, 0, List.of(), List.of(), Optional.empty(), Optional.empty());

  @Test
  void everyVerdictHasItsWord() {
    Counterexample smallest = new Counterexample(POINT, 44, new Outcome.Value(40));
    assertEquals("agrees", new Verdict.Agrees(NOTHING).word());
    assertEquals(
        "differs", new Verdict.Differs(new Differing(List.of()), smallest, NOTHING).word());
    assertEquals("undecided", new Verdict.Undecided("why", Optional.empty(), "mend").word());
  }

  @Test
  void aCounterexampleHasANumberUnlessCLeavesItUndefined() {
    assertEquals(
        OptionalLong.of(40), new Counterexample(POINT, 44, new Outcome.Value(40)).claimed());
    Outcome none = new Outcome.NoValue(Undefined.DIVISION_BY_ZERO);
    assertEquals(OptionalLong.empty(), new Counterexample(POINT, 44, none).claimed());
  }

  @Test
  void differingPointsAreCountedOverAllRows() {
    QueueSize two = new QueueSize(2);
    QueueSize four = new QueueSize(4);
    Differing differing =
        new Differing(
            List.of(
                new Differing.Row(new QueueAlign(4), List.of(two, four)),
                new Differing.Row(new QueueAlign(8), List.of(two))));
    assertEquals(3, differing.points());
    assertEquals(0, new Differing(List.of()).points());
  }

  @Test
  void aCauseKeepsItsEditWhenASourceIsFound() {
    Cause cause = new Cause("why", List.of(new EditKind.LessOne()), Literal.of(44));
    assertEquals(Optional.empty(), cause.patch());
    Cause patched = cause.patched(Optional.of("--- a\n+++ b\n"));
    assertEquals(
        new Cause("why", cause.slips(), Literal.of(44), Optional.of("--- a\n+++ b\n")), patched);
  }
}
