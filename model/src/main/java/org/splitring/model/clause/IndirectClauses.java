package org.splitring.model.clause;

import java.util.List;

/** The clauses of the sections that say tables of descriptors outside the descriptor table. */
final class IndirectClauses {

  static final Clause NEGOTIATED =
      new Clause(
          "driver-indirect-negotiated",
          ClauseBlock.INDIRECT_DRIVER,
          Who.DRIVER,
          Obligation.MUST_NOT,
          Version.V1_0_CS01,
          "no indirect table unless the feature was negotiated",
          new Rule.OverStep(
              "the flags of every chain that is posted", ChainRules.each(ChainRules::negotiated)));

  static final Clause NOT_NESTED =
      new Clause(
          "driver-indirect-not-nested",
          ClauseBlock.INDIRECT_DRIVER,
          Who.DRIVER,
          Obligation.MUST_NOT,
          Version.V1_0_CS01,
          "no indirect table inside an indirect table",
          new Rule.OverStep(
              "the flags in every table that is posted", ChainRules.each(ChainRules::notNested)));

  static final Clause CHAIN_LENGTH =
      new Clause(
          "driver-chain-length",
          ClauseBlock.INDIRECT_DRIVER,
          Who.DRIVER,
          Obligation.MUST_NOT,
          Version.V1_0_CS01,
          "a chain has no more descriptors than the queue",
          new Rule.OverStep(
              "the length of every chain that is posted", ChainRules.each(ChainRules::length)));

  static final Clause NOT_CONTINUED =
      new Clause(
          "driver-indirect-last",
          ClauseBlock.INDIRECT_DRIVER,
          Who.DRIVER,
          Obligation.MUST_NOT,
          Version.V1_0_CS03,
          "no descriptor is both indirect and continued",
          new Rule.OverStep(
              "the flags of every chain that is posted",
              ChainRules.each(ChainRules::notContinued)));

  static final Clause SEQUENTIAL =
      new Clause(
          "driver-indirect-sequential",
          ClauseBlock.INDIRECT_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_1_CS01,
          "in order, an indirect table is used from its start on",
          new Rule.OverStep(
              "next in every table that is posted", ChainRules.each(ChainRules::sequential)));

  static final Clause WRITE_FLAG_IGNORED =
      new Clause(
          "device-ignores-indirect-write-flag",
          ClauseBlock.INDIRECT_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS01,
          "the write flag of a descriptor of an indirect table means nothing",
          new Rule.OverStep(
              "what the device takes beside the chain in memory, where its table's flags say write",
              DeviceRules::writeFlagIgnored));

  static final Clause CHAIN_THEN_TABLE =
      new Clause(
          "device-follows-chain-into-table",
          ClauseBlock.INDIRECT_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS03,
          "a chain may end in an indirect table",
          new Rule.OverStep(
              "what the device takes beside the chain in memory, where it ends in a table",
              DeviceRules::chainThenTable));

  static final List<Clause> ALL =
      List.of(
          NEGOTIATED,
          NOT_NESTED,
          CHAIN_LENGTH,
          NOT_CONTINUED,
          SEQUENTIAL,
          WRITE_FLAG_IGNORED,
          CHAIN_THEN_TABLE);

  private IndirectClauses() {}
}
