package org.splitring.alloy.ambiguity;

import java.util.Optional;
import org.splitring.alloy.Instance;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * Looks for the smallest ring of which a formula holds: by Queue Size, then Queue Align, then base.
 */
final class Smallest {

  private final Model model;
  private final String formula;

  Smallest(Model model, String formula) {
    this.model = model;
    this.formula = formula;
  }

  /** The smallest, if there is any. */
  Optional<Pair> find() throws UnansweredException {
    for (QueueSize size : QueueSize.all()) {
      Optional<Pair> found = ask("Ring.n = " + Model.number(size.entries()));
      if (found.isPresent()) {
        return Optional.of(smallestBase(smallestAlign(found.get())));
      }
    }
    return Optional.empty();
  }

  /** One with this ring. */
  Optional<Pair> at(Ring ring) throws UnansweredException {
    return ask(place(ring) + " and Ring.base = " + Model.number(ring.base()));
  }

  private Pair smallestAlign(Pair found) throws UnansweredException {
    String size = "Ring.n = " + Model.number(found.ring().size().entries());
    for (QueueAlign align : QueueAlign.upTo(found.ring().align().bytes() / 2)) {
      Optional<Pair> smaller = ask(size + " and Ring.a = " + Model.number(align.bytes()));
      if (smaller.isPresent()) {
        return smaller.get();
      }
    }
    return found;
  }

  private Pair smallestBase(Pair found) throws UnansweredException {
    if (found.ring().base() == 0) {
      return found;
    }
    String base = Model.number(found.ring().base());
    Optional<Pair> smaller = ask(place(found.ring()) + " and less[Ring.base, " + base + "]");
    return smaller.isPresent() ? smallestBase(smaller.get()) : found;
  }

  private static String place(Ring ring) {
    return "Ring.n = "
        + Model.number(ring.size().entries())
        + " and Ring.a = "
        + Model.number(ring.align().bytes());
  }

  private Optional<Pair> ask(String where) throws UnansweredException {
    Optional<Instance> instance = model.ask(formula + " and " + where);
    return instance.map(Decoded::pair).map(Replay::checked);
  }
}
