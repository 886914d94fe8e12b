package org.splitring.properties.consequence;

import java.util.List;
import org.splitring.model.ring.Event;

/**
 * One buffer on its way out and back, or as far as it came.
 *
 * @param number from 1
 * @param events what happened
 * @param well whether the buffer came back as the device completed it, and nothing else happened
 */
record Round(int number, List<Event> events, boolean well) {

  Round {
    events = List.copyOf(events);
  }
}
