package org.splitring.model.clause;

import java.util.List;

/**
 * The clauses of the sections that say where the parts of a ring are, how much there is of it, and
 * in which byte order.
 */
final class LayoutClauses {

  static final Clause PARTS_ALIGNED =
      new Clause(
          "driver-parts-aligned",
          ClauseBlock.VIRTQUEUES,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "every part starts at a multiple of its alignment",
          new Rule.OverState(
              "the driver's places modulo the alignment of each part", PlaceRules::partsAligned));

  static final Clause LEGACY_QUEUE_SIZE =
      new Clause(
          "driver-legacy-queue-size",
          ClauseBlock.LEGACY_LAYOUT,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "Queue Size is the device's",
          new Rule.OverState("the driver's Queue Size beside the device's", PlaceRules::queueSize));

  static final Clause LEGACY_ALLOCATION =
      new Clause(
          "driver-legacy-allocation",
          ClauseBlock.LEGACY_LAYOUT,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "as much is allocated as the total of the layout",
          new Rule.OverState(
              "what is allocated beside the end of the used ring", PlaceRules::allocation));

  static final Clause LEGACY_LAYOUT =
      new Clause(
          "legacy-layout",
          ClauseBlock.LEGACY_LAYOUT,
          Who.BOTH,
          Obligation.MUST,
          Version.V1_0_CS01,
          "every part is looked for where the legacy layout has it",
          new Rule.OverTrace(
              "the address of every read and write beside the layout's", PlaceRules::places));

  static final Clause LEGACY_ENDIANNESS =
      new Clause(
          "legacy-native-endian",
          ClauseBlock.LEGACY_ENDIANNESS,
          Who.BOTH,
          Obligation.MUST,
          Version.V1_0_CS01,
          "fields have the byte order of the guest",
          new Rule.OverTrace(
              "how far idx moves, with its bytes either way round", PlaceRules::byteOrder));

  static final List<Clause> ALL =
      List.of(
          PARTS_ALIGNED, LEGACY_QUEUE_SIZE, LEGACY_ALLOCATION, LEGACY_LAYOUT, LEGACY_ENDIANNESS);

  private LayoutClauses() {}
}
