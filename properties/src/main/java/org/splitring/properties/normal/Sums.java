package org.splitring.properties.normal;

import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Unsigned sums in one form, so that equal ones look alike: the terms, then one number. */
final class Sums {

  private Sums() {}

  /** {@code left + right}, where not both are numbers, with the numbers gathered at the end. */
  static Formula of(Formula left, Formula right) {
    CType type = left.type();
    Formula terms =
        left instanceof Literal
            ? terms(right)
            : right instanceof Literal
                ? terms(left)
                : new Binary(Operator.ADD, terms(left), terms(right));
    Literal number = Literal.of(number(left) + number(right), type);
    return number.value() == 0 ? terms : new Binary(Operator.ADD, terms, number);
  }

  private static Formula terms(Formula sum) {
    return number(sum) == 0 ? sum : ((Binary) sum).left();
  }

  /** The number at the end of a sum, or all of it; 0 if there is none. */
  private static long number(Formula sum) {
    if (sum instanceof Literal literal) {
      return literal.value();
    }
    return sum instanceof Binary binary
            && binary.operator() == Operator.ADD
            && binary.right() instanceof Literal last
        ? last.value()
        : 0;
  }
}
