package org.splitring.properties;

import com.microsoft.z3.BitVecNum;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Model;
import com.microsoft.z3.Solver;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Point;

/** Whether two formulas have one value, wherever the numbers come from that they are over. */
public final class Equivalence {

  /** What was found out: at most one of the two is there; neither, if the solver did not end. */
  public record Found(boolean proved, Optional<Point> difference) {}

  private Equivalence() {}

  /**
   * Compares them for every {@code n} of 16 bits, every {@code base} of 64 and both values of
   * {@code evt}; {@code a} may not stand in them. A place where C leaves one of them undefined is a
   * difference.
   */
  public static Found of(Formula one, Formula other) {
    try (Context z3 = new Context()) {
      SolverInputs unknowns = new SolverInputs(z3, 0, Long.SIZE);
      Formula differs = Expressions.binary(Operator.NOT_EQUAL, one, other);
      BoolExpr violated = new Encoding(z3, unknowns).violated(differs);
      Solver solver = z3.mkSolver();
      solver.add(new BoolExpr[] {violated});
      return switch (Effort.THOROUGH.check(z3, solver)) {
        case UNSATISFIABLE -> new Found(true, Optional.empty());
        case SATISFIABLE -> new Found(false, Optional.of(point(solver.getModel(), unknowns)));
        case UNKNOWN -> new Found(false, Optional.empty());
      };
    }
  }

  private static Point point(Model model, SolverInputs unknowns) {
    return new Point(
        value(model, unknowns.size()),
        0,
        value(model, unknowns.base()),
        (int) value(model, unknowns.feature()));
  }

  private static long value(Model model, com.microsoft.z3.BitVecExpr term) {
    return ((BitVecNum) model.eval(term, true)).getBigInteger().longValue();
  }
}
