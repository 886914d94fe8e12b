package org.splitring.model.verdict;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;

/**
 * The addresses at which a ring can stand: multiples of the alignment from which the whole ring
 * fits below the end of the address space, {@code base + total <= 2^width}. All are unsigned.
 */
public final class AddressSpace {

  private AddressSpace() {}

  /** The highest of them: a multiple of the alignment, since the total is one. */
  public static Formula highest(DataModel model) {
    int width = model.address().width();
    Literal end = new Literal(width == Long.SIZE ? 0 : 1L << width, CType.U64);
    return Expressions.binary(Operator.SUBTRACT, end, StandardLayout.formula(Quantity.TOTAL));
  }
}
