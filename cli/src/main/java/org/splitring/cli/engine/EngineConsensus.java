package org.splitring.cli.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;
import org.splitring.model.verdict.Verdict.Agrees;
import org.splitring.model.verdict.Verdict.Differs;
import org.splitring.model.verdict.Verdict.Undecided;
import org.splitring.properties.Checker;

/**
 * The answers of all engines as one, if they are one.
 *
 * <p>They agree if the word, every differing point and the smallest counterexample are the same,
 * and if enumeration saw no difference that is not among them. An engine that could not decide
 * contradicts nobody, and is said to be missing.
 */
final class EngineConsensus {

  private EngineConsensus() {}

  static Checked of(Checked proved, Checked alloy) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < proved.judged().size(); i++) {
      Judged first = proved.judged().get(i);
      Verdict second = alloy.judged().get(i).verdict();
      judged.add(
          new Judged(first.statement(), one(proved.claim(), proved.domain(), first, second)));
    }
    return new Checked(proved.claim(), proved.domain(), judged);
  }

  private static Verdict one(Claim claim, Domain domain, Judged first, Verdict alloy) {
    if (!(first.statement() instanceof Stated stated)) {
      return first.verdict();
    }
    Set<Cell> seen = Checker.seen(stated, claim.model(), domain);
    Verdict proved = first.verdict();
    boolean contradicted = !seen.isEmpty() && (alloy instanceof Agrees || proved instanceof Agrees);
    if (contradicted || !areOne(proved, alloy)) {
      throw new DisagreementException(
          String.format(
                  Locale.ROOT,
                  "the engines disagree on %s of %s:\n  enumeration: %s\n  z3: %s\n  alloy: %s\n",
                  stated.quantity().label(),
                  claim.id(),
                  seen.isEmpty() ? "no difference seen" : where(Differing.of(seen, domain)),
                  text(proved),
                  text(alloy))
              + "At least one of them is wrong; please report it with the command");
    }
    return merged(proved, alloy);
  }

  private static boolean areOne(Verdict proved, Verdict alloy) {
    if (proved instanceof Differs one && alloy instanceof Differs other) {
      return covers(one, other)
          && covers(other, one)
          && (isPartial(one.findings())
              || isPartial(other.findings())
              || one.smallest().equals(other.smallest()));
    }
    return proved instanceof Undecided
        || alloy instanceof Undecided
        || proved.word().equals(alloy.word());
  }

  /** Whether the one who has seen all has seen what the other found. */
  private static boolean covers(Differs all, Differs other) {
    return isPartial(all.findings())
        || cells(all.differing()).containsAll(cells(other.differing()));
  }

  private static Set<Cell> cells(Differing differing) {
    return differing.rows().stream()
        .flatMap(row -> row.sizes().stream().map(size -> new Cell(size, row.align())))
        .collect(Collectors.toSet());
  }

  /** Whether an engine said that there may be more differences than it found. */
  private static boolean isPartial(Findings findings) {
    return findings.notes().stream().anyMatch(note -> note.startsWith("whether other points"));
  }

  private static Verdict merged(Verdict proved, Verdict alloy) {
    if (proved instanceof Undecided) {
      return alloy instanceof Undecided ? proved : alloy;
    }
    if (proved instanceof Agrees agrees) {
      return new Agrees(with(agrees.findings(), alloy));
    }
    Differs differs = (Differs) proved;
    return new Differs(differs.differing(), differs.smallest(), with(differs.findings(), alloy));
  }

  private static Findings with(Findings findings, Verdict alloy) {
    List<String> evidence = new ArrayList<>(findings.evidence());
    List<String> notes = new ArrayList<>(findings.notes());
    if (alloy instanceof Agrees agrees) {
      evidence.addAll(agrees.findings().evidence());
    } else if (alloy instanceof Differs differs) {
      evidence.addAll(differs.findings().evidence());
    } else {
      notes.add(((Undecided) alloy).reason());
    }
    return new Findings(
        findings.points(),
        findings.refused(),
        evidence,
        notes,
        findings.firstOtherSize(),
        findings.unalignedBase());
  }

  private static String text(Verdict verdict) {
    if (verdict instanceof Differs differs) {
      Counterexample first = differs.smallest();
      return String.format(
          Locale.ROOT,
          "%s; smallest n = %d, a = %d, base = %s: standard %d, claim %s",
          where(differs.differing()),
          first.point().size(),
          first.point().align(),
          Long.toUnsignedString(first.point().base()),
          first.standard(),
          first.claim());
    }
    return verdict instanceof Undecided undecided
        ? "undecided: " + undecided.reason()
        : verdict.word();
  }

  private static String where(Differing differing) {
    return String.format(Locale.ROOT, "differs at %d points", differing.points());
  }
}
