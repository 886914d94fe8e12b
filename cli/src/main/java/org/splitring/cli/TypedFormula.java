package org.splitring.cli;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.claim.Measured;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Program;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;

/**
 * Decides what a place is measured from when the user types a formula and does not say.
 *
 * <p>It is an address if it moves with the base: if, at every point of the domain, going from base
 * 0 to a far one moves it by exactly as much, in as many bits as an address has. Otherwise it is an
 * offset. A size is measured from nowhere.
 */
final class TypedFormula {

  /** A multiple of every alignment, as far up as a ring still fits behind it. */
  private static final long FAR_32 = QueueAlign.LARGEST;

  private static final long FAR_64 = 1L << 40;

  private TypedFormula() {}

  static Measured measured(Formula formula, Quantity quantity, Domain domain, DataModel model) {
    if (quantity.measure() != Quantity.Measure.PLACE) {
      return Measured.OFFSET;
    }
    long far = model.address().width() == 64 ? FAR_64 : FAR_32;
    Program program = Program.of(formula);
    Column near = program.run(Points.of(points(domain, 0)));
    Column moved = program.run(Points.of(points(domain, far)));
    boolean seen = false;
    for (int i = 0; i < near.count(); i++) {
      if (near.isDefined(i) && moved.isDefined(i)) {
        if (model.address().wrap(moved.value(i) - near.value(i)) != far) {
          return Measured.OFFSET;
        }
        seen = true;
      }
    }
    return seen ? Measured.ADDRESS : Measured.OFFSET;
  }

  private static List<Point> points(Domain domain, long base) {
    List<Point> points = new ArrayList<>();
    for (QueueSize size : domain.sizes()) {
      for (QueueAlign align : domain.aligns()) {
        points.add(new Point(size.entries(), align.bytes(), base, 0));
        points.add(new Point(size.entries(), align.bytes(), base, 1));
      }
    }
    return points;
  }
}
