package org.splitring.properties.consequence;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Chain;
import org.splitring.model.ring.Completion;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Ring;
import org.splitring.model.ring.Setup;

/**
 * Plays a ring: buffers of four bytes for the device to write, one after the other, each offered,
 * published and notified of by itself. A side that is not notified does nothing.
 */
final class Player {

  private static final int LENGTH = 4;

  /** Far from every ring: rings below it are shorter, and a base above it is far above. */
  private static final long DATA = 1L << 44;

  private final Ring ring;
  private final List<Round> rounds = new ArrayList<>();
  private final List<Chain> offered = new ArrayList<>();
  private final List<Completion> done = new ArrayList<>();
  private boolean sane = true;

  private Player(Setup setup) {
    ring = new Ring(setup);
  }

  /**
   * Plays until every entry of the rings was used, and some twice; or until it cannot go on.
   *
   * @param setup where the two believe the parts to be
   */
  static Played play(Setup setup) {
    Player player = new Player(setup);
    int rounds = setup.driver().size().entries() + 2;
    for (int i = 1; i <= rounds && player.sane && player.ring.driver().room() > 0; i++) {
      player.round(i);
    }
    return new Played(
        setup,
        player.ring.trace().events(),
        player.rounds,
        setup.driver().size().entries() - player.ring.driver().room());
  }

  private void round(int number) {
    int from = ring.trace().events().size();
    done.clear();
    Buffer buffer = buffer(number);
    int head = ring.driver().offer(buffer).orElseThrow();
    offered.add(new Chain(head, buffer));
    ring.driver().publish();
    ring.driver().notifyDevice();
    ring.settle();
    if (ring.notified(Actor.DEVICE)) {
      device();
    }
    List<Completion> back = ring.notified(Actor.DRIVER) ? ring.driver().collect() : List.of();
    ring.settle();
    List<Event> events = ring.trace().events().subList(from, ring.trace().events().size());
    sane &=
        events.stream()
            .noneMatch(event -> event instanceof Event.Stray || event instanceof Event.Refused);
    boolean well = done.equals(List.of(new Completion(head, buffer, LENGTH))) && back.equals(done);
    rounds.add(new Round(number, events, well && sane));
  }

  private void device() {
    do {
      ring.device().take().ifPresent(this::serve);
    } while (ring.device().rest());
    ring.device().notifyDriver();
    ring.settle();
  }

  private void serve(Chain chain) {
    sane &= offered.remove(chain);
    int written = ring.device().write(chain, new byte[LENGTH]);
    ring.device().complete(chain, written);
    ring.device().publish();
    done.add(new Completion(chain.head(), chain.buffer(), written));
  }

  /** Below the ring where its base is high. */
  private Buffer buffer(int number) {
    boolean high = Long.compareUnsigned(ring.setup().driver().desc(), DATA) >= 0;
    long start = high ? 0 : DATA;
    return new Buffer(List.of(new Element(start + (long) number * LENGTH, LENGTH, true)));
  }
}
