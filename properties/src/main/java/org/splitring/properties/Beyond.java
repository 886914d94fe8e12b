package org.splitring.properties;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Counterexample;

/**
 * What the comparison gives for alignments beyond those of the domain, up to the largest legal one.
 * It changes no verdict.
 *
 * @param evidence what was proved, if anything
 * @param note the first difference, or that none was found although it is not proved
 */
record Beyond(Optional<String> evidence, Optional<String> note) {

  private static final Beyond NOTHING = new Beyond(Optional.empty(), Optional.empty());

  static Beyond of(Comparison comparison, Proof proof, List<QueueSize> sizes, QueueAlign largest) {
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
        return new Beyond(
            Optional.empty(), Optional.of(differs(comparison.counterexample(lowest))));
      }
      if (stopped.isPresent()) {
        return new Beyond(Optional.empty(), Optional.of(unproved(align)));
      }
    }
    return new Beyond(
        Optional.of("proved for every alignment to " + QueueAlign.LARGEST), Optional.empty());
  }

  private static String differs(Counterexample found) {
    Point point = found.point();
    return "beyond the domain it differs, first at alignment %d (n=%d, base %s: standard %d, claim %s)"
        .formatted(
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
