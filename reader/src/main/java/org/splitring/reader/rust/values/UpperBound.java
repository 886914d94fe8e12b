package org.splitring.reader.rust.values;

import java.util.HashMap;
import java.util.Map;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** The largest value that an unsigned expression can have, by the widths of what is in it. */
public final class UpperBound {

  private final Map<Variable, Long> kept = new HashMap<>();

  /** Notes what a variable that is set once holds. */
  public void keep(Expression variable, Expression value) {
    if (variable instanceof Expression.Load load
        && load.place() instanceof MemoryPlace.Named named
        && named.variable().storage() == Variable.Storage.TEMPORARY) {
      kept.putIfAbsent(named.variable(), of(value));
    }
  }

  /** At most that; {@link Long#MAX_VALUE} where nothing less is known. */
  public long of(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return constant.bits() < 0 ? Long.MAX_VALUE : constant.bits();
    }
    if (expression.type() instanceof Type.BooleanType) {
      return 1;
    }
    if (expression instanceof Expression.Load load
        && load.place() instanceof MemoryPlace.Named named
        && kept.containsKey(named.variable())) {
      return kept.get(named.variable());
    }
    long byType = byType(expression.type());
    if (expression instanceof Expression.Convert convert) {
      long inner = isUnsigned(convert.operand().type()) ? of(convert.operand()) : Long.MAX_VALUE;
      return Math.min(byType, inner);
    }
    if (expression instanceof Expression.Arithmetic arithmetic && byType > 0) {
      return Math.min(byType, result(arithmetic));
    }
    return byType;
  }

  private long result(Expression.Arithmetic arithmetic) {
    long left = of(arithmetic.left());
    long right = of(arithmetic.right());
    return switch (arithmetic.operator()) {
      case ADD -> left > Long.MAX_VALUE - right ? Long.MAX_VALUE : left + right;
      case MULTIPLY ->
          Math.multiplyHigh(left, right) != 0 || left * right < 0 ? Long.MAX_VALUE : left * right;
      case AND -> Math.min(left, right);
      case DIVIDE, SHIFT_RIGHT -> left;
      case REMAINDER -> Math.min(left, right);
      default -> Long.MAX_VALUE;
    };
  }

  private static boolean isUnsigned(Type type) {
    return type instanceof Type.BooleanType
        || type instanceof Type.IntegerType integer && !integer.representation().signed();
  }

  private static long byType(Type type) {
    if (type instanceof Type.IntegerType integer) {
      CType number = integer.representation();
      return number.signed() || number.width() == 64 ? Long.MAX_VALUE : (1L << number.width()) - 1;
    }
    return Long.MAX_VALUE;
  }
}
