package org.splitring.model.clause;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Event.Barrier;

/** Goes along what the driver does, and knows what has stood behind no barrier yet. */
abstract class Barriers {

  private final List<Event> events;
  private final List<FoundAnswer> found = new ArrayList<>();
  private int step;
  private boolean behindNone;
  private boolean behindWritesOnly;

  Barriers(List<Event> events) {
    this.events = events;
  }

  /** Something that the driver did, other than a barrier. */
  abstract void see(Event event);

  /** Here is something that a barrier has to follow. */
  final void open() {
    behindNone = true;
    behindWritesOnly = true;
  }

  /** Here a barrier must have followed; of everything, or of writes at least. */
  final void needs(boolean all, String otherwise) {
    boolean missing = all ? behindWritesOnly : behindNone;
    found.add(new FoundAnswer(step, ClauseAnswer.asks(!missing, () -> otherwise)));
  }

  final List<FoundAnswer> found() {
    for (Event event : events) {
      if (event instanceof Barrier barrier && barrier.actor() == Actor.DRIVER) {
        behindNone = false;
        behindWritesOnly &= barrier.kind() != Barrier.Kind.ALL;
      } else if (event.actor() == Actor.DRIVER && !(event instanceof Event.Visible)) {
        see(event);
      }
      step++;
    }
    return found;
  }
}
