package org.splitring.properties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.properties.normal.Decision;

/**
 * Bases that are no multiple of Queue Align: the text does not say whether the used ring's address
 * is rounded there, or its offset.
 *
 * <p>Every base below the alignment (and below 65536) that the descriptor table can have, a
 * multiple of 16, is tried.
 */
final class UnalignedBases {

  private static final int STEP = Part.DESCRIPTOR_TABLE.alignment();
  private static final long HIGHEST = 65536;

  private final Comparison comparison;
  private final CompiledFormula differs;
  private final List<QueueAlign> aligns;

  UnalignedBases(Comparison comparison, List<QueueAlign> aligns) {
    this.comparison = comparison;
    differs = CompiledFormula.of(comparison.differs());
    this.aligns =
        comparison.mentions(Input.BASE)
            ? aligns.stream()
                .filter(
                    align -> align.bytes() > STEP && !Decision.agreesUnaligned(comparison, align))
                .toList()
            : List.of();
  }

  /** The first difference by size, then alignment, then base, at pairs that agree otherwise. */
  Optional<Point> first(List<QueueSize> sizes, Set<Cell> differing) {
    int features = comparison.mentions(Input.EVT) ? 2 : 1;
    for (QueueSize size : sizes) {
      for (QueueAlign align : aligns) {
        if (!differing.contains(new Cell(size, align))) {
          Optional<Point> found = first(size, align, features);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Point> first(QueueSize size, QueueAlign align, int features) {
    Points.Builder points = new Points.Builder();
    long highest = Math.min(align.bytes(), HIGHEST);
    for (long base = STEP; base < highest; base += STEP) {
      for (int evt = 0; evt < features; evt++) {
        points.add(size.entries(), align.bytes(), base, evt);
      }
    }
    return PointSearch.first(differs, points.build());
  }
}
