package org.splitring.properties;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement.Observed;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;

/**
 * The verdict on what was seen: it can refute, but not prove, since the bases that were tried are
 * not all there are. Only bases that are multiples of the alignment are compared.
 */
final class ObservationVerdict {

  private static final Comparator<Counterexample> ORDER =
      Comparator.comparingLong((Counterexample each) -> each.point().size())
          .thenComparingLong(each -> each.point().align())
          .thenComparing(each -> each.point().base(), Long::compareUnsigned)
          .thenComparing(each -> each.point().evt());

  private final Domain domain;
  private final SortedSet<Cell> seen = new TreeSet<>();
  private final SortedMap<Cell, Counterexample> differing = new TreeMap<>();
  private int sightings;

  private ObservationVerdict(Observed observed, Domain domain) {
    this.domain = domain;
    CompiledFormula standard = CompiledFormula.of(StandardLayout.formula(observed.quantity()));
    for (QueueSize size : domain.sizes()) {
      for (QueueAlign align : domain.aligns()) {
        observed.sightings().stream()
            .filter(each -> isAt(each.point(), size, align))
            .forEach(each -> compare(new Cell(size, align), each, standard));
      }
    }
  }

  static Verdict verdict(Observed observed, Domain domain) {
    return new ObservationVerdict(observed, domain).verdict();
  }

  private static boolean isAt(Point point, QueueSize size, QueueAlign align) {
    return point.size() == size.entries()
        && point.align() == align.bytes()
        && Long.remainderUnsigned(point.base(), point.align()) == 0;
  }

  private void compare(Cell cell, Sighting sighting, CompiledFormula standard) {
    sightings++;
    seen.add(cell);
    long expected = ((Outcome.Value) standard.at(sighting.point())).bits();
    if (sighting.offset() != expected) {
      Outcome.Value found = new Outcome.Value(sighting.offset());
      Counterexample counterexample = new Counterexample(sighting.point(), expected, found);
      differing.merge(
          cell, counterexample, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
    }
  }

  private Verdict verdict() {
    if (differing.isEmpty()) {
      String reason =
          seen.isEmpty()
              ? String.format(
                  Locale.ROOT, "it was observed at none of the %d points", domain.points())
              : String.format(
                  Locale.ROOT,
                  "no difference at the %d points observed, but other bases were not",
                  seen.size());
      return new Verdict.Undecided(
          reason, Optional.empty(), "read the source of what was observed; that can be proved");
    }
    String evidence =
        String.format(
            Locale.ROOT,
            "observed %d times, at %d of %d points",
            sightings,
            seen.size(),
            domain.points());
    Findings findings =
        new Findings(
            seen.size(), 0, List.of(evidence), List.of(), Optional.empty(), Optional.empty());
    return new Verdict.Differs(rows(), differing.get(differing.firstKey()), findings);
  }

  private Differing rows() {
    SortedMap<QueueAlign, SortedSet<QueueSize>> rows = new TreeMap<>();
    differing
        .keySet()
        .forEach(
            cell -> rows.computeIfAbsent(cell.align(), any -> new TreeSet<>()).add(cell.size()));
    return new Differing(
        rows.entrySet().stream()
            .map(row -> new Differing.Row(row.getKey(), List.copyOf(row.getValue())))
            .toList());
  }
}
