package org.splitring.model.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.GuestMemory;
import org.splitring.model.ring.Index16;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/** The chains that the device may use, as the visible indexes count them. */
final class Posts {

  private final Run run;
  private final GuestMemory memory;
  private final Map<Integer, Posted> posted = new LinkedHashMap<>();
  private int availIdx;
  private int usedIdx;

  Posts(Run run, GuestMemory memory) {
    this.run = run;
    this.memory = memory;
    availIdx = run.setup().start();
    usedIdx = run.setup().start();
  }

  /** Those that are posted now, in the order in which they were. */
  List<Posted> now() {
    return List.copyOf(posted.values());
  }

  /** Whether an index is not one of those that used.idx will have next. */
  boolean isBehind(long index) {
    return !counts(usedIdx, (int) index);
  }

  /** A number of the ring as it stands in memory, where its writer has its place. */
  long number(RingMember member, int index) {
    long address = run.setup().places(member.writer()).address(member, index);
    return memory.number(address, member.bytes(), run.setup().order());
  }

  /** The chains that a visible write posts: those that an available idx comes to count. */
  List<Posted> posting(Event event) {
    List<Posted> chains = new ArrayList<>();
    if (shows(event, Actor.DRIVER, RingMember.AVAIL_IDX)) {
      int to = (int) ((Event.Visible) event).store().value();
      for (int at = availIdx; counts(availIdx, to) && at != to; at = Index16.plus(at, 1)) {
        int head = (int) number(RingMember.AVAIL_RING, at % run.entries());
        chains.add(ChainWalk.from(memory, run.setup(), head));
      }
    }
    return chains;
  }

  /** The entries of the used ring that a visible idx comes to count. */
  List<Counted> counting(Event event) {
    List<Counted> entries = new ArrayList<>();
    if (shows(event, Actor.DEVICE, RingMember.USED_IDX)) {
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
    long id = number(RingMember.USED_ID, entry);
    int last = left.stream().map(each -> (long) each.head()).toList().indexOf(id);
    int first = run.features().inOrder() ? 0 : Math.max(last, 0);
    return new Counted(
        entry, id, number(RingMember.USED_LEN, entry), left.subList(first, last + 1));
  }

  private boolean counts(int from, int to) {
    return Index16.distance(from, to) <= run.entries();
  }

  private static boolean shows(Event event, Actor actor, RingMember member) {
    return event instanceof Event.Visible visible
        && visible.actor() == actor
        && visible.store().spot() instanceof Referent.InRing spot
        && spot.member() == member;
  }

  void pass(Event event, List<Posted> fresh, List<Counted> counted) {
    fresh.forEach(each -> posted.put(each.head(), each));
    counted.forEach(entry -> entry.chains().forEach(each -> posted.remove(each.head())));
    if (event instanceof Event.Visible visible
        && visible.store().spot() instanceof Referent.InRing spot) {
      int value = (int) visible.store().value();
      availIdx = spot.member() == RingMember.AVAIL_IDX ? value : availIdx;
      usedIdx = spot.member() == RingMember.USED_IDX ? value : usedIdx;
    }
  }
}
