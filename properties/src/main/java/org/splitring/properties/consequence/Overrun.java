package org.splitring.properties.consequence;

import java.util.List;
import java.util.Optional;
import org.splitring.model.ring.Event;

/**
 * Something of the ring is used outside the memory that is set aside for it.
 *
 * @param room that memory
 * @param event the first write there, or if there is none the first read
 */
record Overrun(Room room, Event event) {

  /** The first, in the order of the rooms. */
  static Optional<Overrun> first(List<Room> rooms, List<Event> events) {
    return rooms.stream()
        .flatMap(room -> room.outside(events).stream().map(event -> new Overrun(room, event)))
        .findFirst();
  }
}
