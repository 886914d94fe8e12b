package org.splitring.properties;

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
import org.splitring.model.verdict.VerdictKey;
import org.splitring.model.verdict.VerdictMemo;

/** Compares claims with the standard. */
public final class Checker {

  /** Implementations often say the same, and an edit is tried for a cause of each. */
  private static final VerdictMemo KNOWN = new VerdictMemo();

  private Checker() {}

  /** How many questions the formulas' form left open in this process, so that Z3 was asked. */
  public static long solverQuestions() {
    return Prover.asked();
  }

  /**
   * The verdicts on every statement of a claim, in its order, over the part of the domain it is
   * written for. The statements are judged side by side, on as many cores as there are.
   */
  public static Checked check(Claim claim, Domain domain) {
    return check(claim, domain, Effort.USUAL, KNOWN);
  }

  /** The same, found out from the beginning: for whoever wants to know how, or how fast. */
  public static Checked anew(Claim claim, Domain domain) {
    return check(claim, domain, Effort.USUAL);
  }

  /** The same with another bound for each statement, and nothing known before. */
  static Checked check(Claim claim, Domain domain, Effort effort) {
    return check(claim, domain, effort, new VerdictMemo());
  }

  private static Checked check(Claim claim, Domain domain, Effort effort, VerdictMemo known) {
    Domain within = domain.within(claim.scope());
    List<Checked.Judged> judged =
        claim.statements().parallelStream()
            .map(each -> new Checked.Judged(each, verdict(claim, each, within, effort, known)))
            .toList();
    return new Checked(claim, within, judged);
  }

  /** The pairs at which enumeration alone sees a difference; there may be more at other bases. */
  public static Set<Cell> seen(Stated stated, DataModel model, Domain domain) {
    Comparison comparison = Comparison.of(stated, model);
    return Enumeration.of(comparison, domain.sizes(), domain.aligns()).differing().keySet();
  }

  private static Verdict verdict(
      Claim claim, Statement statement, Domain domain, Effort effort, VerdictMemo known) {
    if (statement instanceof Unread unread) {
      return new Verdict.Undecided(unread.reason(), unread.at(), unread.mend());
    }
    if (statement instanceof Observed observed) {
      return ObservationVerdict.verdict(observed, domain);
    }
    Stated stated = (Stated) statement;
    return known.verdict(
        VerdictKey.of(stated, claim.model(), claim.scope(), domain),
        () -> judged(claim, stated, domain, effort));
  }

  /** Every verdict has a solver of its own: one belongs to one thread. */
  private static Verdict judged(Claim claim, Stated stated, Domain domain, Effort effort) {
    try (Prover prover = new Prover()) {
      return new Judge(stated, claim.model(), claim.scope(), domain, prover, effort).verdict();
    }
  }
}
