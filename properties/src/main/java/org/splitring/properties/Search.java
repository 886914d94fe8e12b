package org.splitring.properties;

import java.util.Optional;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Program;

/** Looks for a point at which a comparison says that a claim differs. */
final class Search {

  private Search() {}

  /** The first of the points at which {@code differs} is not 0, or undefined. */
  static Optional<Point> first(Program differs, Points points) {
    Column column = differs.run(points);
    for (int i = 0; i < column.count(); i++) {
      if (!column.isDefined(i) || column.value(i) != 0) {
        return Optional.of(points.get(i));
      }
    }
    return Optional.empty();
  }
}
