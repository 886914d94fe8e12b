package org.splitring.model.clause;

import java.util.List;

/** The clauses of the sections that say how buffers are supplied and collected, step by step. */
final class SupplyingClauses {

  static final Clause BATCHED =
      new Clause(
          "driver-may-batch",
          ClauseBlock.SUPPLYING,
          Who.DRIVER,
          Obligation.MAY,
          Version.V1_0_CS01,
          "several buffers are placed before idx is raised",
          new Rule.OverStep("how many chains a visible idx posts", SupplyRules::batched));

  static final Clause NAIVE =
      new Clause(
          "driver-may-place-at-idx",
          ClauseBlock.UPDATING_THE_AVAILABLE_RING,
          Who.DRIVER,
          Obligation.MAY,
          Version.V1_0_CS01,
          "a head goes to the entry of idx modulo Queue Size",
          new Rule.OverStep("the entry of every head that is placed", SupplyRules::placedAtIdx));

  static final Clause MANY_ADDED =
      new Clause(
          "driver-may-add-many",
          ClauseBlock.UPDATING_THE_AVAILABLE_RING,
          Who.DRIVER,
          Obligation.MAY,
          Version.V1_0_CS01,
          "many heads are added behind it before idx is raised",
          new Rule.OverStep("the entry of every head that is placed", SupplyRules::placedBehind));

  static final Clause AT_ONCE =
      new Clause(
          "device-may-access-at-once",
          ClauseBlock.UPDATING_IDX,
          Who.DEVICE,
          Obligation.MAY,
          Version.V1_0_CS01,
          "a chain is used as soon as idx counts it, without a notification",
          new Rule.OverStep(
              "whether a chain is taken before any notification", SupplyRules::takenAtOnce));

  static final Clause BARRIER_BEFORE_IDX =
      new Clause(
          "driver-barrier-before-idx",
          ClauseBlock.UPDATING_IDX_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "descriptors and heads are visible before the idx that counts them",
          new Rule.OverTrace(
              "the barriers between other writes and that of the available idx",
              SupplyRules::barrierBeforeIdx));

  static final Clause DEVICE_SUPPRESSES =
      new Clause(
          "device-may-suppress",
          ClauseBlock.NOTIFYING_THE_DEVICE,
          Who.DEVICE,
          Obligation.MAY,
          Version.V1_0_CS01,
          "notifications that are not needed are suppressed",
          new Rule.OverTrace(
              "the notifications that the driver leaves out", NotificationRules::suppressed));

  static final Clause BARRIER_BEFORE_CHECK =
      new Clause(
          "driver-barrier-before-check",
          ClauseBlock.NOTIFYING_THE_DEVICE_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "idx is visible before flags or avail_event is read",
          new Rule.OverTrace(
              "the barriers between the available idx and the look at flags or avail_event",
              SupplyRules::barrierBeforeCheck));

  static final Clause DRIVER_SUPPRESSES =
      new Clause(
          "driver-may-suppress-while-collecting",
          ClauseBlock.RECEIVING,
          Who.DRIVER,
          Obligation.MAY,
          Version.V1_0_CS01,
          "notifications are disabled while used buffers are collected",
          new Rule.OverStep(
              "flags or used_event when a buffer comes back",
              AskingRules::suppressedWhileCollecting));

  static final List<Clause> ALL =
      List.of(
          BATCHED,
          NAIVE,
          MANY_ADDED,
          AT_ONCE,
          BARRIER_BEFORE_IDX,
          DEVICE_SUPPRESSES,
          BARRIER_BEFORE_CHECK,
          DRIVER_SUPPRESSES);

  private SupplyingClauses() {}
}
