package org.splitring.reader.ring.executed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.ObservedCall;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.memory.Value;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.FormulaQuestions;

/**
 * Leaves out rings of which every part is memory of its own: the descriptor table, the available
 * and the used ring each come from a call of the same function, and nothing is computed from it.
 * Where one is from the other is then nobody's business.
 */
public final class SeparateAllocations {

  private SeparateAllocations() {}

  /**
   * Leaves them out.
   *
   * @param found is changed
   * @return the function that gives the memory, if they were left out
   */
  public static Optional<String> leaveOut(
      ExecutedFunction executed, Map<Meaning, List<FoundQuantity>> found) {
    Optional<Symbol> table = only(found, Meaning.DESC);
    Optional<Symbol> avail = only(found, Meaning.AVAIL);
    Optional<Symbol> used = only(found, Meaning.USED);
    if (table.isEmpty() || avail.isEmpty() || used.isEmpty()) {
      return Optional.empty();
    }
    List<ObservedCall> calls =
        Stream.of(table, avail, used)
            .flatMap(each -> call(each.get(), executed).stream())
            .distinct()
            .toList();
    boolean apart = calls.size() == 3 && areApart(calls, executed.address());
    if (!apart) {
      return Optional.empty();
    }
    found.remove(Meaning.AVAIL);
    found.remove(Meaning.USED);
    return Optional.of(calls.get(0).name() + "()");
  }

  /**
   * What gives each part is told the same of it, or of each something that nobody computes from
   * what it is told of another, so that it is not told how the parts lie.
   */
  private static boolean areApart(List<ObservedCall> calls, CType address) {
    ObservedCall first = calls.get(0);
    boolean alike =
        calls.stream()
            .allMatch(
                each ->
                    each.name().equals(first.name())
                        && each.arguments().size() == first.arguments().size());
    if (!alike) {
      return false;
    }
    boolean isSame = true;
    boolean isElsewhere = false;
    for (int i = 0; i < first.arguments().size(); i++) {
      int at = i;
      List<Value> told = calls.stream().map(each -> each.arguments().get(at)).toList();
      if (told.stream().distinct().count() > 1) {
        isSame = false;
        isElsewhere |= areUnrelated(told, address);
      }
    }
    return isSame || isElsewhere;
  }

  /** Whether each is made of something else, and of nothing that counts descriptors. */
  private static boolean areUnrelated(List<Value> told, CType address) {
    Set<Symbol> before = new HashSet<>();
    for (Value each : told) {
      Set<Symbol> symbols =
          ValueFormulas.of(each, address).map(Expressions::symbols).orElse(Set.of());
      boolean isApart =
          !symbols.isEmpty()
              && symbols.stream().noneMatch(before::contains)
              && symbols.stream().allMatch(symbol -> Input.named(symbol.name()).isEmpty());
      if (!isApart) {
        return false;
      }
      before.addAll(symbols);
    }
    return true;
  }

  /** The one value that is stored, if it is none that is computed. */
  private static Optional<Symbol> only(Map<Meaning, List<FoundQuantity>> found, Meaning meaning) {
    List<Formula> values =
        found.getOrDefault(meaning, List.of()).stream()
            .map(each -> FormulaQuestions.bare(each.formula()))
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
                    .flatMap(FormulaQuestions::symbol)
                    .filter(symbol::equals)
                    .isPresent())
        .findFirst();
  }
}
