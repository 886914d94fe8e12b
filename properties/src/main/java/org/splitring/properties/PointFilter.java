package org.splitring.properties;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Domain;

/**
 * Tells quickly that a formula cannot be right: it is tried at points, first at few, then at those
 * that enumeration tries. What passes is not yet right; {@link Checker} says so or not.
 */
public final class PointFilter {

  private final Stated stated;
  private final DataModel model;
  private final List<Points> rounds;

  /**
   * Prepares it.
   *
   * @param stated what is said now, in all but its formula
   * @param first the point that is tried first: where what is said now differs
   */
  public PointFilter(Stated stated, DataModel model, Domain domain, Point first) {
    this.stated = stated;
    this.model = model;
    List<Point> all = points(domain, model);
    List<Point> some = new ArrayList<>(List.of(first));
    int step = all.size() / 32 + 1;
    for (int i = 0; i < all.size(); i += step) {
      some.add(all.get(i));
    }
    rounds = List.of(Points.of(some), Points.of(all));
  }

  private static List<Point> points(Domain domain, DataModel model) {
    List<Point> points = new ArrayList<>();
    for (QueueSize size : domain.sizes()) {
      for (QueueAlign align : domain.aligns()) {
        for (long base : Bases.probes(new Cell(size, align), model)) {
          points.add(new Point(size.entries(), align.bytes(), base, 0));
          points.add(new Point(size.entries(), align.bytes(), base, 1));
        }
      }
    }
    return points;
  }

  /**
   * Whether no difference was seen with that formula; of room for a ring, whether it was always the
   * end of the ring, or always that end rounded up, since more than enough mends anything.
   */
  public boolean passes(Formula formula) {
    Comparison comparison = comparison(formula);
    Formula measured = comparison.measured();
    return isNever(comparison.differs())
        && (stated.quantity().measure() != Quantity.Measure.ROOM
            || isNever(unequal(measured, StandardLayout.end()))
            || isNever(unequal(measured, StandardLayout.formula(stated.quantity()))));
  }

  private boolean isNever(Formula differs) {
    CompiledFormula program = CompiledFormula.of(differs);
    return rounds.stream().allMatch(points -> PointSearch.first(program, points).isEmpty());
  }

  private static Formula unequal(Formula one, Formula other) {
    return Expressions.binary(Binary.Operator.NOT_EQUAL, one, other);
  }

  /** Whether that formula agrees at that point, legal or not. */
  public boolean agreesAt(Formula formula, Point point) {
    return CompiledFormula.of(comparison(formula).differs()).at(point)
            instanceof Outcome.Value value
        && value.bits() == 0;
  }

  private Comparison comparison(Formula formula) {
    return Comparison.of(with(formula), model);
  }

  /** The statement with another formula. */
  public Stated with(Formula formula) {
    return new Stated(
        stated.quantity(),
        formula,
        stated.measured(),
        stated.laidOut(),
        stated.at(),
        stated.notes());
  }
}
