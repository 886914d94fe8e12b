package org.splitring.reader.ring.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
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

  private Undetermined() {}

  /**
   * The formula without it, if no value of it is ever computed with; else the formula as it is. A
   * few numbers in its place would not tell: {@code x == 5} is false for most of them, and two that
   * are equal cancel out. So that which has no value stands in its place, and must not be reached.
   */
  public static Formula leftOut(Formula formula, Predicate<Symbol> isUndetermined) {
    List<Symbol> open =
        Expressions.symbols(formula).stream()
            .filter(each -> Input.named(each.name()).isEmpty())
            .toList();
    if (open.isEmpty() || !open.stream().allMatch(isUndetermined)) {
      return formula;
    }
    Map<Symbol, Formula> without = new HashMap<>();
    Map<Symbol, Formula> zero = new HashMap<>();
    for (Symbol each : open) {
      without.put(each, noValue(each.type()));
      zero.put(each, Literal.of(0, each.type()));
    }
    Formula rest = Conditions.folded(FormulaQuestions.with(formula, zero));
    Formula never = FormulaQuestions.with(formula, without);
    return FormulaQuestions.same(rest, never, formula.type())
            && FormulaQuestions.sameBeyond(rest, never)
        ? rest
        : formula;
  }

  private static Formula noValue(CType type) {
    Formula none =
        new Binary(Binary.Operator.DIVIDE, Literal.of(1, CType.INT), Literal.of(0, CType.INT));
    return new Cast(type, none, false);
  }
}
