package org.splitring.properties.consequence;

import java.util.List;
import java.util.Optional;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Setup;

/**
 * How a ring fared.
 *
 * @param setup what it was played with
 * @param events everything that happened, the driver's preparation included
 * @param rounds in order; the play ends when no descriptor is free, or when a side has found
 *     nonsense
 * @param lent how many descriptors the driver has not got back
 */
record Played(Setup setup, List<Event> events, List<Round> rounds, int lent) {

  Played {
    events = List.copyOf(events);
    rounds = List.copyOf(rounds);
  }

  /** The round in which something happened, if it was not before the first. */
  Optional<Round> round(Event event) {
    return rounds.stream().filter(round -> round.events().contains(event)).findFirst();
  }

  /** The first round that went wrong. */
  Optional<Round> bad() {
    return rounds.stream().filter(round -> !round.well()).findFirst();
  }
}
