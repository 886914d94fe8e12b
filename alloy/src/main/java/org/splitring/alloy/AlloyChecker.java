package org.splitring.alloy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;

/**
 * Compares claims with the standard in Alloy, on 64 bit positions, for every base at once.
 *
 * <p>A claim agrees only where Alloy has looked at the whole domain and found no instance; whatever
 * it cannot be asked, or does not answer in time, is undecided.
 */
public final class AlloyChecker {

  private static final String MEND =
      "ask the other engines: leave out --engine, or say --engine z3";

  private AlloyChecker() {}

  /** The verdicts on every statement of a claim, over the part of the domain it is written for. */
  public static Checked check(Claim claim, Domain domain, AlloyRunner.Settings settings) {
    Domain within = domain.within(claim.scope());
    List<Checked.Judged> judged = new ArrayList<>();
    for (Statement each : claim.statements()) {
      judged.add(new Checked.Judged(each, verdict(each, claim.model(), within, settings)));
    }
    return new Checked(claim, within, judged);
  }

  private static Verdict verdict(
      Statement statement, DataModel model, Domain domain, AlloyRunner.Settings settings) {
    if (statement instanceof Unread unread) {
      return new Verdict.Undecided(unread.reason(), unread.at(), unread.mend());
    }
    if (!(statement instanceof Stated stated)) {
      return new Verdict.Undecided(
          "what was seen of a device is no formula, and Alloy is asked of formulas",
          statement.at(),
          "ask without --engine alloy");
    }
    try {
      return verdict(stated, Comparison.of(stated, model), domain, settings);
    } catch (UntranslatableException reason) {
      return undecided(stated, "Alloy cannot be asked: " + reason.getMessage());
    }
  }

  private static Verdict verdict(
      Stated stated, Comparison comparison, Domain domain, AlloyRunner.Settings settings) {
    int compared = domain.points();
    if (stated.laidOut().isPresent()) {
      DifferingRegion laidOut =
          region(
              Expressions.binary(Operator.NOT_EQUAL, comparison.laidOut(), Literal.of(0)),
              comparison,
              domain,
              settings);
      if (laidOut.stopped().isPresent()) {
        return undecided(stated, stopped(laidOut.stopped().get()));
      }
      compared = laidOut.points().size();
    }
    if (compared == 0) {
      return undecided(
          stated,
          String.format(
              Locale.ROOT,
              "the claimant lays out nothing at any of the %d points",
              domain.points()));
    }
    DifferingRegion differing = region(comparison.differs(), comparison, domain, settings);
    Optional<String> stopped = differing.stopped();
    if (differing.points().isEmpty() && stopped.isPresent()) {
      return undecided(stated, stopped(stopped.get()));
    }
    Findings findings = findings(domain, compared, !differing.points().isEmpty(), stopped);
    if (differing.points().isEmpty()) {
      return new Verdict.Agrees(findings);
    }
    Cell first = differing.points().firstKey();
    return new Verdict.Differs(
        Differing.of(differing.points().keySet(), domain),
        comparison.counterexample(differing.lowest(first)),
        findings);
  }

  private static DifferingRegion region(
      Formula asked, Comparison comparison, Domain domain, AlloyRunner.Settings settings) {
    return DifferingRegion.of(new AlloyQuestion(asked, comparison.model(), domain), settings);
  }

  private static Findings findings(
      Domain domain, int compared, boolean differing, Optional<String> stopped) {
    List<String> evidence = stopped.isPresent() ? List.of() : List.of(known(differing));
    List<String> notes =
        stopped
            .map(each -> "whether other points differ is not known (" + stopped(each) + ")")
            .stream()
            .toList();
    return new Findings(
        compared, domain.points() - compared, evidence, notes, Optional.empty(), Optional.empty());
  }

  private static String known(boolean differing) {
    return String.format(
        Locale.ROOT,
        "Alloy, sat4j: no %sinstance at %d positions, for every base that is a multiple of the alignment",
        differing ? "other " : "",
        AlloyQuestion.POSITIONS);
  }

  private static String stopped(String reason) {
    return "Alloy did not come to an end: " + reason;
  }

  private static Verdict undecided(Stated stated, String reason) {
    return new Verdict.Undecided(reason, stated.at(), MEND);
  }
}
