package org.splitring.claims.latex.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Referent;
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

  /** What used.idx is at first; from the second on it wraps at once. */
  static final List<Integer> STARTS = List.of(0, (1 << 16) - 1);

  /** More steps than any loop needs that takes each entry once. */
  private static final int MOST_STEPS = 200;

  private final Situation situation;
  private final int start;
  private final RingPlaces places = RingPlaces.standard(SIZE, ALIGN, 0);
  private final List<Port> driverPort = new ArrayList<>();
  private final Ring ring;
  private final List<String> steps = new ArrayList<>();
  private final List<Integer> processed = new ArrayList<>();
  private int seen;
  private int lastLook;
  private boolean mayBeStale;
  private boolean wanted;
  private boolean wantedWhileTaking;
  private boolean askedInVain;
  private int entry;
  private boolean entryIsWritten;
  private int unwritten;
  private int count;
  private int written;
  private int left;
  private boolean stopped;
  private boolean notified;

  private RecheckRun(Situation situation, int start) {
    this.situation = situation;
    this.start = start;
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
    return of(loop, situation, 0);
  }

  /** The same where used.idx, of 16 bits, is not 0 at first. */
  static RecheckRun of(RecheckLoop loop, Situation situation, int start) {
    RecheckRun run = new RecheckRun(situation, start);
    run.want(false);
    run.use(situation.before);
    run.want(true);
    End end = run.follow(loop.steps());
    run.stopped = end == End.NONE;
    run.steps.add(run.stopped ? "stops" : "and so on");
    return run;
  }

  /** How a list of statements ends. */
  private enum End {
    NONE,
    BREAK,
    CONTINUE,
    TOO_LONG
  }

  private End follow(List<LoopStep> list) {
    for (LoopStep step : list) {
      if (++count > MOST_STEPS || processed.size() + unwritten > SIZE.entries()) {
        return End.TOO_LONG;
      }
      End end = follow(step);
      if (end != End.NONE) {
        return end;
      }
    }
    return End.NONE;
  }

  private End follow(LoopStep step) {
    if (step instanceof LoopStep.Forever loop) {
      return forever(loop);
    } else if (step instanceof LoopStep.If condition) {
      return condition.comparison().holds(index(seen), index(look()))
          ? follow(condition.then())
          : End.NONE;
    } else if (step instanceof LoopStep.Break) {
      return End.BREAK;
    } else if (step instanceof LoopStep.Continue) {
      return End.CONTINUE;
    }
    act(step);
    return End.NONE;
  }

  private End forever(LoopStep.Forever loop) {
    while (count <= MOST_STEPS) {
      count++;
      End end = follow(loop.body());
      if (end == End.BREAK) {
        return End.NONE;
      } else if (end == End.TOO_LONG) {
        return end;
      }
    }
    return End.TOO_LONG;
  }

  private void act(LoopStep step) {
    if (step instanceof LoopStep.Notifications notifications) {
      if (notifications.wanted()) {
        askedInVain |= index(lastLook) != index(seen);
        use(left);
        left = 0;
        mayBeStale = true;
        steps.add("asks for notifications");
      }
      want(notifications.wanted());
    } else if (step instanceof LoopStep.Barrier) {
      mayBeStale = false;
    } else if (step instanceof LoopStep.Take) {
      take();
    } else if (step instanceof LoopStep.Process) {
      if (entryIsWritten) {
        processed.add(entry);
      } else {
        unwritten++;
      }
      wantedWhileTaking |= wanted;
    } else if (step instanceof LoopStep.Advance advance) {
      seen += advance.by();
    }
  }

  private void take() {
    load(RingMember.USED_ID, seen % SIZE.entries());
    entry = seen;
    entryIsWritten = seen < written;
    steps.add(
        String.format(
            Locale.ROOT, "takes entry %d%s", seen, entryIsWritten ? "" : ", which is not written"));
  }

  private void want(boolean notifications) {
    wanted = notifications;
    ring.driver().wantInterrupts(notifications);
  }

  private int index(int number) {
    return (number + start) & ((1 << 16) - 1);
  }

  /** Without a barrier it may be told what idx was before the device saw what was asked for. */
  private int look() {
    int idx = mayBeStale ? lastLook : (int) load(RingMember.USED_IDX, 0);
    lastLook = idx;
    steps.add(
        String.format(
            Locale.ROOT, "last_seen_used is %d, used.idx is %d", index(seen), index(idx)));
    return idx;
  }

  private long load(RingMember member, int index) {
    return driverPort
        .get(0)
        .load(new Referent.InRing(member, index), places.address(member, index), member.bytes());
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

  /**
   * Whether every entry that was written was taken once, and no other, without notifications, and
   * it came to an end that waits for the next one.
   */
  boolean isRight() {
    return stopped
        && wanted
        && !wantedWhileTaking
        && !askedInVain
        && unwritten == 0
        && processed.equals(range(written));
  }

  private static List<Integer> range(int end) {
    return IntStream.range(0, end).boxed().toList();
  }

  /** What it did, step by step. */
  public List<String> steps() {
    return List.copyOf(steps);
  }

  /** What came of it, in a sentence without a capital letter or a full stop. */
  public String ending() {
    long rest = range(written).stream().filter(each -> !processed.contains(each)).count();
    String before =
        start == 0 ? "" : String.format(Locale.ROOT, ", used.idx being %d before", start);
    return new RunOutcome(
            written,
            unwritten,
            processed.size() - (written - rest),
            rest,
            notified,
            askedInVain,
            wantedWhileTaking,
            stopped,
            wanted)
        .words(situation.words + before);
  }
}
