package org.splitring.reader.c.emit;

import java.util.function.BiFunction;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Distance;
import org.splitring.reader.ir.Expression.Move;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Expression.Prefix;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.FloatingType;
import org.splitring.reader.ir.Type.PointerType;
import org.splitring.reader.ir.Type.UnknownType;

/** C's operators on values (C11 6.5), with all conversions. */
public final class Operators {

  private final DataModel model;
  private final Conversions conversions;
  private final Temporaries temporaries;
  private final BiFunction<Type, Origin, Expression> sizeOf;

  /**
   * Operators whose results that are not known go to temporaries.
   *
   * @param sizeOf bytes of an element, of the unsigned integer type of an address
   */
  public Operators(
      DataModel model,
      Conversions conversions,
      Temporaries temporaries,
      BiFunction<Type, Origin, Expression> sizeOf) {
    this.model = model;
    this.conversions = conversions;
    this.temporaries = temporaries;
    this.sizeOf = sizeOf;
  }

  /** All but {@code &&} and {@code ||}. */
  public Expression binary(Operator operator, Expression left, Expression right, Origin origin) {
    boolean pointers = left.type() instanceof PointerType || right.type() instanceof PointerType;
    if (!Conversions.isNumber(left.type()) || !Conversions.isNumber(right.type())) {
      return unfollowed(operator, left, right, origin);
    }
    if (operator.isTruth() && pointers) {
      return comparison(operator, left, right, origin);
    }
    if (pointers) {
      return address(operator, left, right, origin);
    }
    if (operator.isShift()) {
      return new Arithmetic(
          operator,
          conversions.promote(left),
          conversions.promote(right),
          Overflow.UNDEFINED,
          origin);
    }
    Conversions.Pair pair = conversions.usual(left, right);
    return new Arithmetic(operator, pair.left(), pair.right(), overflow(pair.left()), origin);
  }

  /** What C says of a result that does not fit the type of a value. */
  public static Overflow overflow(Expression value) {
    return Conversions.representation(value.type()).signed() ? Overflow.UNDEFINED : Overflow.WRAPS;
  }

  private Expression unfollowed(
      Operator operator, Expression left, Expression right, Origin origin) {
    for (Expression each : new Expression[] {left, right}) {
      if (each.type() instanceof UnknownType unknown) {
        Type type = operator.isTruth() ? Type.INT : unknown;
        return temporaries.unknown(type, unknown.reason(), origin);
      }
    }
    Type type = left.type() instanceof FloatingType ? left.type() : right.type();
    Reason reason =
        type instanceof FloatingType
            ? Reason.notFollowed("values of floating type are not followed")
            : Reason.notFollowed("operator " + operator.text() + " on " + type);
    return temporaries.unknown(operator.isTruth() ? Type.INT : type, reason, origin);
  }

  private Expression comparison(
      Operator operator, Expression left, Expression right, Origin origin) {
    Type type = left.type() instanceof PointerType ? left.type() : right.type();
    return new Arithmetic(
        operator,
        conversions.convert(left, type),
        conversions.convert(right, type),
        Overflow.WRAPS,
        origin);
  }

  private Expression address(Operator operator, Expression left, Expression right, Origin origin) {
    boolean both = left.type() instanceof PointerType && right.type() instanceof PointerType;
    if (operator == Operator.ADD && !both) {
      return left.type() instanceof PointerType
          ? move(left, right, origin)
          : move(right, left, origin);
    }
    if (operator == Operator.SUBTRACT && both) {
      Type element = ((PointerType) left.type()).target();
      return new Distance(
          left,
          conversions.convert(right, left.type()),
          sizeOf.apply(element, origin),
          Type.of(model.difference()),
          origin);
    }
    if (operator == Operator.SUBTRACT && left.type() instanceof PointerType) {
      return move(left, negative(right, origin), origin);
    }
    String text = "operator " + operator.text() + " on a pointer";
    return temporaries.unknown(left.type(), Reason.notFollowed(text), origin);
  }

  /** The count of elements to move down, at the width of an address. */
  private Expression negative(Expression count, Origin origin) {
    Expression wide = conversions.convert(conversions.promote(count), Type.of(model.difference()));
    return new Prefix(Prefix.Kind.NEGATE, wide, Overflow.WRAPS, origin);
  }

  /** A pointer moved by a number of elements. */
  public Expression move(Expression pointer, Expression count, Origin origin) {
    Type element = ((PointerType) pointer.type()).target();
    Expression number = conversions.promote(count);
    return number instanceof Constant constant && constant.bits() == 0
        ? pointer
        : new Move(pointer, number, sizeOf.apply(element, origin), origin);
  }

  /** {@code -}, {@code ~} and {@code !} on a number. */
  public Expression prefix(Prefix.Kind kind, Expression operand, Origin origin) {
    if (kind == Prefix.Kind.NOT && Conversions.isNumber(operand.type())) {
      return new Prefix(kind, operand, Overflow.WRAPS, origin);
    }
    if (!Conversions.isInteger(operand.type())) {
      return unfollowed(
          kind == Prefix.Kind.NOT ? Operator.EQUAL : Operator.SUBTRACT, operand, operand, origin);
    }
    Expression promoted = conversions.promote(operand);
    if (promoted instanceof Constant constant && kind == Prefix.Kind.NEGATE) {
      CType type = Conversions.representation(constant.type());
      long negated = type.wrap(-constant.bits());
      if (!type.signed() || constant.bits() == 0 || negated != constant.bits()) {
        return new Constant(constant.type(), negated, origin);
      }
    }
    return new Prefix(kind, promoted, overflow(promoted), origin);
  }
}
