package org.splitring.model.clause;

import java.util.List;
import org.splitring.model.ring.Actor;

/**
 * The clauses of the sections that say when the driver tells the device that buffers are available.
 */
final class AvailableNotificationClauses {

  static final Clause FLAGS_INITIALISED =
      new Clause(
          "driver-clears-used-flags",
          ClauseBlock.AVAILABLE_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "flags of a new used ring is 0",
          new Rule.OverState(
              "flags of the used ring before the device writes it", AskingRules::initialised));

  static final Clause EVENT_IGNORED =
      new Clause(
          "driver-ignores-avail-event",
          ClauseBlock.AVAILABLE_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "without event indexes, avail_event means nothing",
          new Rule.OverTrace(
              "what is read to decide on a notification",
              NotificationRules.eventIgnored(Actor.DRIVER)));

  static final Clause NOT_SENT_BY_FLAG =
      new Clause(
          "driver-suppressed-by-flag",
          ClauseBlock.AVAILABLE_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.SHOULD_NOT,
          Version.V1_0_CS01,
          "no notification while flags is 1",
          new Rule.OverTrace(
              "every decision on a notification beside flags",
              NotificationRules.notSent(Actor.DRIVER, false)));

  static final Clause SENT_BY_FLAG =
      new Clause(
          "driver-notifies-by-flag",
          ClauseBlock.AVAILABLE_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "a notification while flags is 0",
          new Rule.OverTrace(
              "every decision on a notification beside flags",
              NotificationRules.sent(Actor.DRIVER, false)));

  static final Clause FLAG_IGNORED =
      new Clause(
          "driver-ignores-flag",
          ClauseBlock.AVAILABLE_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "with event indexes, the flag means nothing",
          new Rule.OverTrace(
              "what is read to decide on a notification",
              NotificationRules.flagIgnored(Actor.DRIVER)));

  static final Clause SENT_BY_EVENT =
      new Clause(
          "driver-notifies-by-event",
          ClauseBlock.AVAILABLE_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "a notification when the entry that is waited for is written",
          new Rule.OverTrace(
              "every decision on a notification beside the event field",
              NotificationRules.sent(Actor.DRIVER, true)));

  static final Clause NOT_SENT_BY_EVENT =
      new Clause(
          "driver-suppressed-by-event",
          ClauseBlock.AVAILABLE_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.SHOULD_NOT,
          Version.V1_0_CS01,
          "no notification for other entries",
          new Rule.OverTrace(
              "every decision on a notification beside the event field",
              NotificationRules.notSent(Actor.DRIVER, true)));

  static final Clause FLAG_VALUES =
      new Clause(
          "device-flags-zero-or-one",
          ClauseBlock.AVAILABLE_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS01,
          "without event indexes, flags is 0 or 1",
          new Rule.OverState(
              "flags without event indexes", AskingRules.flagValues(Actor.DEVICE, false)));

  static final Clause FLAG_SUPPRESSES =
      new Clause(
          "device-may-suppress-by-flag",
          ClauseBlock.AVAILABLE_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MAY,
          Version.V1_0_CS01,
          "without event indexes, flags is 1 where notifications are not wanted",
          new Rule.OverState("flags without event indexes", AskingRules.flagUsed(Actor.DEVICE)));

  static final Clause FLAG_CLEAR =
      new Clause(
          "device-flags-zero-with-events",
          ClauseBlock.AVAILABLE_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS01,
          "with event indexes, flags is 0",
          new Rule.OverState(
              "flags with event indexes", AskingRules.flagValues(Actor.DEVICE, true)));

  static final Clause EVENT_SUPPRESSES =
      new Clause(
          "device-may-suppress-by-event",
          ClauseBlock.AVAILABLE_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MAY,
          Version.V1_0_CS01,
          "with event indexes, avail_event says which entry is waited for",
          new Rule.OverStep("every write of the event field", AskingRules.eventUsed(Actor.DEVICE)));

  static final Clause SPURIOUS =
      new Clause(
          "device-handles-spurious-notifications",
          ClauseBlock.AVAILABLE_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS01,
          "a notification without an available buffer does no harm",
          new Rule.OverStep(
              "what is taken after a notification for nothing",
              (moment, event) -> UsedRules.spurious(Actor.DEVICE, moment, event)));

  static final List<Clause> ALL =
      List.of(
          FLAGS_INITIALISED,
          EVENT_IGNORED,
          NOT_SENT_BY_FLAG,
          SENT_BY_FLAG,
          FLAG_IGNORED,
          SENT_BY_EVENT,
          NOT_SENT_BY_EVENT,
          FLAG_VALUES,
          FLAG_SUPPRESSES,
          FLAG_CLEAR,
          EVENT_SUPPRESSES,
          SPURIOUS);

  private AvailableNotificationClauses() {}
}
