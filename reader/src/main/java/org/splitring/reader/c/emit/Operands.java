package org.splitring.reader.c.emit;

import java.util.List;
import org.splitring.reader.ir.Expression;

/** The values that a value is computed from, places aside. */
final class Operands {

  private Operands() {}

  static List<Expression> of(Expression value) {
    if (value instanceof Expression.Prefix prefix) {
      return List.of(prefix.operand());
    }
    if (value instanceof Expression.Arithmetic arithmetic) {
      return List.of(arithmetic.left(), arithmetic.right());
    }
    if (value instanceof Expression.Move move) {
      return List.of(move.pointer(), move.count(), move.scale());
    }
    if (value instanceof Expression.Distance distance) {
      return List.of(distance.left(), distance.right(), distance.scale());
    }
    if (value instanceof Expression.Convert convert) {
      return List.of(convert.operand());
    }
    if (value instanceof Expression.Choice choice) {
      return List.of(choice.condition(), choice.whenTrue(), choice.whenFalse());
    }
    if (value instanceof Expression.Builtin builtin) {
      return List.of(builtin.operand());
    }
    return List.of();
  }
}
