package org.splitring.model.clause;

import java.util.List;

/** The clauses of the sections that say the descriptor table and the buffers it refers to. */
final class TableClauses {

  static final Clause READABLE_UNTOUCHED =
      new Clause(
          "device-leaves-readable-buffers",
          ClauseBlock.TABLE_DEVICE,
          Who.DEVICE,
          Obligation.MUST_NOT,
          Version.V1_0_CS01,
          "buffers that the device reads are not written by it",
          new Rule.OverStep(
              "the address of every write of the device", DeviceRules::readableUntouched));

  static final Clause WRITABLE_UNREAD =
      new Clause(
          "device-reads-no-writable-buffers",
          ClauseBlock.TABLE_DEVICE,
          Who.DEVICE,
          Obligation.SHOULD_NOT,
          Version.V1_0_CS01,
          "buffers that the device writes are not read by it",
          new Rule.OverStep(
              "the address of every read of the device", DeviceRules::writableUnread));

  static final Clause WRITABLE_DEBUGGED =
      new Clause(
          "device-may-read-for-debugging",
          ClauseBlock.TABLE_DEVICE,
          Who.DEVICE,
          Obligation.MAY,
          Version.V1_0_CS01,
          "they are read all the same, to find a defect",
          new Rule.OverStep(
              "the address of every read of the device", DeviceRules::writableDebugged));

  static final Clause TABLE_UNTOUCHED =
      new Clause(
          "device-leaves-descriptors",
          ClauseBlock.TABLE_DEVICE,
          Who.DEVICE,
          Obligation.MUST_NOT,
          Version.V1_2_CS01,
          "descriptors are not written by the device",
          new Rule.OverStep(
              "the address of every write of the device", DeviceRules::tableUntouched));

  static final Clause CHAIN_BYTES =
      new Clause(
          "driver-chain-bytes",
          ClauseBlock.TABLE_DRIVER,
          Who.DRIVER,
          Obligation.MUST_NOT,
          Version.V1_0_CS01,
          "a chain has no loop and no more than 4 GiB",
          new Rule.OverStep(
              "the bytes of every chain that is posted", ChainRules.each(ChainRules::bytes)));

  static final Clause NEXT_IN_ORDER =
      new Clause(
          "driver-next-in-order",
          ClauseBlock.TABLE_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_1_CS01,
          "in order, the next descriptor is the one behind, or the first",
          new Rule.OverStep(
              "next of every descriptor that is posted", ChainRules.each(ChainRules::nextInOrder)));

  static final List<Clause> ALL =
      List.of(
          READABLE_UNTOUCHED,
          WRITABLE_UNREAD,
          WRITABLE_DEBUGGED,
          TABLE_UNTOUCHED,
          CHAIN_BYTES,
          NEXT_IN_ORDER);

  private TableClauses() {}
}
