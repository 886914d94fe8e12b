package org.splitring.model.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/** What the device has visibly written of the chains that it may use. */
public final class WrittenBytes {

  private final Set<Integer> lengths = new HashSet<>();
  private final Set<Long> bytes = new HashSet<>();

  WrittenBytes() {}

  /** Whether a len was written for the entry since idx last counted it. */
  public boolean length(int entry) {
    return lengths.contains(entry);
  }

  /** Whether that byte was written since the chain that has it was posted. */
  public boolean at(long address) {
    return bytes.contains(address);
  }

  void pass(Event event, List<Posted> fresh, List<Counted> counted) {
    fresh.forEach(each -> bytes.removeIf(address -> each.touches(true, address, 1)));
    counted.forEach(each -> lengths.remove(each.entry()));
    if (event instanceof Event.Visible visible && visible.actor() == Actor.DEVICE) {
      Event.Store store = visible.store();
      if (store.spot() instanceof Referent.InBuffer) {
        bytes.add(store.address());
      } else if (store.spot() instanceof Referent.InRing spot
          && spot.member() == RingMember.USED_LEN) {
        lengths.add(spot.index());
      }
    }
  }
}
