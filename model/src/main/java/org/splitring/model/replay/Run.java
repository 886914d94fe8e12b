package org.splitring.model.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.Ring;
import org.splitring.model.ring.Setup;

/**
 * What happened on a ring, from its first initialisation to between two operations.
 *
 * @param setup what was fixed before
 * @param legacy empty where the ring is not one of the legacy interface
 * @param events in the order of time
 */
public record Run(Setup setup, Optional<Legacy> legacy, List<Event> events) {

  public Run {
    events = List.copyOf(events);
  }

  /** All that has happened on a ring up to now. */
  public static Run of(Ring ring, Optional<Legacy> legacy) {
    return new Run(ring.setup(), legacy, ring.trace().events());
  }

  /**
   * Goes through the run again, with what it had come to before each event.
   *
   * @return what it came to in the end
   */
  public Moment replay(BiConsumer<Moment, Event> visitor) {
    Moment moment = Moment.before(this);
    for (Event event : events) {
      visitor.accept(moment, event);
      moment.pass(event);
    }
    return moment;
  }

  public Features features() {
    return setup.features();
  }

  /** Queue Size, as the driver believes it to be. */
  public int entries() {
    return setup.driver().size().entries();
  }
}
