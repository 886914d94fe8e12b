package org.splitring.reader.ring.executed;

import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ring.values.Conditions;

/**
 * A value that is stored in some branches only.
 *
 * @param value what is stored
 * @param where the condition under which it is stored at all
 */
record StoredWhere(Formula value, Formula where) {

  /**
   * Takes apart what is in a place after the function.
   *
   * @param isBefore whether a symbol is what was there before, or nothing
   * @return empty if nothing is stored in any branch
   */
  static Optional<StoredWhere> of(Formula formula, Predicate<Symbol> isBefore) {
    if (formula instanceof Symbol symbol && isBefore.test(symbol)) {
      return Optional.empty();
    }
    if (!(formula instanceof Conditional choice)) {
      return Optional.of(new StoredWhere(formula, Conditions.TRUE));
    }
    Optional<StoredWhere> yes = of(choice.whenTrue(), isBefore);
    Optional<StoredWhere> no = of(choice.whenFalse(), isBefore);
    Formula condition = choice.condition();
    if (yes.isEmpty()) {
      return no.map(
          each ->
              new StoredWhere(
                  each.value(), Conditions.and(Conditions.not(condition), each.where())));
    }
    if (no.isEmpty()) {
      return yes.map(
          each -> new StoredWhere(each.value(), Conditions.and(condition, each.where())));
    }
    return Optional.of(
        new StoredWhere(
            Conditions.choose(condition, yes.get().value(), no.get().value()),
            Conditions.or(
                Conditions.and(condition, yes.get().where()),
                Conditions.and(Conditions.not(condition), no.get().where()))));
  }
}
