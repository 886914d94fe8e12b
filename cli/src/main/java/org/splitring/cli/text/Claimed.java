package org.splitring.cli.text;

import java.util.OptionalLong;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Program;
import org.splitring.model.layout.Quantity;

/** What a claim comes to at one point, for the pictures. */
final class Claimed {

  private Claimed() {}

  /**
   * The quantity in bytes, a place as an offset from the base; empty if the claim does not say it,
   * or C leaves it undefined.
   */
  static OptionalLong bytes(Claim claim, Quantity quantity, Point point) {
    if (claim.statement(quantity).orElse(null) instanceof Statement.Stated stated
        && Program.of(stated.formula()).at(point) instanceof Outcome.Value value) {
      long offset =
          stated.measured() == Measured.ADDRESS ? value.bits() - point.base() : value.bits();
      return OptionalLong.of(claim.model().address().wrap(offset));
    }
    return OptionalLong.empty();
  }
}
