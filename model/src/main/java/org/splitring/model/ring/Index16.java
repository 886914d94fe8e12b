package org.splitring.model.ring;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;

/**
 * The free-running 16-bit indexes of the rings.
 *
 * <p>Standard: {@code idx} starts at 0, always increments, and wraps at 65536; an entry stands at
 * the index modulo Queue Size.
 */
public final class Index16 {

  /** One more than the largest index. */
  public static final int WRAP = 1 << 16;

  private Index16() {}

  /** The index that many further on. */
  public static int plus(int index, int more) {
    return Math.floorMod(index + more, WRAP);
  }

  /** How far it is from one index on to another: 0 to 65535. */
  public static int distance(int from, int to) {
    return Math.floorMod(to - from, WRAP);
  }

  /**
   * Whether an entry was written at the index that the other side waits for.
   *
   * <p>Law: true if and only if {@code event} is one of {@code before, before + 1, .. after - 1}.
   *
   * @param event the index of which the other side wants to hear: used_event or avail_event
   * @param before idx before the entries were written
   * @param after idx now
   */
  public static boolean passed(int event, int before, int after) {
    return distance(before, event) < distance(before, after);
  }

  /**
   * {@link #passed} as a formula over indexes of 16 bits.
   *
   * <p>Law: at any three indexes its value is 1 if {@code passed} is true there, else 0.
   */
  public static Formula passed(Formula event, Formula before, Formula after) {
    return Expressions.binary(Operator.LESS, distance(before, event), distance(before, after));
  }

  private static Formula distance(Formula from, Formula to) {
    return Expressions.cast(CType.U16, Expressions.binary(Operator.SUBTRACT, to, from));
  }
}
