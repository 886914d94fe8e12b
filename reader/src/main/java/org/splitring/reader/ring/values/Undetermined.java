package org.splitring.reader.ring.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;

/**
 * What nothing was written to, where it does not matter: the part of a variant that a value does
 * not have is in no value that is computed, at any point, whatever it holds.
 */
public final class Undetermined {

  private static final List<Long> ANYTHING = List.of(0L, -1L, 0x5A5A_5A5A_5A5A_5A5AL);

  private Undetermined() {}

  /** The formula without it, if it is the same whatever was there; else the formula as it is. */
  public static Formula leftOut(Formula formula, Predicate<Symbol> isUnwritten) {
    List<Symbol> open =
        Expressions.symbols(formula).stream()
            .filter(each -> Input.named(each.name()).isEmpty())
            .toList();
    if (open.isEmpty() || !open.stream().allMatch(isUnwritten)) {
      return formula;
    }
    List<Formula> all = ANYTHING.stream().map(each -> with(formula, open, each)).toList();
    boolean isOne =
        all.stream().allMatch(each -> Formulas.same(all.get(0), each, formula.type()))
            && all.stream().allMatch(each -> Formulas.sameBeyond(all.get(0), each));
    return isOne ? all.get(0) : formula;
  }

  private static Formula with(Formula formula, List<Symbol> symbols, long value) {
    Map<Symbol, Formula> values = new HashMap<>();
    symbols.forEach(each -> values.put(each, Literal.of(each.type().wrap(value), each.type())));
    return Conditions.folded(Formulas.with(formula, values));
  }
}
