package org.splitring.reader.ring.values;

import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;

/**
 * Writes an address as what was computed: {@code base + (x - base)} is x, in wrapping arithmetic.
 */
public final class Rebased {

  private Rebased() {}

  /** The same value, shorter where that is so. */
  public static Formula of(Formula formula) {
    if (formula instanceof Binary sum
        && sum.operator() == Operator.ADD
        && isBase(sum.left())
        && sum.right() instanceof Binary difference
        && difference.operator() == Operator.SUBTRACT
        && isBase(difference.right())
        && !formula.type().signed()) {
      return difference.left();
    }
    return formula;
  }

  private static boolean isBase(Formula formula) {
    return formula instanceof Symbol symbol && symbol.name().equals(Input.BASE.symbol());
  }
}
