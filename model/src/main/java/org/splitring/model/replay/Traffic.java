package org.splitring.model.replay;

import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;

/** How much each side has before it, and whether it was told so. */
public final class Traffic {

  private int available;
  private int used;
  private boolean toldOfAvailable;
  private boolean spuriousAvailable;
  private boolean spuriousUsed;

  Traffic() {}

  /** Whether the driver has notified since it last made a chain available. */
  public boolean toldOfAvailable() {
    return toldOfAvailable;
  }

  /** Whether that side was notified without having anything to take, and has had nothing since. */
  public boolean deceived(Actor actor) {
    return actor == Actor.DEVICE ? spuriousAvailable : spuriousUsed;
  }

  void pass(Event event, int posted, int counted) {
    available += posted;
    used += counted;
    spuriousAvailable &= posted == 0;
    spuriousUsed &= counted == 0;
    toldOfAvailable &= posted == 0;
    if (event instanceof Event.Took) {
      available = Math.max(0, available - 1);
    } else if (event instanceof Event.Returned || event instanceof Event.Stray) {
      used = Math.max(0, used - 1);
    } else if (event instanceof Event.Notification notification) {
      notice(notification.actor());
    }
  }

  private void notice(Actor from) {
    if (from == Actor.DRIVER) {
      toldOfAvailable = true;
      spuriousAvailable |= available == 0;
    } else {
      spuriousUsed |= used == 0;
    }
  }
}
