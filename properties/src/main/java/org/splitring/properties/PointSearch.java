package org.splitring.properties;

import java.util.Optional;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;

/** Looks for a point at which a comparison says that a claim differs. */
final class PointSearch {

  private PointSearch() {}

  /** The first of the points at which {@code differs} is not 0, or undefined. */
  static Optional<Point> first(CompiledFormula differs, Points points) {
    Column column = differs.run(points);
    for (int i = 0; i < column.count(); i++) {
      if (!column.isDefined(i) || column.value(i) != 0) {
        return Optional.of(points.get(i));
      }
    }
    return Optional.empty();
  }
}
