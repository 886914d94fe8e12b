package org.splitring.reader.c.lower.expression;

import java.util.OptionalLong;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** The type of {@code ?:} by its second and third operand (C11 6.5.15, C++ [expr.cond]). */
public final class CommonTypes {

  private final FunctionContext context;

  public CommonTypes(FunctionContext context) {
    this.context = context;
  }

  public Type of(Expression left, Expression right) {
    Type first = left.type();
    Type second = right.type();
    if (isKept(left, right)) {
      return first;
    }
    if (Conversions.isInteger(first) && Conversions.isInteger(second)) {
      return Type.of(
          CType.common(
              Conversions.representation(context.conversions().promote(left).type()),
              Conversions.representation(context.conversions().promote(right).type())));
    }
    if (first.equals(second)) {
      return first;
    }
    if (first instanceof Type.VoidType || second instanceof Type.VoidType) {
      return Type.VOID;
    }
    if (first instanceof Type.FloatingType && isArithmetic(second)) {
      return second instanceof Type.FloatingType other
              && other.bytes() > ((Type.FloatingType) first).bytes()
          ? second
          : first;
    }
    if (second instanceof Type.FloatingType && isArithmetic(first)) {
      return second;
    }
    if (first instanceof Type.PointerType || second instanceof Type.PointerType) {
      return pointers(left, right);
    }
    return first instanceof Type.UnknownType
        ? first
        : second instanceof Type.UnknownType
            ? second
            : new Type.UnknownType(
                Reason.notFollowed("a choice between " + first + " and " + second));
  }

  /** C++ does not promote operands that have the same type (C++ [expr.cond]). */
  private boolean isKept(Expression left, Expression right) {
    return context.unit().text().parsed().language() == ParserLanguage.CPP
        && left.type().equals(right.type());
  }

  private static boolean isArithmetic(Type type) {
    return Conversions.isInteger(type) || type instanceof Type.FloatingType;
  }

  private Type pointers(Expression left, Expression right) {
    if (!(right.type() instanceof Type.PointerType second) || isNull(right)) {
      return left.type() instanceof Type.PointerType ? left.type() : right.type();
    }
    if (!(left.type() instanceof Type.PointerType first) || isNull(left)) {
      return right.type();
    }
    boolean isVolatile = first.toVolatile() || second.toVolatile();
    Type target = first.target() instanceof Type.VoidType ? first.target() : second.target();
    if (!(target instanceof Type.VoidType)) {
      target = first.target();
    }
    return new Type.PointerType(target, isVolatile);
  }

  /** Whether it is a null pointer constant: 0, or 0 as a pointer to void. */
  private boolean isNull(Expression value) {
    OptionalLong constant = context.unit().fold().value(value);
    return constant.isPresent()
        && constant.getAsLong() == 0
        && (Conversions.isInteger(value.type())
            || value.type() instanceof Type.PointerType pointer
                && pointer.target() instanceof Type.VoidType);
  }
}
