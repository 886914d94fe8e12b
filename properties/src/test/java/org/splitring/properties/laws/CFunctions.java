package org.splitring.properties.laws;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;

/**
 * A formula as two C functions of the inputs: as it is printed; and step by step, where gcc has to
 * compute every part, and so to notice that one is undefined, even if the whole does not need it.
 */
final class CFunctions {

  private CFunctions() {}

  static String of(int number, Formula formula) {
    return String.format(
        Locale.ROOT,
        """
    static uint64_t printed%1$d(uint64_t n, uint64_t a, uint64_t base, uint64_t evt)
    { return (uint64_t)(%2$s); }
    static uint64_t stepwise%1$d(uint64_t n, uint64_t a, uint64_t base, uint64_t evt)
    { return (uint64_t)%3$s; }
    """,
        number,
        CText.of(formula),
        stepwise(formula));
  }

  /** Every step is stored where gcc may not look; those that C does not take are not taken. */
  private static String stepwise(Formula formula) {
    Map<String, String> steps = new HashMap<>();
    Formula step =
        Expressions.withOperands(
            formula,
            operand -> {
              String name = "operand" + steps.size();
              steps.put(name, stepwise(operand));
              return new Symbol(name, operand.type());
            });
    String text =
        steps.isEmpty() ? CText.of(step) : CText.of(step, symbol -> steps.get(symbol.name()));
    return String.format(Locale.ROOT, "({ volatile %s t = %s; t; })", formula.type(), text);
  }
}
