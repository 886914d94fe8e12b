package org.splitring.model.clause;

import java.util.List;

/** The clauses of the sections that say the used ring, and how much of a buffer was written. */
final class UsedRingClauses {

  static final Clause LEN_FIRST =
      new Clause(
          "device-len-before-idx",
          ClauseBlock.USED_RING_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS03,
          "len is there before idx counts its entry",
          new Rule.OverStep(
              "what is visible when the used idx becomes so", UsedRules::lengthFirst));

  static final Clause DATA_FIRST =
      new Clause(
          "device-data-before-idx",
          ClauseBlock.USED_RING_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS03,
          "the first len bytes are there before idx counts their entry",
          new Rule.OverStep("what is visible when the used idx becomes so", UsedRules::dataFirst));

  static final Clause MORE_DATA =
      new Clause(
          "device-may-write-more",
          ClauseBlock.USED_RING_DEVICE,
          Who.DEVICE,
          Obligation.MAY,
          Version.V1_0_CS03,
          "more than len bytes are written",
          new Rule.OverStep("what is visible when the used idx becomes so", UsedRules::more));

  static final Clause NOT_RELIED_ON =
      new Clause(
          "driver-relies-on-len-only",
          ClauseBlock.USED_RING_DRIVER,
          Who.DRIVER,
          Obligation.MUST_NOT,
          Version.V1_0_CS03,
          "nothing is made of what lies behind the first len bytes",
          new Rule.OverStep("how much the driver takes for written", UsedRules::reliedOn));

  static final Clause REST_IGNORED =
      new Clause(
          "driver-ignores-rest",
          ClauseBlock.USED_RING_DRIVER,
          Who.DRIVER,
          Obligation.SHOULD,
          Version.V1_0_CS03,
          "what lies behind them is not looked at",
          new Rule.OverStep("the address of every read of the driver", UsedRules::restIgnored));

  static final List<Clause> ALL =
      List.of(LEN_FIRST, DATA_FIRST, MORE_DATA, NOT_RELIED_ON, REST_IGNORED);

  private UsedRingClauses() {}
}
