package org.splitring.properties;

import java.time.Duration;
import java.util.List;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;

/** Compares claims with the standard. */
public final class Checker {

  /** How long may be proved at one claim; most take a few milliseconds. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private Checker() {}

  /**
   * Loads the solver beside whatever is done until the first check, such as reading source. Loading
   * it is most of the cost of a short run.
   */
  public static void prepare() {
    Thread loading = new Thread(Prover::load, "solver");
    loading.setDaemon(true);
    loading.start();
  }

  /** The verdicts on every statement of a claim, over the part of the domain it is written for. */
  public static Checked check(Claim claim, Domain domain) {
    return check(List.of(claim), domain).get(0);
  }

  /** The same for several claims, in their order. */
  public static List<Checked> check(List<Claim> claims, Domain domain) {
    try (Prover prover = new Prover()) {
      return claims.stream().map(claim -> check(claim, domain, prover, PATIENCE)).toList();
    }
  }

  static Checked check(Claim claim, Domain domain, Prover prover, Duration patience) {
    Domain within = domain.within(claim.scope());
    Deadline deadline = Deadline.in(patience);
    List<Checked.Judged> judged =
        claim.statements().stream()
            .map(each -> new Checked.Judged(each, verdict(claim, each, within, prover, deadline)))
            .toList();
    return new Checked(claim, within, judged);
  }

  private static Verdict verdict(
      Claim claim, Statement statement, Domain domain, Prover prover, Deadline deadline) {
    if (statement instanceof Unread unread) {
      return new Verdict.Undecided(unread.reason(), unread.at(), unread.mend());
    }
    Stated stated = (Stated) statement;
    return new Judge(stated, claim.model(), claim.scope(), domain, prover, deadline).verdict();
  }
}
