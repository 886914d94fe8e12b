package org.splitring.model.replay;

import java.util.List;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;

/**
 * A run with what both sides did about notifying each other.
 *
 * @param ofDriver the driver's decisions, in order
 * @param ofDevice the device's
 */
public record Trail(
    Run run, List<NotificationDecision> ofDriver, List<NotificationDecision> ofDevice) {

  public Trail {
    ofDriver = List.copyOf(ofDriver);
    ofDevice = List.copyOf(ofDevice);
  }

  /** What there is to see in a run. */
  public static Trail of(Run run) {
    Decisions driver = new Decisions(run, Actor.DRIVER);
    Decisions device = new Decisions(run, Actor.DEVICE);
    Moment end =
        run.replay(
            (moment, event) ->
                (event.actor() == Actor.DRIVER ? driver : device).look(moment, event));
    return new Trail(run, driver.close(end), device.close(end));
  }

  /** What a side did about notifying the other, each time that it had raised its idx. */
  public List<NotificationDecision> decisions(Actor actor) {
    return actor == Actor.DRIVER ? ofDriver : ofDevice;
  }

  public List<Event> events() {
    return run.events();
  }
}
