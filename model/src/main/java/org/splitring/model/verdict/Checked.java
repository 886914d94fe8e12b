package org.splitring.model.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;

/**
 * A claim with the verdicts on it.
 *
 * @param claim what was checked
 * @param domain the points over which it was
 * @param judged each statement of the claim with its verdict, in the claim's order
 */
public record Checked(Claim claim, Domain domain, List<Judged> judged) {

  /**
   * A statement with its verdict.
   *
   * @param cause why it differs, where that was looked for and found
   * @param consequence what a driver and a device will see of it, where that was looked for: one
   *     sentence, without a capital letter or a full stop
   */
  public record Judged(
      Statement statement, Verdict verdict, Optional<Cause> cause, Optional<String> consequence) {

    /** A verdict of which nothing more is known. */
    public Judged(Statement statement, Verdict verdict) {
      this(statement, verdict, Optional.empty(), Optional.empty());
    }

    /** The same verdict with its cause. */
    public Judged because(Optional<Cause> found) {
      return new Judged(statement, verdict, found, consequence);
    }

    /** The same verdict with its consequence. */
    public Judged leadingTo(Optional<String> found) {
      return new Judged(statement, verdict, cause, found);
    }
  }

  public Checked {
    judged = List.copyOf(judged);
  }

  /** The same with something more known of each verdict. */
  public Checked with(UnaryOperator<Judged> more) {
    return new Checked(claim, domain, judged.parallelStream().map(more).toList());
  }
}
