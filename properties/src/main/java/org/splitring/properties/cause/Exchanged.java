package org.splitring.properties.cause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.EditKind;

/** What a claim says of one ring, and means of the other. */
final class Exchanged {

  private static final Map<Quantity, Quantity> OTHERS =
      Map.of(
          Quantity.AVAIL, Quantity.USED,
          Quantity.USED, Quantity.AVAIL,
          Quantity.USED_EVENT, Quantity.AVAIL_EVENT,
          Quantity.AVAIL_EVENT, Quantity.USED_EVENT,
          Quantity.AVAIL_SIZE, Quantity.USED_SIZE,
          Quantity.USED_SIZE, Quantity.AVAIL_SIZE);

  private Exchanged() {}

  /** The formula that the claim has for the quantity's counterpart. */
  static Optional<Formula> formula(Claim claim, Stated stated) {
    return Optional.ofNullable(OTHERS.get(stated.quantity()))
        .flatMap(claim::statement)
        .filter(Stated.class::isInstance)
        .map(Stated.class::cast)
        .filter(other -> other.measured() == stated.measured())
        .map(Stated::formula);
  }

  /** The cause, if that formula is the right one. */
  static Cause cause(Quantity quantity, Formula formula) {
    String other = OTHERS.get(quantity).label();
    return new Cause(
        quantity.label() + " and " + other + " are exchanged",
        List.of(new EditKind.Other()),
        formula);
  }
}
