package org.splitring.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;

/** Finds the verdict on one statement: enumerates, proves, and puts both into words. */
final class Judge {

  private final Stated stated;
  private final Scope scope;
  private final Domain domain;
  private final Comparison comparison;
  private final Proof proof;

  /**
   * Prepares it.
   *
   * @param domain the part of the domain that the scope leaves
   */
  Judge(Stated stated, DataModel model, Scope scope, Domain domain, Prover prover, Effort effort) {
    this.stated = stated;
    this.scope = scope;
    this.domain = domain;
    comparison = Comparison.of(stated, model);
    proof = new Proof(prover, comparison, effort);
  }

  Verdict verdict() {
    Enumeration enumeration = Enumeration.of(comparison, domain.sizes(), domain.aligns());
    if (enumeration.compared() == 0) {
      return undecided(
          String.format(
              Locale.ROOT,
              "the claimant lays out nothing at any of the %d points",
              domain.points()),
          "look at the condition under which it lays out the ring, and at what was taken as its"
              + " inputs");
    }
    SortedMap<Cell, Point> differing = new TreeMap<>(enumeration.differing());
    Optional<String> stopped = proof.complete(domain.sizes(), domain.aligns(), differing);
    if (differing.isEmpty() && stopped.isPresent()) {
      return undecided(
          String.format(
              Locale.ROOT,
              "no difference at the %d points enumerated, but the proof for every base did not end (%s)",
              enumeration.compared(),
              stopped.get()),
          "state the formula more simply, such as with a mask instead of a division");
    }
    Findings findings = findings(enumeration, differing.keySet(), stopped);
    if (differing.isEmpty()) {
      return new Verdict.Agrees(findings);
    }
    Cell first = differing.firstKey();
    Point lowest = proof.lowest(first, differing.get(first));
    return new Verdict.Differs(
        Differing.of(differing.keySet(), domain), comparison.counterexample(lowest), findings);
  }

  private Findings findings(
      Enumeration enumeration, Set<Cell> differing, Optional<String> stopped) {
    List<String> evidence = new ArrayList<>();
    List<String> notes = new ArrayList<>(EnumerationNotes.of(comparison, enumeration));
    scope
        .shown()
        .ifPresent(fixed -> notes.add("written for " + fixed + ", and compared only there"));
    long compared = enumeration.compared();
    String points = compared == 1 ? "enumerated %d point" : "enumerated %d points";
    evidence.add(String.format(Locale.ROOT, points, compared));
    if (stopped.isEmpty()) {
      evidence.add(proof.evidence());
    } else {
      notes.add(
          String.format(
              Locale.ROOT,
              "whether other points differ at bases that were not enumerated is not proved (%s)",
              stopped.get()));
    }
    QueueAlign largest = domain.aligns().get(domain.aligns().size() - 1);
    boolean knownToDiffer = differing.stream().anyMatch(cell -> cell.align().equals(largest));
    if (scope.align().isEmpty()
        && stopped.isEmpty()
        && !knownToDiffer
        && largest.bytes() < QueueAlign.LARGEST) {
      BeyondDomain beyond = BeyondDomain.of(comparison, proof, domain);
      beyond.evidence().ifPresent(evidence::add);
      beyond.note().ifPresent(notes::add);
    }
    Optional<Point> otherSize =
        scope.size().isPresent()
            ? Optional.empty()
            : new OtherSizes(comparison, domain.aligns()).first();
    Optional<Point> unaligned =
        new UnalignedBases(comparison, domain.aligns()).first(domain.sizes(), differing);
    return new Findings(
        enumeration.compared(),
        enumeration.refused().size(),
        evidence,
        notes,
        otherSize.map(comparison::counterexample),
        unaligned.map(comparison::counterexample));
  }

  private Verdict undecided(String reason, String mend) {
    return new Verdict.Undecided(reason, stated.at(), mend);
  }
}
