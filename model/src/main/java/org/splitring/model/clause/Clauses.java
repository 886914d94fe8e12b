package org.splitring.model.clause;

import java.util.List;
import java.util.stream.Stream;
import org.splitring.model.replay.Run;

/** All clauses of the chapter, in the order of the text, and what a run breaks of them. */
public final class Clauses {

  private static final List<Clause> ALL =
      Stream.of(
              LayoutClauses.ALL,
              FramingClauses.ALL,
              TableClauses.ALL,
              IndirectClauses.ALL,
              AvailableRingClauses.ALL,
              UsedNotificationClauses.ALL,
              UsedRingClauses.ALL,
              AvailableNotificationClauses.ALL,
              SupplyingClauses.ALL)
          .flatMap(List::stream)
          .toList();

  private Clauses() {}

  public static List<Clause> all() {
    return ALL;
  }

  /** What all clauses say of a run. */
  public static RunJudgement judge(Run run) {
    return RunJudgement.of(run, ALL);
  }

  /** What a run breaks, in the order of time. */
  public static List<Violation> violations(Run run) {
    return judge(run).violations();
  }

  /** Where a run breaks one clause, in the order of time. */
  public static List<Violation> violations(Run run, Clause clause) {
    return RunJudgement.of(run, List.of(clause)).violations();
  }

  /**
   * The clause of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Clause named(String id) {
    return ALL.stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no clause " + id));
  }
}
