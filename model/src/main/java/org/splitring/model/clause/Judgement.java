package org.splitring.model.clause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Run;

/**
 * What all clauses say of a run.
 *
 * @param violations in the order of time; what goes on being broken in the same way is said once
 * @param kept how often each clause was concerned and kept; none that never was
 */
public record Judgement(List<Violation> violations, Map<Clause, Integer> kept) {

  public Judgement {
    violations = List.copyOf(violations);
    kept = Map.copyOf(kept);
  }

  static Judgement of(Run run, List<Clause> clauses) {
    Collector collector = new Collector();
    Moment end =
        run.replay(
            (moment, event) -> {
              for (Clause clause : clauses) {
                if (clause.rule() instanceof Rule.OverState state) {
                  collector.add(clause, moment.step(), state.predicate().apply(moment));
                } else if (clause.rule() instanceof Rule.OverStep step) {
                  collector.add(clause, moment.step(), step.predicate().apply(moment, event));
                }
              }
            });
    for (Clause clause : clauses) {
      if (clause.rule() instanceof Rule.OverState state) {
        collector.add(clause, end.step(), state.predicate().apply(end));
      } else if (clause.rule() instanceof Rule.OverTrace trace) {
        trace.predicate().apply(run).forEach(it -> collector.add(clause, it.step(), it.answer()));
      }
    }
    return collector.judgement();
  }

  private static final class Collector {
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Clause, Integer> kept = new LinkedHashMap<>();
    private final Map<Clause, Set<String>> said = new LinkedHashMap<>();

    void add(Clause clause, int step, Answer answer) {
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

    Judgement judgement() {
      violations.sort((a, b) -> Integer.compare(a.step(), b.step()));
      return new Judgement(violations, kept);
    }
  }
}
