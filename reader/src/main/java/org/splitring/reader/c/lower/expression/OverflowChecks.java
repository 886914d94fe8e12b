package org.splitring.reader.c.lower.expression;

import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;

/** Whether GNU's {@code __builtin_add_overflow} and its like lose something of a result. */
final class OverflowChecks {

  private static final Type U64 = Type.of(CType.U64);

  private final Conversions conversions;
  private final Origin at;

  OverflowChecks(Conversions conversions, Origin at) {
    this.conversions = conversions;
    this.at = at;
  }

  /** Whether an operand is never below zero. */
  static boolean isUnsigned(Expression operand) {
    return operand.type() instanceof Type.BooleanType
        || operand.type() instanceof Type.IntegerType type && !type.representation().signed()
        || operand instanceof Expression.Constant constant && constant.bits() >= 0;
  }

  /**
   * Whether the exact result is none of the type that it is stored as.
   *
   * @param left one operand, never below zero
   * @param right the other, never below zero
   * @param stored what is stored of the result
   * @return empty if that type has a sign
   */
  Optional<Expression> lost(
      Operator operator, Expression left, Expression right, Expression stored) {
    if (!(stored.type() instanceof Type.IntegerType type) || type.representation().signed()) {
      return Optional.empty();
    }
    Expression one = conversions.convert(left, U64);
    Expression other = conversions.convert(right, U64);
    Expression whole = arithmetic(operator, one, other);
    Expression tooLarge =
        switch (operator) {
          case ADD -> arithmetic(Operator.LESS, whole, one);
          case SUBTRACT -> arithmetic(Operator.LESS, one, other);
          default ->
              arithmetic(
                  Operator.LOGICAL_AND,
                  arithmetic(Operator.NOT_EQUAL, other, number(0)),
                  arithmetic(
                      Operator.GREATER, one, arithmetic(Operator.DIVIDE, number(-1), other)));
        };
    Expression cut = arithmetic(Operator.NOT_EQUAL, conversions.convert(stored, U64), whole);
    return Optional.of(
        type.representation().width() == CType.U64.width()
            ? tooLarge
            : arithmetic(Operator.LOGICAL_OR, tooLarge, cut));
  }

  private Expression number(long value) {
    return Expression.constant(CType.U64, value, at);
  }

  private Expression arithmetic(Operator operator, Expression left, Expression right) {
    return new Arithmetic(operator, left, right, Overflow.WRAPS, at);
  }
}
