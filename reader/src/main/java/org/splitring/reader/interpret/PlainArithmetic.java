package org.splitring.reader.interpret;

import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Unary;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Expression.Prefix;

/** Arithmetic on plain numbers, as the model's formulas have it. */
final class PlainArithmetic {

  private static final Point NOWHERE = new Point(0, 0, 0, 0);

  private PlainArithmetic() {}

  static Outcome binary(
      Binary.Operator operator, CType type, long left, CType count, long right, Overflow overflow) {
    if (overflow == Overflow.WRAPS && type.signed()) {
      if (operator == Binary.Operator.ADD) {
        return new Outcome.Value(type.wrap(left + right));
      }
      if (operator == Binary.Operator.SUBTRACT) {
        return new Outcome.Value(type.wrap(left - right));
      }
      if (operator == Binary.Operator.MULTIPLY) {
        return new Outcome.Value(type.wrap(left * right));
      }
      if (operator == Binary.Operator.SHIFT_LEFT && Long.compareUnsigned(right, type.width()) < 0) {
        return new Outcome.Value(type.wrap(left << right));
      }
    }
    return at(new Binary(operator, Literal.of(left, type), Literal.of(right, count)));
  }

  static Outcome prefix(Prefix.Kind kind, CType type, long operand, Overflow overflow) {
    return switch (kind) {
      case NOT -> new Outcome.Value(operand == 0 ? 1 : 0);
      case COMPLEMENT -> at(new Unary(Unary.Operator.COMPLEMENT, Literal.of(operand, type)));
      case NEGATE ->
          overflow == Overflow.WRAPS
              ? new Outcome.Value(type.wrap(-operand))
              : at(new Unary(Unary.Operator.MINUS, Literal.of(operand, type)));
    };
  }

  private static Outcome at(Formula formula) {
    return CompiledFormula.of(formula).at(NOWHERE);
  }
}
