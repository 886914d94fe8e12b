package org.splitring.claims.c;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.splitring.model.formula.Formula;

/**
 * What some expressions are taken to be for one reading: tells quickly whether an edit of them
 * could mend a claim. What an edited text says is only known when it is read itself.
 */
final class Trial {

  private final Map<IASTExpression, UnaryOperator<Formula>> values = new HashMap<>();

  /** From now on the expression has another value, if it is a number. */
  void set(IASTExpression expression, UnaryOperator<Formula> value) {
    values.put(expression, value);
  }

  void clear() {
    values.clear();
  }

  Value of(IASTExpression expression, Value value) {
    UnaryOperator<Formula> other = values.get(expression);
    return other != null && value instanceof Value.Number number
        ? new Value.Number(other.apply(number.formula()))
        : value;
  }
}
