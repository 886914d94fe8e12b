package org.splitring.reader.ring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.ObservedCall;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.Formulas;

/**
 * Leaves out rings of which every part is memory of its own: the descriptor table, the available
 * and the used ring each come from a call of the same function, and nothing is computed from it.
 * Where one is from the other is then nobody's business.
 */
final class SeparateAllocations {

  private SeparateAllocations() {}

  /**
   * Leaves them out.
   *
   * @param found is changed
   * @return the function that gives the memory, if they were left out
   */
  static Optional<String> leaveOut(ExecutedFunction executed, Map<Meaning, List<Found>> found) {
    Optional<Symbol> table = only(found, Meaning.DESC);
    Optional<Symbol> avail = only(found, Meaning.AVAIL);
    Optional<Symbol> used = only(found, Meaning.USED);
    if (table.isEmpty() || avail.isEmpty() || used.isEmpty()) {
      return Optional.empty();
    }
    Optional<ObservedCall> call = call(table.get(), executed);
    boolean apart =
        !table.equals(avail)
            && !table.equals(used)
            && !avail.equals(used)
            && call.isPresent()
            && isSame(call.get(), call(avail.get(), executed))
            && isSame(call.get(), call(used.get(), executed));
    if (!apart) {
      return Optional.empty();
    }
    found.remove(Meaning.AVAIL);
    found.remove(Meaning.USED);
    return call.map(each -> each.name() + "()");
  }

  /** What gives each part is told the same of it, so that it is not told how the parts lie. */
  private static boolean isSame(ObservedCall call, Optional<ObservedCall> other) {
    return other
        .filter(each -> each.name().equals(call.name()))
        .filter(each -> each.arguments().equals(call.arguments()))
        .isPresent();
  }

  /** The one value that is stored, if it is none that is computed. */
  private static Optional<Symbol> only(Map<Meaning, List<Found>> found, Meaning meaning) {
    List<Formula> values =
        found.getOrDefault(meaning, List.of()).stream()
            .map(each -> Formulas.bare(each.formula()))
            .distinct()
            .toList();
    return values.size() == 1 && values.get(0) instanceof Symbol symbol
        ? Optional.of(symbol)
        : Optional.empty();
  }

  private static Optional<ObservedCall> call(Symbol symbol, ExecutedFunction executed) {
    return executed.calls().stream()
        .filter(call -> call.callee() instanceof Callee.Missing)
        .filter(
            call ->
                call.result()
                    .flatMap(each -> ValueFormulas.of(each, executed.address()))
                    .flatMap(Formulas::symbol)
                    .filter(symbol::equals)
                    .isPresent())
        .findFirst();
  }
}
