package org.splitring.model.ring;

import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** Where a claimant puts the parts; what it does not say is where the standard has it. */
public final class ClaimedPlaces {

  private ClaimedPlaces() {}

  /**
   * All that the claim states, at one point.
   *
   * @param point with a legal size and alignment
   * @return empty where the claimant lays out no ring, or C leaves undefined where
   */
  public static Optional<RingPlaces> of(Claim claim, Point point) {
    RingPlaces places = standard(point);
    for (Stated stated : Stated.in(claim)) {
      if (stated.quantity().measure() == Measure.PLACE) {
        Optional<Long> address = address(stated, claim.model(), point);
        if (address.isEmpty()) {
          return Optional.empty();
        }
        places = places.with(stated.quantity(), address.get());
      }
    }
    return Optional.of(places);
  }

  /** The standard's places, but for what the one statement says. */
  public static Optional<RingPlaces> of(Stated stated, DataModel model, Point point) {
    return address(stated, model, point)
        .map(address -> standard(point).with(stated.quantity(), address));
  }

  private static RingPlaces standard(Point point) {
    return RingPlaces.standard(
        new QueueSize((int) point.size()), new QueueAlign(point.align()), point.base());
  }

  private static Optional<Long> address(Stated stated, DataModel model, Point point) {
    if (stated.laidOut().isPresent() && value(stated.laidOut().get(), point).orElse(0L) == 0) {
      return Optional.empty();
    }
    long pointers = -1L >>> (Long.SIZE - model.address().width());
    return value(stated.formula(), point)
        .map(bits -> (stated.measured() == Measured.ADDRESS ? bits : bits + point.base()))
        .map(address -> address & pointers);
  }

  private static Optional<Long> value(Formula formula, Point point) {
    return CompiledFormula.of(formula).at(point) instanceof Outcome.Value value
        ? Optional.of(value.bits())
        : Optional.empty();
  }
}
