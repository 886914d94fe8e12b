package org.splitring.notes.errata.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Meant;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Ring;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Setup;

/**
 * A driver that follows a {@link RecheckLoop}, on a ring with a device that follows the standard.
 */
public final class RecheckRun {

  /** What the device does: how many buffers it uses before the loop, and while it runs. */
  public enum Situation {
    NOTHING_USED("nothing is used", 0, 0),
    TWO_USED("2 buffers are used before the loop", 2, 0),
    ONE_USED_MEANWHILE("a buffer is used just before notifications are asked for", 0, 1);

    private final String words;
    private final int before;
    private final int meanwhile;

    Situation(String words, int before, int meanwhile) {
      this.words = words;
      this.before = before;
      this.meanwhile = meanwhile;
    }
  }

  private static final QueueSize SIZE = new QueueSize(4);
  private static final QueueAlign ALIGN = new QueueAlign(QueueAlign.SMALLEST);
  private static final int LENGTH = 4;
  private static final long DATA = 1L << 20;

  private final Situation situation;
  private final RingPlaces places = RingPlaces.standard(SIZE, ALIGN, 0);
  private final List<Port> driverPort = new ArrayList<>();
  private final Ring ring;
  private final List<String> steps = new ArrayList<>();
  private int written;
  private int left;
  private int taken;
  private int unwritten;
  private boolean stopped;
  private boolean notified;

  private RecheckRun(Situation situation) {
    this.situation = situation;
    left = situation.meanwhile;
    ring =
        new Ring(
            Setup.of(places, places),
            (actor, port) -> {
              if (actor == Actor.DRIVER) {
                driverPort.add(port);
              }
              return port;
            });
    for (int i = 0; i < SIZE.entries(); i++) {
      Element element = new Element(DATA + (long) i * LENGTH, LENGTH, true);
      ring.driver().offer(new Buffer(List.of(element))).orElseThrow();
    }
    ring.driver().publish();
    ring.settle();
  }

  /** Runs the loop until it stops, or has taken as many entries as there are and one more. */
  public static RecheckRun of(RecheckLoop loop, Situation situation) {
    RecheckRun run = new RecheckRun(situation);
    run.ring.driver().wantInterrupts(false);
    run.use(situation.before);
    run.follow(loop);
    return run;
  }

  private void follow(RecheckLoop loop) {
    int seen = 0;
    while (taken <= SIZE.entries()) {
      if (loop.first().holds(seen, look(seen))) {
        use(left);
        left = 0;
        ring.driver().wantInterrupts(true);
        steps.add("asks for notifications");
        if (loop.second().holds(seen, look(seen))) {
          stopped = true;
          steps.add("stops");
          return;
        }
        ring.driver().wantInterrupts(false);
      }
      load(RingMember.USED_ID, seen % SIZE.entries());
      boolean there = seen < written;
      steps.add(
          String.format(
              Locale.ROOT, "takes entry %d%s", seen, there ? "" : ", which is not written"));
      unwritten += there ? 0 : 1;
      taken++;
      seen++;
    }
    steps.add("and so on");
  }

  private int look(int seen) {
    int idx = (int) load(RingMember.USED_IDX, 0);
    steps.add(String.format(Locale.ROOT, "last_seen_used is %d, used.idx is %d", seen, idx));
    return idx;
  }

  private long load(RingMember member, int index) {
    return driverPort
        .get(0)
        .load(new Meant.InRing(member, index), places.address(member, index), member.bytes());
  }

  private void use(int buffers) {
    for (int i = 0; i < buffers; i++) {
      ring.device().complete(ring.device().take().orElseThrow(), LENGTH);
      ring.device().publish();
      ring.device().notifyDriver();
      ring.settle();
      notified |= ring.notified(Actor.DRIVER);
      written++;
    }
  }

  /** Whether every entry that was written was taken, and no other, and it came to an end. */
  boolean isRight() {
    return stopped && unwritten == 0 && taken == written;
  }

  /** What it did, step by step. */
  public List<String> steps() {
    return List.copyOf(steps);
  }

  /** What came of it, in a sentence without a capital letter or a full stop. */
  public String ending() {
    int rest = written - (taken - unwritten);
    List<String> parts = new ArrayList<>();
    if (unwritten > 0) {
      parts.add(
          String.format(
              Locale.ROOT, "processes %s that the device has not written", entries(unwritten)));
    }
    if (rest > 0) {
      parts.add(
          String.format(
              Locale.ROOT,
              "leaves %s that the device has written%s",
              entries(rest),
              notified ? "" : ", of which it is not notified"));
    }
    if (parts.isEmpty()) {
      parts.add(written == 0 ? "processes nothing" : "processes " + entries(written));
    }
    return String.format(
        Locale.ROOT,
        "%s: the driver %s, and %s",
        situation.words,
        String.join(", and ", parts),
        stopped ? "stops" : "does not stop");
  }

  private static String entries(int number) {
    return number == 1 ? "1 entry" : number + " entries";
  }
}
