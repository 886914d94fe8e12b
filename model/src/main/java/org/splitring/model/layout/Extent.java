package org.splitring.model.layout;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;

/**
 * A number of bytes that grows with Queue Size: {@code fixed + perEntry * n}.
 *
 * @param fixed bytes whatever the Queue Size
 * @param perEntry bytes for each entry
 */
public record Extent(long fixed, long perEntry) {

  public static final Extent NONE = new Extent(0, 0);

  /** The sum of two extents. */
  public Extent plus(Extent more) {
    return new Extent(fixed + more.fixed, perEntry + more.perEntry);
  }

  /** The number of bytes for that Queue Size. */
  public long bytes(QueueSize size) {
    return bytes(size.entries());
  }

  /** The number of bytes for that many entries, legal as a Queue Size or not. */
  public long bytes(long entries) {
    return fixed + perEntry * entries;
  }

  /** The extent as a formula over {@code n}, in 64 bits. */
  public Formula formula() {
    Formula product =
        Expressions.binary(
            Operator.MULTIPLY, Literal.of(perEntry, CType.U64), Input.N.as(CType.U64));
    if (fixed == 0) {
      return product;
    }
    Formula constant = Literal.of(fixed, CType.U64);
    return perEntry == 0 ? constant : Expressions.binary(Operator.ADD, product, constant);
  }
}
