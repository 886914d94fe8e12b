package org.splitring.claims.qemu;

import java.util.List;
import org.splitring.model.formula.Point;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Setup;

/**
 * A driver by the standard has offered one buffer to the running device.
 *
 * @param point where
 * @param setup the standard's places for the driver; for the device those that were seen
 * @param events what the driver did, and what was seen of the device
 * @param prepared how many of the events were before the buffer
 * @param returned whether the driver got it back
 * @param lent how many descriptors it has not got back
 */
public record DriverRun(
    Point point, Setup setup, List<Event> events, int prepared, boolean returned, int lent) {

  public DriverRun {
    events = List.copyOf(events);
  }
}
