package org.splitring.claims.c;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/**
 * Leaves out rings of which every part is memory of its own: the descriptor table, the available
 * and the used ring each come from a call of the same text, and nothing is computed from it. Where
 * one is from the other is then nobody's business.
 */
final class OwnMemory {

  private OwnMemory() {}

  /**
   * Leaves them out, and remembers from which call they come.
   *
   * @param found is changed
   */
  static void leftOut(
      Reading reading, Map<Quantity, List<Lifting.Found>> found, List<Lifting.Found> tables) {
    Optional<Symbol> table = only(tables);
    Optional<Symbol> avail = only(found.getOrDefault(Quantity.AVAIL, List.of()));
    Optional<Symbol> used = only(found.getOrDefault(Quantity.USED, List.of()));
    if (table.isEmpty() || avail.isEmpty() || used.isEmpty()) {
      return;
    }
    Optional<String> call = given(table.get(), reading);
    boolean apart =
        !table.equals(avail)
            && !table.equals(used)
            && !avail.equals(used)
            && call.isPresent()
            && call.equals(given(avail.get(), reading))
            && call.equals(given(used.get(), reading));
    if (apart) {
      found.remove(Quantity.AVAIL);
      found.remove(Quantity.USED);
      reading.ownMemory = call;
    }
  }

  /** The one value that is stored, if it is none that is computed. */
  private static Optional<Symbol> only(List<Lifting.Found> all) {
    List<Formula> values = all.stream().map(each -> RingCalls.bare(each.formula())).toList();
    return values.stream().distinct().count() == 1 && values.get(0) instanceof Symbol symbol
        ? Optional.of(symbol)
        : Optional.empty();
  }

  /** The call that gave it, unless the user says what that is. */
  private static Optional<String> given(Symbol symbol, Reading reading) {
    return reading
        .unknowns
        .story(symbol)
        .filter(story -> story.kind() == Unknowns.Kind.GIVEN)
        .filter(story -> !new NamedInputs(reading).isTold(story))
        .map(Unknowns.Unknown::shown);
  }
}
