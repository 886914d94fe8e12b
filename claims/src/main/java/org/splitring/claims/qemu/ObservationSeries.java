package org.splitring.claims.qemu;

import java.util.List;

/**
 * Observations beyond what the standard defines: facts about one device.
 *
 * @param what is out of the ordinary, such as {@code Queue Align no power of two}
 * @param observations in the order in which they were made
 */
public record ObservationSeries(String what, List<Observation> observations) {

  public ObservationSeries {
    observations = List.copyOf(observations);
  }
}
