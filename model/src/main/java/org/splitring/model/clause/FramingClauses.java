package org.splitring.model.clause;

import java.util.List;

/** The clauses of the sections that say how a buffer is cut into descriptors. */
final class FramingClauses {

  static final Clause NO_ASSUMED_FRAMING =
      new Clause(
          "device-assumes-no-framing",
          ClauseBlock.FRAMING_DEVICE,
          Who.DEVICE,
          Obligation.MUST_NOT,
          Version.V1_0_CS01,
          "what a buffer means does not hang on how it is cut into descriptors",
          new Rule.OverStep(
              "what the device takes beside the chain of several descriptors in memory",
              DeviceRules::framing));

  static final Clause CHAIN_LIMIT =
      new Clause(
          "device-may-limit-chains",
          ClauseBlock.FRAMING_DEVICE,
          Who.DEVICE,
          Obligation.MAY,
          Version.V1_0_CS01,
          "chains longer than a reasonable limit are refused",
          new Rule.NotModelled(
              "the text says neither which limit is reasonable nor what a device does beyond it"));

  static final Clause READABLE_FIRST =
      new Clause(
          "driver-readable-before-writable",
          ClauseBlock.FRAMING_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "what the device writes stands behind what it reads",
          new Rule.OverStep(
              "the order of the elements of every chain that is posted",
              ChainRules.each(ChainRules::readableFirst)));

  static final Clause FEW_DESCRIPTORS =
      new Clause(
          "driver-few-descriptors",
          ClauseBlock.FRAMING_DRIVER,
          Who.DRIVER,
          Obligation.SHOULD_NOT,
          Version.V1_0_CS01,
          "not too many descriptors for one buffer",
          new Rule.NotModelled("the text gives no number that would be excessive"));

  static final List<Clause> ALL =
      List.of(NO_ASSUMED_FRAMING, CHAIN_LIMIT, READABLE_FIRST, FEW_DESCRIPTORS);

  private FramingClauses() {}
}
