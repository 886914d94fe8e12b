package org.splitring.model.clause;

import java.util.List;

/** The clauses of the sections that say: how a buffer is cut into descriptors. */
final class FramingClauses {

  static final Clause NO_ASSUMED_FRAMING =
      new Clause(
          "device-assumes-no-framing",
          Block.FRAMING_DEVICE,
          Who.DEVICE,
          Level.MUST_NOT,
          Version.V1_0_CS01,
          "what a buffer means does not hang on how it is cut into descriptors");

  static final Clause CHAIN_LIMIT =
      new Clause(
          "device-may-limit-chains",
          Block.FRAMING_DEVICE,
          Who.DEVICE,
          Level.MAY,
          Version.V1_0_CS01,
          "chains longer than a reasonable limit are refused");

  static final Clause READABLE_FIRST =
      new Clause(
          "driver-readable-before-writable",
          Block.FRAMING_DRIVER,
          Who.DRIVER,
          Level.MUST,
          Version.V1_0_CS01,
          "what the device writes stands behind what it reads");

  static final Clause FEW_DESCRIPTORS =
      new Clause(
          "driver-few-descriptors",
          Block.FRAMING_DRIVER,
          Who.DRIVER,
          Level.SHOULD_NOT,
          Version.V1_0_CS01,
          "not too many descriptors for one buffer");

  static final List<Clause> ALL =
      List.of(NO_ASSUMED_FRAMING, CHAIN_LIMIT, READABLE_FIRST, FEW_DESCRIPTORS);

  private FramingClauses() {}
}
