package org.splitring.model.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Index16;
import org.splitring.model.ring.Member;
import org.splitring.model.ring.Memory;
import org.splitring.model.ring.Spot;

/**
 * What stands in memory, and who has which chain, before a step of a run.
 *
 * <p>A chain is posted from the moment at which an idx that counts it is visible in the available
 * ring, until one that counts its entry is visible in the used ring.
 */
public final class Moment {

  private final Run run;
  private final Memory memory;
  private final Map<Integer, Posted> posted = new LinkedHashMap<>();
  private final Map<Member, Event.Store> stored = new HashMap<>();
  private final Set<Integer> lengths = new HashSet<>();
  private final Set<Long> filled = new HashSet<>();
  private final Traffic traffic = new Traffic();
  private final HandedBack handedBack = new HandedBack();
  private int availIdx;
  private int usedIdx;
  private int step;
  private boolean offered;

  private Moment(Run run) {
    this.run = run;
    memory = new Memory(run.setup().before());
    availIdx = run.setup().start();
    usedIdx = run.setup().start();
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
  public long number(Member member, int index) {
    long address = run.setup().places(member.writer()).address(member, index);
    return memory.number(address, member.bytes(), run.setup().order());
  }

  /** Whether the driver has made its first buffer available, or tried to. */
  public boolean inUse() {
    return offered;
  }

  /** The last idx that was written, visible or not. */
  public int last(Member idx) {
    Event.Store store = stored.get(idx);
    return store == null ? run.setup().start() : (int) store.value();
  }

  /** Whether an index is not one of those that used.idx will have next. */
  public boolean isBehind(long index) {
    return Index16.distance(usedIdx, (int) index) > run.entries();
  }

  /** Whether a side was the last to write a member of which there is one, visible or not. */
  public boolean hasStored(Actor actor, Member member) {
    return stored.containsKey(member) && stored.get(member).actor() == actor;
  }

  /** Whether anybody has written a member of which there is one, visible or not. */
  public boolean hasStored(Member member) {
    return stored.containsKey(member);
  }

  /** The chains that the device may use, in the order in which they were posted. */
  public List<Posted> posted() {
    return List.copyOf(posted.values());
  }

  /** Who was told what, and who has how much to do. */
  public Traffic traffic() {
    return traffic;
  }

  /** What the driver got back. */
  public HandedBack handedBack() {
    return handedBack;
  }

  /** Whether a len was written for the entry since idx last counted it. */
  public boolean lengthWritten(int entry) {
    return lengths.contains(entry);
  }

  /** Whether the device has written that byte since the chain that has it was posted. */
  public boolean filled(long address) {
    return filled.contains(address);
  }

  /** The chains that a visible write posts: those that an available idx comes to count. */
  public List<Posted> posting(Event event) {
    List<Posted> chains = new ArrayList<>();
    if (shows(event, Actor.DRIVER, Member.AVAIL_IDX)) {
      int to = (int) ((Event.Visible) event).store().value();
      for (int at = availIdx; counts(availIdx, to) && at != to; at = Index16.plus(at, 1)) {
        int head = (int) number(Member.AVAIL_RING, at % run.entries());
        chains.add(ChainWalk.from(memory, run.setup(), head));
      }
    }
    return chains;
  }

  /** The entries of the used ring that a visible idx comes to count. */
  public List<Counted> counting(Event event) {
    List<Counted> entries = new ArrayList<>();
    if (shows(event, Actor.DEVICE, Member.USED_IDX)) {
      int to = (int) ((Event.Visible) event).store().value();
      List<Posted> left = new ArrayList<>(posted.values());
      int at = usedIdx;
      for (int rest = counts(at, to) ? Index16.distance(at, to) : 0; rest > 0; ) {
        Counted entry = entry(at % run.setup().device().size().entries(), left);
        entries.add(entry);
        left.removeAll(entry.chains());
        rest -= entry.entries();
        at = Index16.plus(at, entry.entries());
      }
    }
    return entries;
  }

  private Counted entry(int entry, List<Posted> left) {
    long id = number(Member.USED_ID, entry);
    int last = left.stream().map(each -> (long) each.head()).toList().indexOf(id);
    int first = run.features().inOrder() ? 0 : Math.max(last, 0);
    return new Counted(entry, id, number(Member.USED_LEN, entry), left.subList(first, last + 1));
  }

  private boolean counts(int from, int to) {
    return Index16.distance(from, to) <= run.entries();
  }

  private static boolean shows(Event event, Actor actor, Member member) {
    return event instanceof Event.Visible visible
        && visible.actor() == actor
        && visible.store().spot() instanceof Spot.InRing spot
        && spot.member() == member;
  }

  /** Goes on to the moment behind a step. */
  void pass(Event event) {
    List<Posted> fresh = posting(event);
    List<Counted> counted = counting(event);
    fresh.forEach(
        each -> {
          posted.put(each.head(), each);
          filled.removeIf(address -> each.touches(true, address, 1));
        });
    for (Counted entry : counted) {
      lengths.remove(entry.entry());
      entry.chains().forEach(each -> posted.remove(each.head()));
    }
    traffic.pass(event, fresh.size(), counted.stream().mapToInt(Counted::entries).sum());
    handedBack.pass(event);
    offered |= event instanceof Event.Offered;
    if (event instanceof Event.Store store && store.spot() instanceof Spot.InRing spot) {
      stored.put(spot.member(), store);
    }
    if (event instanceof Event.Visible visible) {
      show(visible);
    }
    step++;
  }

  private void show(Event.Visible visible) {
    memory.replay(visible, run.setup().order());
    Event.Store store = visible.store();
    if (store.spot() instanceof Spot.InRing spot) {
      switch (spot.member()) {
        case AVAIL_IDX -> availIdx = (int) store.value();
        case USED_IDX -> usedIdx = (int) store.value();
        case USED_LEN -> lengths.add(spot.index());
        default -> {}
      }
    } else if (store.actor() == Actor.DEVICE && store.spot() instanceof Spot.InBuffer) {
      filled.add(store.address());
    }
  }
}
