package org.splitring.reader.ring.executed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.splitring.model.formula.Literal;
import org.splitring.reader.exec.LedgerLine;
import org.splitring.reader.exec.MemoryView.By;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ring.stored.StoredLeaves.Place;

/**
 * Queues of an array of which each round of a loop lays out one: what is known is how the last
 * round did it, and the others are taken to be like it.
 */
final class RoundsAlike {

  /** What one round of a loop lays out in an element, each does in its own. */
  static final String RULE = "rounds-alike";

  private static final String TEXT =
      "every round of the loop lays out its element as the last one does";

  private final boolean mayUse;
  private final Set<Place> last = new HashSet<>();

  RoundsAlike(Set<String> denied) {
    this.mayUse = !denied.contains(RULE);
  }

  /**
   * Leaves out what rounds before stored in other elements than the last.
   *
   * @param written is changed
   * @param isBeside whether two places are the same part of elements of one object
   */
  void leaveOut(Map<String, Place> written, BiPredicate<Place, Place> isBeside) {
    if (!mayUse) {
      return;
    }
    List<Place> elements =
        written.values().stream()
            .filter(each -> each.by() == By.TEXT && !(each.offset() instanceof Literal))
            .toList();
    for (Place other : List.copyOf(written.values())) {
      List<Place> beside =
          other.by() == By.LOOP
              ? elements.stream().filter(each -> isBeside.test(each, other)).toList()
              : List.of();
      if (!beside.isEmpty()) {
        last.addAll(beside);
        written.values().remove(other);
      }
    }
  }

  /** What is taken for granted if a place stands for what every round stores. */
  Stream<LedgerLine> assumed(Place place) {
    return last.contains(place)
        ? Stream.of(new LedgerLine(new AssumedRule(RULE, TEXT), place.at()))
        : Stream.empty();
  }
}
