package org.splitring.model.clause;

import java.util.List;
import org.splitring.model.ring.Actor;

/** The clauses of the sections that say when the device tells the driver that buffers were used. */
final class UsedNotificationClauses {

  static final Clause FLAG_VALUES =
      new Clause(
          "driver-flags-zero-or-one",
          ClauseBlock.USED_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "without event indexes, flags is 0 or 1",
          new Rule.OverState(
              "flags without event indexes", AskingRules.flagValues(Actor.DRIVER, false)));

  static final Clause FLAG_SUPPRESSES =
      new Clause(
          "driver-may-suppress-by-flag",
          ClauseBlock.USED_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MAY,
          Version.V1_0_CS01,
          "without event indexes, flags is 1 where notifications are not wanted",
          new Rule.OverState("flags without event indexes", AskingRules.flagUsed(Actor.DRIVER)));

  static final Clause FLAG_CLEAR =
      new Clause(
          "driver-flags-zero-with-events",
          ClauseBlock.USED_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "with event indexes, flags is 0",
          new Rule.OverState(
              "flags with event indexes", AskingRules.flagValues(Actor.DRIVER, true)));

  static final Clause EVENT_SUPPRESSES =
      new Clause(
          "driver-may-suppress-by-event",
          ClauseBlock.USED_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MAY,
          Version.V1_0_CS01,
          "with event indexes, used_event says which entry is waited for",
          new Rule.OverStep("every write of the event field", AskingRules.eventUsed(Actor.DRIVER)));

  static final Clause SPURIOUS =
      new Clause(
          "driver-handles-spurious-notifications",
          ClauseBlock.USED_NOTIFICATION_DRIVER,
          Who.DRIVER,
          Obligation.MUST,
          Version.V1_0_CS01,
          "a notification without a used buffer does no harm",
          new Rule.OverStep(
              "what is taken after a notification for nothing",
              (moment, event) -> UsedRules.spurious(Actor.DRIVER, moment, event)));

  static final Clause EVENT_IGNORED =
      new Clause(
          "device-ignores-used-event",
          ClauseBlock.USED_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS01,
          "without event indexes, used_event means nothing",
          new Rule.OverTrace(
              "what is read to decide on a notification",
              NotificationRules.eventIgnored(Actor.DEVICE)));

  static final Clause NOT_SENT_BY_FLAG =
      new Clause(
          "device-suppressed-by-flag",
          ClauseBlock.USED_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.SHOULD_NOT,
          Version.V1_0_CS01,
          "no notification while flags is 1",
          new Rule.OverTrace(
              "every decision on a notification beside flags",
              NotificationRules.notSent(Actor.DEVICE, false)));

  static final Clause SENT_BY_FLAG =
      new Clause(
          "device-notifies-by-flag",
          ClauseBlock.USED_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS01,
          "a notification while flags is 0",
          new Rule.OverTrace(
              "every decision on a notification beside flags",
              NotificationRules.sent(Actor.DEVICE, false)));

  static final Clause FLAG_IGNORED =
      new Clause(
          "device-ignores-flag",
          ClauseBlock.USED_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS01,
          "with event indexes, the flag means nothing",
          new Rule.OverTrace(
              "what is read to decide on a notification",
              NotificationRules.flagIgnored(Actor.DEVICE)));

  static final Clause SENT_BY_EVENT =
      new Clause(
          "device-notifies-by-event",
          ClauseBlock.USED_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.MUST,
          Version.V1_0_CS01,
          "a notification when the entry that is waited for is written",
          new Rule.OverTrace(
              "every decision on a notification beside the event field",
              NotificationRules.sent(Actor.DEVICE, true)));

  static final Clause NOT_SENT_BY_EVENT =
      new Clause(
          "device-suppressed-by-event",
          ClauseBlock.USED_NOTIFICATION_DEVICE,
          Who.DEVICE,
          Obligation.SHOULD_NOT,
          Version.V1_0_CS01,
          "no notification for other entries",
          new Rule.OverTrace(
              "every decision on a notification beside the event field",
              NotificationRules.notSent(Actor.DEVICE, true)));

  static final List<Clause> ALL =
      List.of(
          FLAG_VALUES,
          FLAG_SUPPRESSES,
          FLAG_CLEAR,
          EVENT_SUPPRESSES,
          SPURIOUS,
          EVENT_IGNORED,
          NOT_SENT_BY_FLAG,
          SENT_BY_FLAG,
          FLAG_IGNORED,
          SENT_BY_EVENT,
          NOT_SENT_BY_EVENT);

  private UsedNotificationClauses() {}
}
