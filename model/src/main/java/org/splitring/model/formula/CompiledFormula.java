package org.splitring.model.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula made ready to be evaluated at many points.
 *
 * <p>Every node is a step, done for a block of points before the next; a step's result is its
 * values and, beside them, the points at which C leaves it undefined. Undefinedness spreads to
 * every user of a value, except through the sides of {@code ?:}, {@code &&} and {@code ||} that C
 * does not evaluate.
 *
 * <p>Law: equal programs give equal outcomes at every point. What is computed in one way at several
 * places of a formula is one step, so that formulas are told apart by what they compute and not by
 * how they are written down.
 */
public final class CompiledFormula {

  /** How many points are done together: few enough that the columns stay in a near cache. */
  private static final int BLOCK = 512;

  private final List<Step> steps;

  private CompiledFormula(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * Makes a formula ready.
   *
   * @throws IllegalArgumentException if it mentions a symbol that is not an {@link Input}
   */
  public static CompiledFormula of(Formula formula) {
    return new CompiledFormula(FormulaSteps.of(formula));
  }

  /** The outcomes at all the points. */
  public Column run(Points points) {
    Column all = new Column(points.count());
    int length = Math.min(BLOCK, points.count());
    Column[] done = new Column[steps.size()];
    for (int i = 0; i < done.length; i++) {
      done[i] = new Column(length);
    }
    for (int i = 0; i < done.length; i++) {
      steps.get(i).begin(done[i]);
    }
    for (int from = 0; from < points.count(); from += length) {
      int count = Math.min(length, points.count() - from);
      for (int i = 0; i < done.length; i++) {
        done[i].clear();
        steps.get(i).run(points, from, count, done, done[i]);
      }
      all.paste(done[done.length - 1], from, count);
    }
    return all;
  }

  /** The outcome at one point. */
  public Outcome at(Point point) {
    return run(Points.of(List.of(point))).outcome(0);
  }

  /** Whether the other one does the same, whatever text it was made of. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CompiledFormula program && steps.equals(program.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }
}
