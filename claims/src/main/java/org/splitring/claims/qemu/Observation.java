package org.splitring.claims.qemu;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Sighting;
import org.splitring.model.formula.Point;

/**
 * One buffer was put on the queue, and this was seen.
 *
 * @param point the inputs of the layout that the device was given
 * @param seen what it did
 */
public record Observation(Point point, ObservedCompletion seen) {

  /** Where the used ring was seen, if it was. */
  public Optional<Sighting> sighting() {
    return seen instanceof ObservedCompletion.Used used
        ? Optional.of(new Sighting(point, used.offset()))
        : Optional.empty();
  }

  /** Where the used ring was seen, as often as it was. */
  public static List<Sighting> sightings(List<Observation> observations) {
    return observations.stream().flatMap(each -> each.sighting().stream()).toList();
  }
}
