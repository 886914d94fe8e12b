package org.splitring.properties;

import java.util.List;
import java.util.stream.LongStream;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Program;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;

/**
 * The addresses at which a ring can stand: multiples of the alignment from which the whole ring
 * fits below the end of the address space, {@code base + total <= 2^width}. All are unsigned.
 */
final class Bases {

  private static final Program TOTAL = Program.of(StandardLayout.formula(Quantity.TOTAL));

  private Bases() {}

  /** The highest of them: a multiple of the alignment, since the total is one. */
  static long highest(Cell cell, DataModel model) {
    Point point = new Point(cell.size().entries(), cell.align().bytes(), 0, 0);
    long total = ((Outcome.Value) TOTAL.at(point)).bits();
    long behind = model.address().width() == 64 ? 0 : 1L << model.address().width();
    return behind - total;
  }

  /** The lowest four, one halfway up and the highest, from low to high. */
  static List<Long> probes(Cell cell, DataModel model) {
    long align = cell.align().bytes();
    long highest = highest(cell, model);
    long halfway = (highest >>> 1) & -align;
    return LongStream.of(0, align, 2 * align, 3 * align, halfway, highest)
        .filter(base -> Long.compareUnsigned(base, highest) <= 0)
        .boxed()
        .sorted(Long::compareUnsigned)
        .distinct()
        .toList();
  }
}
