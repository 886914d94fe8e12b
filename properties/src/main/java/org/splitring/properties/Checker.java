package org.splitring.properties;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Observed;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.DataModel;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Comparison;
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

  /**
   * The verdicts on every statement of a claim, in its order, over the part of the domain it is
   * written for. The statements are judged side by side, on as many cores as there are.
   */
  public static Checked check(Claim claim, Domain domain) {
    return check(claim, domain, PATIENCE);
  }

  static Checked check(Claim claim, Domain domain, Duration patience) {
    Domain within = domain.within(claim.scope());
    Deadline deadline = Deadline.in(patience);
    List<Checked.Judged> judged =
        claim.statements().parallelStream()
            .map(each -> new Checked.Judged(each, verdict(claim, each, within, deadline)))
            .toList();
    return new Checked(claim, within, judged);
  }

  /** The pairs at which enumeration alone sees a difference; there may be more at other bases. */
  public static Set<Cell> seen(Stated stated, DataModel model, Domain domain) {
    Comparison comparison = Comparison.of(stated, model);
    return Enumeration.of(comparison, domain.sizes(), domain.aligns()).differing().keySet();
  }

  /** Every verdict has a solver of its own: one belongs to one thread. */
  private static Verdict verdict(
      Claim claim, Statement statement, Domain domain, Deadline deadline) {
    if (statement instanceof Unread unread) {
      return new Verdict.Undecided(unread.reason(), unread.at(), unread.mend());
    }
    if (statement instanceof Observed observed) {
      return Sightings.verdict(observed, domain);
    }
    try (Prover prover = new Prover()) {
      Stated stated = (Stated) statement;
      return new Judge(stated, claim.model(), claim.scope(), domain, prover, deadline).verdict();
    }
  }
}
