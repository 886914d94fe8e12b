package org.splitring.claims.formula;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.claim.Measured;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;

/**
 * Decides what a place is measured from when the user types a formula and does not say.
 *
 * <p>It is an address if it moves with the base: if, at every point of the domain, going from base
 * 0 to another one moves it by exactly as much, in as many bits as an address has. A far base is
 * tried, and a near one, since an address may be cut on its way. Otherwise it is an offset. A size
 * is measured from nowhere.
 */
public final class TypedFormula {

  /** A multiple of every alignment, as far up as a ring still fits behind it. */
  private static final long FAR_32 = QueueAlign.LARGEST;

  private static final long FAR_64 = 1L << 40;

  private TypedFormula() {}

  public static Measured measured(
      Formula formula, Quantity quantity, Domain domain, DataModel model) {
    if (quantity.measure() != Quantity.Measure.PLACE) {
      return Measured.OFFSET;
    }
    long far = model.address().width() == 64 ? FAR_64 : FAR_32;
    long near = domain.aligns().get(domain.aligns().size() - 1).bytes();
    CompiledFormula program = CompiledFormula.of(formula);
    return moves(program, far, domain, model) || moves(program, near, domain, model)
        ? Measured.ADDRESS
        : Measured.OFFSET;
  }

  private static boolean moves(CompiledFormula program, long base, Domain domain, DataModel model) {
    Column low = program.run(Points.of(points(domain, 0)));
    Column moved = program.run(Points.of(points(domain, base)));
    boolean seen = false;
    for (int i = 0; i < low.count(); i++) {
      if (low.isDefined(i) && moved.isDefined(i)) {
        if (model.address().wrap(moved.value(i) - low.value(i)) != base) {
          return false;
        }
        seen = true;
      }
    }
    return seen;
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
