package org.splitring.properties;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Comparison;
import org.splitring.properties.normal.Decision;
import org.splitring.properties.normal.Specialised;

/**
 * Queue Sizes that are no power of two, and so not legal: which of them shows a difference first?
 *
 * <p>They are tried one by one, at base 0 and at the alignment; alignments for which the form of
 * the comparison tells that no size can differ are left out.
 */
final class OtherSizes {

  private static final int SHORTEST_STRETCH = 32;
  private static final int LONGEST_STRETCH = 4096;

  /** The comparison for all sizes, with the other inputs fixed. */
  private record Slice(CompiledFormula differs, QueueAlign align, long base, int evt) {}

  /** By alignment, then base; of those that do the same, the first shows a difference first. */
  private final List<Slice> slices = new ArrayList<>();

  OtherSizes(Comparison comparison, List<QueueAlign> aligns) {
    Set<CompiledFormula> taken = new HashSet<>();
    boolean moves = comparison.mentions(Input.BASE);
    int features = comparison.mentions(Input.EVT) ? 2 : 1;
    for (QueueAlign align : aligns) {
      for (long base : moves ? new long[] {0, align.bytes()} : new long[] {0}) {
        for (int evt = 0; evt < features; evt++) {
          Formula differs = special(comparison, align, base, evt);
          CompiledFormula program = CompiledFormula.of(differs);
          if (!Decision.isNever(differs) && taken.add(program)) {
            slices.add(new Slice(program, align, base, evt));
          }
        }
      }
    }
  }

  private static Formula special(Comparison comparison, QueueAlign align, long base, int evt) {
    Map<Input, Long> known =
        Map.of(Input.A, align.bytes(), Input.BASE, base, Input.EVT, (long) evt);
    return Specialised.of(comparison.differs(), known, comparison.model().address().width());
  }

  /** The first difference by size, then alignment, then base. */
  Optional<Point> first() {
    int stretch = SHORTEST_STRETCH;
    int size = 1;
    while (size < QueueSize.LARGEST && !slices.isEmpty()) {
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
      if (Integer.bitCount(size) != 1) {
        builder.add(size, 0, 0, 0);
      }
    }
    Points sizes = builder.build();
    Optional<Point> first = Optional.empty();
    for (Slice slice : slices) {
      Optional<Point> found =
          PointSearch.first(slice.differs(), sizes)
              .map(at -> new Point(at.size(), slice.align().bytes(), slice.base(), slice.evt()));
      if (found.isPresent() && (first.isEmpty() || found.get().size() < first.get().size())) {
        first = found;
      }
    }
    return first;
  }
}
