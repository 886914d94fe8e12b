package org.splitring.model.verdict;

import java.util.List;
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

  /** A statement with its verdict. */
  public record Judged(Statement statement, Verdict verdict) {}

  public Checked {
    judged = List.copyOf(judged);
  }
}
