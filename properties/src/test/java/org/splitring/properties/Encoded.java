package org.splitring.properties;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Expr;
import java.util.Map;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.properties.normal.Specialised;

/** A formula's encoding with every unknown replaced by a number. */
final class Encoded {

  private Encoded() {}

  static boolean isViolated(Context z3, Formula formula, Point point, DataModel model) {
    int width = model.address().width();
    int zeros = Long.numberOfTrailingZeros(point.align());
    SolverInputs unknowns = new SolverInputs(z3, zeros, width);
    Formula special = Specialised.of(formula, Map.of(Input.A, point.align()), width);
    BoolExpr encoded = new Encoding(z3, unknowns).violated(special);
    long multiple = point.base() >>> zeros;
    Expr<?>[] from = {unknowns.size(), unknowns.feature(), unknowns.multiple()};
    Expr<?>[] to = {
      z3.mkBV(point.size(), SolverInputs.SIZE_BITS),
      z3.mkBV(point.evt(), 1),
      z3.mkBV(Long.toUnsignedString(multiple), width - zeros)
    };
    Expr<?> value = encoded.substitute(from, to).simplify();
    if (!value.isTrue() && !value.isFalse()) {
      throw new IllegalStateException("not decided: " + value);
    }
    return value.isTrue();
  }
}
