package org.splitring.properties;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Model;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;

/** Whether a claim differs for one alignment: what is left of that after simplification. */
final class SolverQuestion {

  private final Context z3;
  private final SolverInputs unknowns;
  private final Comparison comparison;
  private final QueueAlign align;
  private final BoolExpr differs;
  private final Effort effort;

  SolverQuestion(
      Context z3,
      SolverInputs unknowns,
      Comparison comparison,
      QueueAlign align,
      BoolExpr differs,
      Effort effort) {
    this.z3 = z3;
    this.unknowns = unknowns;
    this.comparison = comparison;
    this.align = align;
    this.differs = differs;
    this.effort = effort;
  }

  /** Whether the claim is seen to be the standard's for every n of 16 bits, legal or not. */
  boolean isNever() {
    return differs.isFalse() || (withFeature(0).isFalse() && withFeature(1).isFalse());
  }

  /** Whether the answer can be another one for another base. */
  boolean dependsOnTheBase() {
    BitVecExpr multiple = unknowns.multiple();
    return !differs.substitute(multiple, z3.mkBV(0, multiple.getSortSize())).equals(differs);
  }

  /** Whether there is a base, with or without VIRTIO_F_EVENT_IDX, at which the claim differs. */
  SolverAnswer at(QueueSize size) {
    BoolExpr here = at(differs, size);
    if (here.isFalse()) {
      return new SolverAnswer.Never();
    }
    Solver solver = solver(here, size);
    Status status = check(solver);
    return switch (status) {
      case UNSATISFIABLE -> new SolverAnswer.Never();
      case SATISFIABLE -> new SolverAnswer.Differs(confirmed(solver.getModel(), size));
      case UNKNOWN -> new SolverAnswer.Unknown(effort.exhausted(solver));
    };
  }

  /**
   * The lowest base at which the claim differs for that size, and there without VIRTIO_F_EVENT_IDX
   * if it can be.
   *
   * @param known a point at which it does
   * @return the point, or {@code known} if the effort was not enough
   */
  Point lowest(QueueSize size, Point known) {
    Solver solver = solver(at(differs, size), size);
    BitVecExpr multiple = unknowns.multiple();
    int width = multiple.getSortSize();
    for (int bit = width - 1; bit >= 0; bit--) {
      BoolExpr clear = z3.mkEq(z3.mkExtract(bit, bit, multiple), z3.mkBV(0, 1));
      if (!preferred(solver, clear)) {
        return known;
      }
    }
    if (!preferred(solver, z3.mkEq(unknowns.feature(), z3.mkBV(0, 1)))) {
      return known;
    }
    return check(solver) == Status.SATISFIABLE ? confirmed(solver.getModel(), size) : known;
  }

  /** Adds the wish if it can be had, else its contrary; false if that was not found out. */
  private boolean preferred(Solver solver, BoolExpr wish) {
    solver.push();
    require(solver, wish);
    Status status = check(solver);
    if (status == Status.SATISFIABLE) {
      return true;
    }
    solver.pop();
    require(solver, z3.mkNot(wish));
    return status == Status.UNSATISFIABLE;
  }

  private BoolExpr withFeature(int evt) {
    return (BoolExpr) differs.substitute(unknowns.feature(), z3.mkBV(evt, 1)).simplify();
  }

  private BoolExpr at(BoolExpr formula, QueueSize size) {
    BitVecExpr number = z3.mkBV(size.entries(), SolverInputs.SIZE_BITS);
    return (BoolExpr) formula.substitute(unknowns.size(), number).simplify();
  }

  private Solver solver(BoolExpr here, QueueSize size) {
    long highest = Bases.highest(new Cell(size, align), comparison.model());
    Solver solver = z3.mkSimpleSolver();
    require(solver, here);
    require(
        solver,
        z3.mkBVULE(unknowns.base(), z3.mkBV(highest, comparison.model().address().width())));
    return solver;
  }

  private static void require(Solver solver, BoolExpr condition) {
    solver.add(new BoolExpr[] {condition});
  }

  private Status check(Solver solver) {
    return effort.check(z3, solver);
  }

  /** The point of a model; a model that evaluating the comparison does not bear out is a defect. */
  private Point confirmed(Model model, QueueSize size) {
    long base = value(model, unknowns.base());
    int evt = (int) value(model, unknowns.feature());
    Point point = new Point(size.entries(), align.bytes(), base, evt);
    boolean agrees =
        CompiledFormula.of(comparison.differs()).at(point) instanceof Outcome.Value value
            && value.bits() == 0;
    if (agrees) {
      throw new IllegalStateException("the solver's " + point + " is no difference");
    }
    return point;
  }

  private static long value(Model model, BitVecExpr term) {
    return ((BitVecNum) model.eval(term, true)).getBigInteger().longValue();
  }
}
