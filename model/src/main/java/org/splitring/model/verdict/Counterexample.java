package org.splitring.model.verdict;

import java.util.OptionalLong;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;

/**
 * A point at which a claim is not the standard's.
 *
 * @param point the inputs; the size and the alignment need not be powers of two
 * @param standard what the standard has: bytes from the base, or a size in bytes
 * @param claim what the claimant has, measured the same way; or that C leaves it undefined
 */
public record Counterexample(Point point, long standard, Outcome claim) {

  /** What the claimant has, unless it is undefined. */
  public OptionalLong claimed() {
    return claim instanceof Outcome.Value value
        ? OptionalLong.of(value.bits())
        : OptionalLong.empty();
  }
}
