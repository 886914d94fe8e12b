package org.splitring.reader.ring.values;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.claim.Measured;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;

/**
 * Whether a formula gives an address or an offset: an address moves with the base.
 *
 * <p>Only how to read the number is decided here; whether it is right, at every base, is for the
 * comparison to say.
 */
public final class MeasuredFrom {

  private static final long FAR = 1L << 28;

  private MeasuredFrom() {}

  /** An address if moving the base moves the number as far, at some point of the domain. */
  public static Measured of(Formula formula, CType address) {
    if (!Expressions.mentions(formula, Input.BASE)) {
      return Measured.OFFSET;
    }
    CompiledFormula program = CompiledFormula.of(formula);
    Column near = program.run(points(0));
    Column far = program.run(points(FAR));
    for (int i = 0; i < near.count(); i++) {
      if (near.isDefined(i)
          && far.isDefined(i)
          && address.wrap(far.value(i) - near.value(i)) == FAR) {
        return Measured.ADDRESS;
      }
    }
    return Measured.OFFSET;
  }

  private static Points points(long base) {
    List<Point> points = new ArrayList<>();
    for (QueueAlign align : Domain.DEFAULT.aligns()) {
      for (QueueSize size : Domain.DEFAULT.sizes()) {
        points.add(new Point(size.entries(), align.bytes(), base, 1));
      }
    }
    return Points.of(points);
  }
}
