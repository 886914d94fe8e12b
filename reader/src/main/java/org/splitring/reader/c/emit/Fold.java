package org.splitring.reader.c.emit;

import java.util.OptionalLong;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Type;

/**
 * The value of a constant expression, as compilers fold it. Empty where it is not constant, or
 * where C leaves it undefined.
 */
public final class Fold {

  private final DataModel model;

  /** Folds with addresses of that width. */
  public Fold(DataModel model) {
    this.model = model;
  }

  /** The value, extended to 64 bits as its type says. */
  public OptionalLong value(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return OptionalLong.of(constant.bits());
    }
    if (expression instanceof Expression.Convert convert) {
      OptionalLong operand = value(convert.operand());
      return operand.isEmpty() ? operand : wrap(operand.getAsLong(), convert.type());
    }
    if (expression instanceof Expression.Prefix prefix) {
      return prefix(prefix);
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return arithmetic(arithmetic);
    }
    if (expression instanceof Expression.Choice choice) {
      OptionalLong condition = value(choice.condition());
      return condition.isEmpty()
          ? condition
          : value(condition.getAsLong() != 0 ? choice.whenTrue() : choice.whenFalse());
    }
    if (expression instanceof Expression.Move move) {
      return move(move);
    }
    if (expression instanceof Expression.Builtin builtin) {
      OptionalLong operand = value(builtin.operand());
      return operand.isEmpty() ? operand : builtin(builtin, operand.getAsLong());
    }
    return OptionalLong.empty();
  }

  private OptionalLong wrap(long bits, Type type) {
    if (type instanceof Type.BooleanType) {
      return OptionalLong.of(bits == 0 ? 0 : 1);
    }
    CType as = representation(type);
    return Conversions.isNumber(type) ? OptionalLong.of(as.wrap(bits)) : OptionalLong.empty();
  }

  private CType representation(Type type) {
    return type instanceof Type.PointerType ? model.address() : Conversions.representation(type);
  }

  private OptionalLong prefix(Expression.Prefix prefix) {
    OptionalLong operand = value(prefix.operand());
    if (operand.isEmpty()) {
      return operand;
    }
    long bits = operand.getAsLong();
    CType type = representation(prefix.type());
    return switch (prefix.kind()) {
      case NOT -> OptionalLong.of(bits == 0 ? 1 : 0);
      case COMPLEMENT -> OptionalLong.of(type.wrap(~bits));
      case NEGATE ->
          prefix.overflow() != Overflow.WRAPS && bits != 0 && type.wrap(-bits) == bits
              ? OptionalLong.empty()
              : OptionalLong.of(type.wrap(-bits));
    };
  }

  private OptionalLong move(Expression.Move move) {
    OptionalLong pointer = value(move.pointer());
    OptionalLong count = value(move.count());
    OptionalLong scale = value(move.scale());
    return pointer.isEmpty() || count.isEmpty() || scale.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            model.address().wrap(pointer.getAsLong() + count.getAsLong() * scale.getAsLong()));
  }

  private OptionalLong arithmetic(Expression.Arithmetic arithmetic) {
    OptionalLong left = value(arithmetic.left());
    Operator operator = arithmetic.operator();
    if (operator.isLogical() && left.isPresent()) {
      boolean truth = left.getAsLong() != 0;
      if (truth == (operator == Operator.LOGICAL_OR)) {
        return OptionalLong.of(truth ? 1 : 0);
      }
      OptionalLong right = value(arithmetic.right());
      return right.isEmpty() ? right : OptionalLong.of(right.getAsLong() != 0 ? 1 : 0);
    }
    OptionalLong right = value(arithmetic.right());
    if (left.isEmpty() || right.isEmpty()) {
      return OptionalLong.empty();
    }
    CType type = representation(arithmetic.left().type());
    boolean undefined = arithmetic.overflow() != Overflow.WRAPS;
    return operate(operator, type, left.getAsLong(), right.getAsLong(), undefined);
  }

  private static OptionalLong operate(
      Operator operator, CType type, long left, long right, boolean undefined) {
    boolean signed = type.signed();
    int order = signed ? Long.compare(left, right) : Long.compareUnsigned(left, right);
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY -> sum(operator, type, left, right, signed && undefined);
      case DIVIDE, REMAINDER -> quotient(operator, type, left, right);
      case SHIFT_LEFT, SHIFT_RIGHT -> shift(operator, type, left, right);
      case AND -> OptionalLong.of(left & right);
      case OR -> OptionalLong.of(left | right);
      case XOR -> OptionalLong.of(left ^ right);
      case LESS -> truth(order < 0);
      case LESS_EQUAL -> truth(order <= 0);
      case GREATER -> truth(order > 0);
      case GREATER_EQUAL -> truth(order >= 0);
      case EQUAL -> truth(left == right);
      case NOT_EQUAL -> truth(left != right);
      case LOGICAL_AND, LOGICAL_OR -> OptionalLong.empty();
    };
  }

  private static OptionalLong truth(boolean holds) {
    return OptionalLong.of(holds ? 1 : 0);
  }

  private static OptionalLong sum(
      Operator operator, CType type, long left, long right, boolean undefined) {
    long low;
    boolean fits64;
    if (operator == Operator.MULTIPLY) {
      low = left * right;
      fits64 = Math.multiplyHigh(left, right) == low >> 63;
    } else if (operator == Operator.ADD) {
      low = left + right;
      fits64 = ((left ^ low) & (right ^ low)) >= 0;
    } else {
      low = left - right;
      fits64 = ((left ^ right) & (left ^ low)) >= 0;
    }
    long wrapped = type.wrap(low);
    return undefined && (!fits64 || wrapped != low)
        ? OptionalLong.empty()
        : OptionalLong.of(wrapped);
  }

  private static OptionalLong quotient(Operator operator, CType type, long left, long right) {
    if (right == 0 || type.signed() && right == -1 && type.wrap(-left) == left && left != 0) {
      return OptionalLong.empty();
    }
    boolean divide = operator == Operator.DIVIDE;
    if (type.signed()) {
      return OptionalLong.of(divide ? left / right : left % right);
    }
    return OptionalLong.of(
        divide ? Long.divideUnsigned(left, right) : Long.remainderUnsigned(left, right));
  }

  private static OptionalLong shift(Operator operator, CType type, long left, long count) {
    if (count < 0 || count >= type.width()) {
      return OptionalLong.empty();
    }
    if (operator == Operator.SHIFT_LEFT) {
      return OptionalLong.of(type.wrap(left << count));
    }
    return OptionalLong.of(type.signed() ? left >> count : left >>> count);
  }

  private OptionalLong builtin(Expression.Builtin builtin, long operand) {
    CType type = representation(builtin.operand().type());
    long bits = new CType(type.width(), false).wrap(operand);
    int spare = 64 - type.width();
    return switch (builtin.kind()) {
      case ONES -> OptionalLong.of(Long.bitCount(bits));
      case BYTE_SWAP -> wrap(Long.reverseBytes(bits) >>> spare, builtin.type());
      case LEADING_ZEROS ->
          bits == 0
              ? OptionalLong.empty()
              : OptionalLong.of(Long.numberOfLeadingZeros(bits) - spare);
      case TRAILING_ZEROS ->
          bits == 0 ? OptionalLong.empty() : OptionalLong.of(Long.numberOfTrailingZeros(bits));
    };
  }
}
