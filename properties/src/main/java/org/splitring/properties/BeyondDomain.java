package org.splitring.properties;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Domain;

/**
 * What the comparison gives for alignments beyond those of the domain, up to the largest legal one.
 * It changes no verdict.
 *
 * @param evidence what was proved, if anything
 * @param note the first difference, or that none was found although it is not proved
 */
record BeyondDomain(Optional<String> evidence, Optional<String> note) {

  private static final BeyondDomain NOTHING = new BeyondDomain(Optional.empty(), Optional.empty());

  static BeyondDomain of(Comparison comparison, Proof proof, Domain domain) {
    List<QueueSize> sizes = domain.sizes();
    QueueAlign largest = domain.aligns().get(domain.aligns().size() - 1);
    List<QueueAlign> aligns =
        QueueAlign.upTo(QueueAlign.LARGEST).stream()
            .filter(align -> align.compareTo(largest) > 0)
            .toList();
    Enumeration enumeration = Enumeration.of(comparison, sizes, aligns);
    if (enumeration.compared() == 0) {
      return NOTHING;
    }
    for (QueueAlign align : aligns) {
      SortedMap<Cell, Point> differing = new TreeMap<>(enumeration.differing());
      differing.keySet().removeIf(cell -> !cell.align().equals(align));
      Optional<String> stopped = proof.complete(sizes, List.of(align), differing);
      if (!differing.isEmpty()) {
        Cell first = differing.firstKey();
        Point lowest = proof.lowest(first, differing.get(first));
        return new BeyondDomain(
            Optional.empty(), Optional.of(differs(comparison.counterexample(lowest))));
      }
      if (stopped.isPresent()) {
        return new BeyondDomain(Optional.empty(), Optional.of(unproved(align)));
      }
    }
    return new BeyondDomain(Optional.of(proved(domain.aligns())), Optional.empty());
  }

  /** The alignments from which on nothing is left out. */
  private static String proved(List<QueueAlign> aligns) {
    long from = aligns.get(aligns.size() - 1).bytes();
    for (int i = aligns.size() - 2; i >= 0 && aligns.get(i).bytes() == from / 2; i--) {
      from = aligns.get(i).bytes();
    }
    return from == QueueAlign.SMALLEST
        ? "proved for every alignment to " + QueueAlign.LARGEST
        : String.format(
            Locale.ROOT, "proved for every alignment from %d to %d", from, QueueAlign.LARGEST);
  }

  private static String differs(Counterexample found) {
    Point point = found.point();
    return String.format(
        Locale.ROOT,
        "beyond the domain it differs, first at alignment %d (n = %d, base = %s: standard %d, claim %s)",
        point.align(),
        point.size(),
        Long.toUnsignedString(point.base()),
        found.standard(),
        found.claim());
  }

  private static String unproved(QueueAlign align) {
    return "from alignment " + align + " on, beyond the domain, not every base is proved";
  }
}
