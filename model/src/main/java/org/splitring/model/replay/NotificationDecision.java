package org.splitring.model.replay;

import java.util.Locale;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Flag;
import org.splitring.model.ring.Index16;

/**
 * What a side did about notifying the other after it had raised its idx.
 *
 * @param step the last step of it
 * @param before idx before it was raised
 * @param after idx then
 * @param flags what the other side's flags were, to it or, if it did not look, in memory
 * @param event the same of used_event or avail_event
 * @param readFlags whether it looked at flags
 * @param readEvent whether it looked at the event field
 * @param notified whether it notified
 */
public record NotificationDecision(
    Actor actor,
    int step,
    int before,
    int after,
    int flags,
    int event,
    boolean readFlags,
    boolean readEvent,
    boolean notified) {

  /** Whether the flag asks for a notification. */
  public boolean wantedByFlag() {
    return (flags & Flag.NO_NOTIFY) == 0;
  }

  /** Whether an entry was written at the index that the other side waits for. */
  public boolean wantedByEvent() {
    return Index16.passed(event, before, after);
  }

  /** Whether the other side wants the notification, by whichever means was negotiated. */
  public boolean wanted(boolean eventIdx) {
    return eventIdx ? wantedByEvent() : wantedByFlag();
  }

  /** What it was about, for a message. */
  public String title() {
    return String.format(
        Locale.ROOT,
        "%s.idx went from %d to %d",
        actor == Actor.DRIVER ? "avail" : "used",
        before,
        after);
  }
}
