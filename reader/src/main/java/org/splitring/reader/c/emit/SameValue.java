package org.splitring.reader.c.emit;

import java.util.List;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;

/** Whether two values are computed alike, wherever they stand. */
final class SameValue {

  private SameValue() {}

  static boolean test(Expression one, Expression other) {
    if (!one.getClass().equals(other.getClass()) || !one.type().equals(other.type())) {
      return false;
    }
    List<Expression> left = Operands.of(one);
    List<Expression> right = Operands.of(other);
    for (int i = 0; i < left.size(); i++) {
      if (!test(left.get(i), right.get(i))) {
        return false;
      }
    }
    return sameKind(one, other);
  }

  private static boolean sameKind(Expression one, Expression other) {
    if (one instanceof Expression.Constant left && other instanceof Expression.Constant right) {
      return left.bits() == right.bits();
    }
    if (one instanceof Expression.Load left && other instanceof Expression.Load right) {
      return test(left.place(), right.place());
    }
    if (one instanceof Expression.AddressOf left && other instanceof Expression.AddressOf right) {
      return test(left.place(), right.place());
    }
    if (one instanceof Expression.Arithmetic left && other instanceof Expression.Arithmetic right) {
      return left.operator() == right.operator();
    }
    if (one instanceof Expression.Prefix left && other instanceof Expression.Prefix right) {
      return left.kind() == right.kind();
    }
    return one instanceof Expression.Convert || one instanceof Expression.Move;
  }

  private static boolean test(MemoryPlace one, MemoryPlace other) {
    if (one instanceof MemoryPlace.Named left && other instanceof MemoryPlace.Named right) {
      return left.variable().equals(right.variable());
    }
    if (one instanceof MemoryPlace.Target left && other instanceof MemoryPlace.Target right) {
      return left.type().equals(right.type()) && test(left.pointer(), right.pointer());
    }
    if (one instanceof MemoryPlace.Member left && other instanceof MemoryPlace.Member right) {
      return left.field().equals(right.field()) && test(left.record(), right.record());
    }
    return one instanceof MemoryPlace.Element left
        && other instanceof MemoryPlace.Element right
        && test(left.array(), right.array())
        && test(left.index(), right.index());
  }
}
