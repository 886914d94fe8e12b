package org.splitring.cli.text.facts;

import org.splitring.model.claim.Statement;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Findings;
import org.splitring.notes.words.DomainText;

/** How a verdict is known, and what lies beyond the domain. */
public final class FindingsFacts {

  private FindingsFacts() {}

  public static void add(Facts facts, String claimant, Statement statement, Findings findings) {
    if (findings.refused() > 0) {
      String points = DomainText.points(findings.points() + findings.refused());
      facts.add("refuses", "at " + findings.refused() + " of " + points + " it lays out nothing");
    }
    findings
        .firstOtherSize()
        .ifPresent(
            at ->
                facts.add(
                    "other sizes",
                    "where n is no power of two, which is not legal, it first differs at "
                        + counterexample(at, claimant, statement)));
    findings
        .unalignedBase()
        .ifPresent(
            at ->
                facts.add(
                    "other bases",
                    "where the base is no multiple of a, it first differs at "
                        + counterexample(at, claimant, statement)
                        + ": it rounds an address, the standard's layout an offset"));
    facts.addAll("note", findings.notes());
    facts.addAll("known by", findings.evidence());
  }

  private static String counterexample(Counterexample at, String claimant, Statement statement) {
    return DifferenceFacts.point(at.point(), statement)
        + " (standard "
        + at.standard()
        + ", "
        + claimant
        + " "
        + at.claim()
        + ")";
  }
}
