package org.splitring.claims.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something was seen, and of what.
 *
 * @param version the program's own word for its version, such as {@code 7.2.22 (Debian ...)}
 * @param machine that it was
 * @param device of that machine
 * @param date of the observation
 */
public record RecordedRun(String version, String machine, String device, LocalDate date) {

  /** The version without what a packager adds to it. */
  public String release() {
    return version.split(" ")[0];
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
