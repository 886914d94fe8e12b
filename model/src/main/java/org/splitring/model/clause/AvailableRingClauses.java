package org.splitring.model.clause;

import java.util.List;

/** The clauses of the sections that say the available ring. */
final class AvailableRingClauses {

  static final Clause IDX_NOT_DECREMENTED =
      new Clause(
          "driver-idx-not-decremented",
          ClauseBlock.AVAILABLE_RING,
          Who.DRIVER,
          Obligation.MUST_NOT,
          Version.V1_0_CS01,
          "idx is never set back",
          new Rule.OverStep(
              "every write of the available idx beside the one before",
              SupplyRules::notDecremented));

  static final List<Clause> ALL = List.of(IDX_NOT_DECREMENTED);

  private AvailableRingClauses() {}
}
