package org.splitring.properties.run;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Chain;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Ring;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Setup;

/**
 * A driver and a device that do nothing unless they are notified, in small steps that interleave at
 * random, with writes that become visible at random.
 */
final class WakeUps {

  private static final RingPlaces PLACES =
      RingPlaces.standard(new QueueSize(4), new QueueAlign(16), 0x1000);

  private final Ring ring;
  private final Random random;
  private final List<Chain> taken = new ArrayList<>();
  private boolean deviceAwake;
  private boolean deviceOwesNotification;
  private boolean driverOwesNotification;

  private WakeUps(Features features, Random random, BiFunction<Actor, Port, Port> ports) {
    Setup setup = new Setup(features, ByteOrder.LITTLE_ENDIAN, PLACES, PLACES, 65530, (byte) 0xa5);
    ring = new Ring(setup, ports);
    this.random = random;
  }

  /**
   * Runs so many steps, and then lets everybody end what he has begun.
   *
   * @return how many buffers nobody will ever look at again
   */
  static int forgotten(
      Features features, long seed, int steps, BiFunction<Actor, Port, Port> ports) {
    WakeUps run = new WakeUps(features, new Random(seed), ports);
    for (int i = 0; i < steps; i++) {
      run.step(run.random.nextInt(5));
    }
    for (int i = 0; i < 200; i++) {
      run.settle();
      run.step(1 + i % 3);
    }
    return run.ring.driver().outstanding();
  }

  private void step(int which) {
    switch (which) {
      case 0 -> offer();
      case 1 -> device();
      case 2 -> collect();
      case 3 -> notifications();
      default -> settleOne();
    }
  }

  private void offer() {
    if (driverOwesNotification || ring.driver().room() == 0) {
      return;
    }
    ring.driver().offer(new Buffer(List.of(new Element(0x10_0000, 1, true))));
    ring.driver().publish();
    driverOwesNotification = true;
  }

  private void device() {
    if (!deviceAwake) {
      deviceAwake = ring.notified(Actor.DEVICE);
      if (deviceAwake) {
        ring.device().wantNotifications(false);
      }
      return;
    }
    Optional<Chain> next = ring.device().take();
    if (next.isPresent()) {
      taken.add(next.get());
    } else if (!taken.isEmpty()) {
      taken.forEach(chain -> ring.device().complete(chain, 1));
      taken.clear();
      ring.device().publish();
      deviceOwesNotification = true;
    } else {
      ring.device().wantNotifications(true);
      deviceAwake = ring.device().rest();
    }
  }

  private void collect() {
    if (ring.notified(Actor.DRIVER)) {
      ring.driver().collect();
    }
  }

  private void notifications() {
    if (driverOwesNotification) {
      ring.driver().notifyDevice();
      driverOwesNotification = false;
    }
    if (deviceOwesNotification) {
      ring.device().notifyDriver();
      deviceOwesNotification = false;
    }
  }

  private void settleOne() {
    List<Event.Store> unseen = new ArrayList<>(ring.unseen(Actor.DRIVER));
    unseen.addAll(ring.unseen(Actor.DEVICE));
    if (!unseen.isEmpty()) {
      ring.settle(unseen.get(random.nextInt(unseen.size())));
    }
  }

  private void settle() {
    ring.settle();
  }
}
