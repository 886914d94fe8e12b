package org.splitring.model.clause;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.splitring.model.replay.NotificationDecision;
import org.splitring.model.replay.Trail;
import org.splitring.model.ring.Actor;

/**
 * Looks at whether a side notifies the other after it has raised its idx.
 *
 * <p>In the model, to ignore a field is not to read it: a side that reads flags or an event field
 * does so to decide.
 */
final class NotificationRules {

  private NotificationRules() {}

  static Function<Trail, List<FoundAnswer>> eventIgnored(Actor actor) {
    return judged(
        actor,
        false,
        decision ->
            ClauseAnswer.asks(!decision.readEvent(), () -> looks(decision, "the event field")));
  }

  static Function<Trail, List<FoundAnswer>> flagIgnored(Actor actor) {
    return judged(
        actor,
        true,
        decision -> ClauseAnswer.asks(!decision.readFlags(), () -> looks(decision, "flags")));
  }

  /** Wanted, and so it has to be sent. */
  static Function<Trail, List<FoundAnswer>> sent(Actor actor, boolean eventIdx) {
    return judged(
        actor,
        eventIdx,
        decision ->
            decision.wanted(eventIdx)
                ? ClauseAnswer.asks(decision.notified(), () -> tells(decision, eventIdx, "no"))
                : ClauseAnswer.SILENT);
  }

  /** Not wanted, and so it had better not be sent. */
  static Function<Trail, List<FoundAnswer>> notSent(Actor actor, boolean eventIdx) {
    return judged(
        actor,
        eventIdx,
        decision ->
            decision.wanted(eventIdx)
                ? ClauseAnswer.SILENT
                : ClauseAnswer.asks(!decision.notified(), () -> tells(decision, eventIdx, "a")));
  }

  /** The other side did not want to hear of it, and did not. */
  static List<FoundAnswer> suppressed(Trail trail) {
    boolean eventIdx = trail.run().features().eventIdx();
    return judged(
            Actor.DRIVER,
            eventIdx,
            decision -> ClauseAnswer.use(!decision.wanted(eventIdx) && !decision.notified()))
        .apply(trail);
  }

  private static Function<Trail, List<FoundAnswer>> judged(
      Actor actor, boolean eventIdx, Function<NotificationDecision, ClauseAnswer> rule) {
    return trail ->
        trail.run().features().eventIdx() != eventIdx
            ? List.of()
            : trail.decisions(actor).stream()
                .map(decision -> new FoundAnswer(decision.step(), rule.apply(decision)))
                .toList();
  }

  private static String looks(NotificationDecision decision, String at) {
    return String.format(
        Locale.ROOT, "%s, and the %s looks at %s", decision.title(), decision.actor().label(), at);
  }

  private static String tells(NotificationDecision decision, boolean eventIdx, String how) {
    String asked =
        eventIdx ? "the event field is " + decision.event() : "flags is " + decision.flags();
    return String.format(
        Locale.ROOT,
        "%s, %s, and the %s sends %s notification",
        decision.title(),
        asked,
        decision.actor().label(),
        how);
  }
}
