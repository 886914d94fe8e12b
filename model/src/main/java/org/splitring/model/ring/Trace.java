package org.splitring.model.ring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Everything that happened on a ring, in the order of time. */
public final class Trace {

  private final List<Event> events = new ArrayList<>();

  /** Puts down what happened last. */
  public void add(Event event) {
    events.add(event);
  }

  /** The number that the next event will have. */
  int next() {
    return events.size();
  }

  /** What happened up to now; it grows as the ring goes on. */
  public List<Event> events() {
    return Collections.unmodifiableList(events);
  }
}
