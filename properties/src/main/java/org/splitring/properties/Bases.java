package org.splitring.properties;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.verdict.AddressSpace;
import org.splitring.model.verdict.Cell;

/** The bases of the {@link AddressSpace} that are tried for a pair. */
final class Bases {

  private static final Map<DataModel, CompiledFormula> HIGHEST = new EnumMap<>(DataModel.class);

  static {
    for (DataModel model : DataModel.values()) {
      HIGHEST.put(model, CompiledFormula.of(AddressSpace.highest(model)));
    }
  }

  private Bases() {}

  /** The highest of them. */
  static long highest(Cell cell, DataModel model) {
    Point point = new Point(cell.size().entries(), cell.align().bytes(), 0, 0);
    CompiledFormula highest = Objects.requireNonNull(HIGHEST.get(model));
    return ((Outcome.Value) highest.at(point)).bits();
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
