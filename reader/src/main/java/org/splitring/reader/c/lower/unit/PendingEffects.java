package org.splitring.reader.c.lower.unit;

import java.util.ArrayList;
import java.util.List;
import org.splitring.reader.ir.MemoryPlace;

/**
 * The places that operators such as {@code ++} store to, until a sequence point (C11 annex C): a
 * store that encloses them is not ordered behind them.
 */
public final class PendingEffects {

  private final List<MemoryPlace> places = new ArrayList<>();

  public void add(MemoryPlace place) {
    places.add(place);
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
