package org.splitring.properties.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.Clauses;
import org.splitring.model.clause.Judgement;

/** A driver and a device that follow the standard and agree on the layout. */
class RunsTest {

  private static final Map<Clause, Integer> EXERCISED = new LinkedHashMap<>();

  @Property(tries = 1000)
  void noBufferIsLostDuplicatedOrCorruptedAndEveryClauseHolds(@ForAll Scenario scenario) {
    Session session = scenario.playOut();
    assertEquals(List.of(), session.mishaps());
    Judgement judgement = Clauses.judge(session.run());
    assertEquals(List.of(), judgement.violations());
    judgement.kept().forEach((clause, times) -> EXERCISED.merge(clause, times, Integer::sum));
  }

  @AfterContainer
  static void sayWhatWasExercised() {
    Clauses.all().forEach(c -> System.out.println(EXERCISED.getOrDefault(c, 0) + " " + c.id()));
  }
}
