package org.splitring.model.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.GuestMemory;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/**
 * What stands in memory, and who has which chain, before a step of a run.
 *
 * <p>A chain is posted from the moment at which an idx that counts it is visible in the available
 * ring, until one that counts its entry is visible in the used ring.
 */
public final class Moment {

  private final Run run;
  private final GuestMemory memory;
  private final Posts posts;
  private final WrittenBytes written = new WrittenBytes();
  private final Map<RingMember, Event.Store> stored = new HashMap<>();
  private final Traffic traffic = new Traffic();
  private final HandedBack handedBack = new HandedBack();
  private int step;
  private boolean offered;

  private Moment(Run run) {
    this.run = run;
    memory = new GuestMemory(run.setup().before());
    posts = new Posts(run, memory);
  }

  /** The moment before the first step. */
  static Moment before(Run run) {
    return new Moment(run);
  }

  public Run run() {
    return run;
  }

  /** The number of the step to come. */
  public int step() {
    return step;
  }

  /** A number of the ring as it stands in memory, where its writer has its place. */
  public long number(RingMember member, int index) {
    return posts.number(member, index);
  }

  /** Whether the driver has made its first buffer available, or tried to. */
  public boolean inUse() {
    return offered;
  }

  /** The last idx that was written, visible or not. */
  public int last(RingMember idx) {
    Event.Store store = stored.get(idx);
    return store == null ? run.setup().start() : (int) store.value();
  }

  /** Whether an index is not one of those that used.idx will have next. */
  public boolean isBehind(long index) {
    return posts.isBehind(index);
  }

  /** Whether a side was the last to write a member of which there is one, visible or not. */
  public boolean hasStored(Actor actor, RingMember member) {
    return stored.containsKey(member) && stored.get(member).actor() == actor;
  }

  /** Whether anybody has written a member of which there is one, visible or not. */
  public boolean hasStored(RingMember member) {
    return stored.containsKey(member);
  }

  /** The chains that the device may use, in the order in which they were posted. */
  public List<Posted> posted() {
    return posts.now();
  }

  /** Who was told what, and who has how much to do. */
  public Traffic traffic() {
    return traffic;
  }

  /** What the driver got back. */
  public HandedBack handedBack() {
    return handedBack;
  }

  /** What the device has visibly written. */
  public WrittenBytes written() {
    return written;
  }

  /** The chains that a visible write posts: those that an available idx comes to count. */
  public List<Posted> posting(Event event) {
    return posts.posting(event);
  }

  /** The entries of the used ring that a visible idx comes to count. */
  public List<Counted> counting(Event event) {
    return posts.counting(event);
  }

  /** Goes on to the moment behind a step. */
  void pass(Event event) {
    List<Posted> fresh = posting(event);
    List<Counted> counted = counting(event);
    posts.pass(event, fresh, counted);
    written.pass(event, fresh, counted);
    traffic.pass(event, fresh.size(), counted.stream().mapToInt(Counted::entries).sum());
    handedBack.pass(event);
    offered |= event instanceof Event.Offered;
    if (event instanceof Event.Store store && store.spot() instanceof Referent.InRing spot) {
      stored.put(spot.member(), store);
    }
    if (event instanceof Event.Visible visible) {
      memory.replay(visible, run.setup().order());
    }
    step++;
  }
}
