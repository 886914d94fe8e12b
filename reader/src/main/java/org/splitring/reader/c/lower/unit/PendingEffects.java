package org.splitring.reader.c.lower.unit;

import java.util.ArrayList;
import java.util.List;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;

/**
 * The places that operators such as {@code ++} store to, until a sequence point (C11 annex C): a
 * store that encloses them is not ordered behind them.
 */
public final class PendingEffects {

  private final List<MemoryPlace> places = new ArrayList<>();
  private final List<Reason> ends = new ArrayList<>();

  public void add(MemoryPlace place) {
    places.add(place);
  }

  /** An object without a name ends behind what is lowered now, and may change anything then. */
  public void endsLater(Reason reason) {
    ends.add(reason);
  }

  /** Why something may be changed when such objects end; those of the whole function. */
  public List<Reason> ends() {
    return ends;
  }

  public int mark() {
    return places.size();
  }

  /** The stores since a point that are still not ordered. */
  public List<MemoryPlace> since(int mark) {
    return mark >= places.size() ? List.of() : List.copyOf(places.subList(mark, places.size()));
  }

  /** A sequence point: what was stored since that point is complete. */
  public void sequence(int mark) {
    if (mark < places.size()) {
      places.subList(mark, places.size()).clear();
    }
  }
}
