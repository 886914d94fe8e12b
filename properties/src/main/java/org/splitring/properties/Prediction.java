package org.splitring.properties;

import java.util.OptionalLong;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.verdict.Comparison;

/**
 * What a statement says at single points, legal ones or not, to be set against what was seen there.
 */
public final class Prediction {

  private final CompiledFormula laidOut;
  private final CompiledFormula measured;

  private Prediction(Comparison comparison) {
    laidOut = CompiledFormula.of(comparison.laidOut());
    measured = CompiledFormula.of(comparison.measured());
  }

  /** What that statement says. */
  public static Prediction of(Stated stated, DataModel model) {
    return new Prediction(Comparison.of(stated, model));
  }

  /**
   * The number at a point: bytes from the base, or a size; empty where the claimant lays out
   * nothing, or C leaves it undefined.
   */
  public OptionalLong at(Point point) {
    boolean any = laidOut.at(point) instanceof Outcome.Value whether && whether.bits() != 0;
    return any && measured.at(point) instanceof Outcome.Value value
        ? OptionalLong.of(value.bits())
        : OptionalLong.empty();
  }
}
