package org.splitring.claims.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Sighting;

/**
 * Where a running device was seen to have the used ring, and when.
 *
 * @param version the program's own word for its version, such as {@code 7.2.22 (Debian ...)}
 * @param machine that it was
 * @param device of that machine
 * @param date of the observation
 * @param sightings of the used ring, in bytes from the base
 */
public record Recorded(
    String version, String machine, String device, LocalDate date, List<Sighting> sightings) {

  public Recorded {
    sightings = List.copyOf(sightings);
  }

  /**
   * Whether it was made on that version, but for the last number: {@code v7.2.0} and {@code 7.2.22}
   * are one.
   *
   * @param tag the version that was read; nothing is known of none
   */
  public boolean isOf(Optional<String> tag) {
    return tag.filter(each -> each.matches("v\\d+[.]\\d+[.]\\d+"))
        .map(each -> each.substring(1, each.lastIndexOf('.') + 1))
        .filter(version::startsWith)
        .isPresent();
  }
}
