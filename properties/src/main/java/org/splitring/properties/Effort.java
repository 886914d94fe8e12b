package org.splitring.properties;

import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Statistics;
import com.microsoft.z3.Status;

/**
 * How much the solver may do for all that is asked in one context.
 *
 * <p>It is counted in what Z3 calls resources, which are steps of its own: as many on any machine
 * and under any load, so that a question has one answer. A bound of time would have several.
 *
 * @param steps some millions of them take a second
 */
record Effort(int steps) {

  /** For one statement of a claim; most take a few thousand. */
  static final Effort USUAL = new Effort(20_000_000);

  /** For a question that is asked once. */
  static final Effort THOROUGH = new Effort(80_000_000);

  private static final String USED = "rlimit count";

  /** Asks; the answer is unknown if it takes more than what is left. */
  Status check(Context z3, Solver solver) {
    long left = steps - used(solver);
    if (left <= 0) {
      return Status.UNKNOWN;
    }
    Params params = z3.mkParams();
    params.add("rlimit", (int) left);
    solver.setParameters(params);
    return solver.check();
  }

  /** Why an answer is not known. */
  String exhausted(Solver solver) {
    return used(solver) >= steps
        ? "the solver needs more than " + steps + " steps"
        : solver.getReasonUnknown();
  }

  /** What was done in the solver's context so far. */
  private static long used(Solver solver) {
    Statistics.Entry count = solver.getStatistics().get(USED);
    return count == null ? 0 : Integer.toUnsignedLong(count.getUIntValue());
  }
}
