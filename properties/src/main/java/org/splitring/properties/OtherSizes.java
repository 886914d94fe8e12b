package org.splitring.properties;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Program;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * Queue Sizes that are no power of two, and so not legal: which of them shows a difference first?
 *
 * <p>They are tried one by one, at base 0 and at the alignment; alignments for which the solver
 * sees at once that no size can differ are left out.
 */
final class OtherSizes {

  private static final int SHORTEST_STRETCH = 32;
  private static final int LONGEST_STRETCH = 1024;

  private final List<QueueAlign> aligns;
  private final Program differs;
  private final int bases;
  private final int features;

  OtherSizes(Comparison comparison, Proof proof, List<QueueAlign> aligns) {
    this.aligns = aligns.stream().filter(align -> !proof.agreesForAnySize(align)).toList();
    differs = Program.of(comparison.differs());
    bases = comparison.mentions(Input.BASE) ? 2 : 1;
    features = comparison.mentions(Input.EVT) ? 2 : 1;
  }

  /** The first difference by size, then alignment, then base. */
  Optional<Point> first() {
    int stretch = SHORTEST_STRETCH;
    int size = 1;
    while (size < QueueSize.LARGEST && !aligns.isEmpty()) {
      int next = Math.min(size + stretch, QueueSize.LARGEST);
      Optional<Point> found = first(size, next);
      if (found.isPresent()) {
        return found;
      }
      size = next;
      stretch = Math.min(2 * stretch, LONGEST_STRETCH);
    }
    return Optional.empty();
  }

  private Optional<Point> first(int from, int to) {
    Points.Builder builder = new Points.Builder();
    for (int size = from; size < to; size++) {
      for (QueueAlign align : aligns) {
        for (int i = 0; i < bases * features && Integer.bitCount(size) != 1; i++) {
          builder.add(size, align.bytes(), i / features * align.bytes(), i % features);
        }
      }
    }
    return Search.first(differs, builder.build());
  }
}
