package org.splitring.model.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Run;
import org.splitring.model.replay.Trail;
import org.splitring.model.ring.Event;

/**
 * What all clauses say of a run.
 *
 * @param violations in the order of time; what goes on being broken in the same way is said once
 * @param kept how often each clause was concerned and kept; none that never was
 */
public record RunJudgement(List<Violation> violations, Map<Clause, Integer> kept) {

  public RunJudgement {
    violations = List.copyOf(violations);
    kept = Map.copyOf(kept);
  }

  static RunJudgement of(Run run, List<Clause> clauses) {
    Collector collector = new Collector();
    Moment end =
        run.replay((moment, event) -> clauses.forEach(each -> collector.see(each, moment, event)));
    clauses.forEach(each -> collector.see(each, end));
    if (clauses.stream().anyMatch(each -> each.rule() instanceof Rule.OverTrace)) {
      Trail trail = Trail.of(run);
      clauses.forEach(each -> collector.see(each, trail));
    }
    return collector.judgement();
  }

  private static final class Collector {
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Clause, Integer> kept = new LinkedHashMap<>();
    private final Map<Clause, Set<String>> said = new LinkedHashMap<>();

    /** At an event; of what stands in memory, before it changes. */
    void see(Clause clause, Moment moment, Event event) {
      if (clause.rule() instanceof Rule.OverStep step) {
        add(clause, moment.step(), step.predicate().apply(moment, event));
      } else if (moment.step() == 0 || event instanceof Event.Visible) {
        see(clause, moment);
      }
    }

    void see(Clause clause, Moment moment) {
      if (clause.rule() instanceof Rule.OverState state) {
        add(clause, moment.step(), state.predicate().apply(moment));
      }
    }

    void see(Clause clause, Trail trail) {
      if (clause.rule() instanceof Rule.OverTrace trace) {
        trace.predicate().apply(trail).forEach(it -> add(clause, it.step(), it.answer()));
      }
    }

    private void add(Clause clause, int step, ClauseAnswer answer) {
      switch (answer.kind()) {
        case SILENT -> {}
        case KEPT -> kept.merge(clause, 1, Integer::sum);
        case BROKEN -> {
          if (said.computeIfAbsent(clause, none -> new HashSet<>()).add(answer.message())) {
            violations.add(new Violation(clause, step, answer.message()));
          }
        }
      }
    }

    RunJudgement judgement() {
      violations.sort((a, b) -> Integer.compare(a.step(), b.step()));
      return new RunJudgement(violations, kept);
    }
  }
}
