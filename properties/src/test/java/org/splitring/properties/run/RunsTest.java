package org.splitring.properties.run;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.Clauses;
import org.splitring.model.clause.Rule.NotModelled;
import org.splitring.model.clause.RunJudgement;

/** A driver and a device that follow the standard and agree on the layout. */
class RunsTest {

  private static final Set<Clause> MET = new HashSet<>();

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void noBufferIsLostDuplicatedOrCorruptedAndEveryClauseHolds(@ForAll Scenario scenario) {
    Session session = scenario.playOut();
    assertEquals(List.of(), session.mishaps());
    RunJudgement judgement = Clauses.judge(session.run());
    assertEquals(List.of(), judgement.violations());
    MET.addAll(judgement.kept().keySet());
  }

  /** Nothing holds for want of an occasion. */
  @AfterContainer
  static void everyClauseIsMetWith() {
    assertEquals(
        Clauses.all().stream()
            .filter(each -> !(each.rule() instanceof NotModelled))
            .filter(each -> !each.id().equals(ControlsTest.DEBUGGING))
            .collect(toSet()),
        MET);
  }
}
