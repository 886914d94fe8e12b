package org.splitring.reader.c.emit;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Convert;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Expression.Prefix;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.BooleanType;
import org.splitring.reader.ir.Type.FloatingType;
import org.splitring.reader.ir.Type.IntegerType;
import org.splitring.reader.ir.Type.PointerType;
import org.splitring.reader.ir.Type.UnknownType;

/** C's conversions, made explicit (C11 6.3). */
public final class Conversions {

  private final DataModel model;
  private final Temporaries temporaries;

  private final BiPredicate<Type, Type> moves;

  /**
   * Conversions whose results that are not known go to temporaries.
   *
   * @param moves whether a pointer to one type that is made one to the other may change its value
   */
  public Conversions(DataModel model, Temporaries temporaries, BiPredicate<Type, Type> moves) {
    this.model = model;
    this.temporaries = temporaries;
    this.moves = moves;
  }

  /** Two operands in their common type. */
  public record Pair(Expression left, Expression right) {}

  /** The value as another type, as if by assignment. */
  public Expression convert(Expression value, Type type) {
    return convert(value, type, false, value.origin());
  }

  /** The value as another type, as if by a cast. */
  public Expression cast(Expression value, Type type, Origin origin) {
    return convert(value, type, true, origin);
  }

  private Expression convert(Expression value, Type type, boolean written, Origin origin) {
    Type from = value.type();
    if (from.equals(type)) {
      return value;
    }
    if (type instanceof Type.VoidType) {
      return new Constant(type, 0, origin);
    }
    if (!isNumber(from) || !isNumber(type)) {
      if (isNumber(from)) {
        // What is not followed may keep an address, which has to be seen to be taken.
        temporaries.keep("given", value);
      }
      return temporaries.unknown(type, unfollowed(from, type), origin);
    }
    if (from instanceof PointerType pointer
        && type instanceof PointerType other
        && moves.test(pointer.target(), other.target())) {
      temporaries.keep("given", value);
      String text = "a base class that is not at the beginning of an object";
      return temporaries.unknown(type, Reason.notFollowed(text), origin);
    }
    if (value instanceof Constant constant) {
      return new Constant(type, converted(constant.bits(), type), origin);
    }
    return new Convert(type, value, written, origin);
  }

  private long converted(long bits, Type type) {
    if (type instanceof BooleanType) {
      return bits == 0 ? 0 : 1;
    }
    return (type instanceof IntegerType integer ? integer.representation() : model.address())
        .wrap(bits);
  }

  private static Reason unfollowed(Type from, Type type) {
    for (Type each : new Type[] {from, type}) {
      if (each instanceof UnknownType unknown) {
        return unknown.reason();
      }
    }
    return from instanceof FloatingType || type instanceof FloatingType
        ? Reason.notFollowed("values of floating type are not followed")
        : Reason.notFollowed("a conversion from " + from + " to " + type);
  }

  /** Whether values of it are integers, truth values or addresses. */
  public static boolean isNumber(Type type) {
    return type instanceof IntegerType
        || type instanceof BooleanType
        || type instanceof PointerType;
  }

  /** Whether it is an integer type as C has them, {@code _Bool} among them. */
  public static boolean isInteger(Type type) {
    return type instanceof IntegerType || type instanceof BooleanType;
  }

  /** The integer promotions (C11 6.3.1.1). The value has to be an integer. */
  public Expression promote(Expression value) {
    Optional<Bits> bits = bits(value);
    if (bits.isPresent() && value.type() instanceof IntegerType integer) {
      int width = bits.get().width();
      CType declared = integer.representation();
      if (width < 32 || width == 32 && declared.signed()) {
        return convert(value, Type.INT);
      }
      if (width == 32) {
        return convert(value, Type.of(CType.U32));
      }
      if (width < declared.width()) {
        String text =
            "compilers differ in how wide the type of a bit-field of " + width + " bits is";
        return temporaries.unknown(value.type(), Reason.open(text, ""), value.origin());
      }
    }
    return value.type() instanceof IntegerType integer
        ? convert(value, Type.of(integer.representation().promoted()))
        : convert(value, Type.INT);
  }

  private static Optional<Bits> bits(Expression value) {
    return value instanceof Load load && load.place() instanceof MemoryPlace.Member member
        ? member.field().bits()
        : Optional.empty();
  }

  /** The usual arithmetic conversions (C11 6.3.1.8) of two integers. */
  public Pair usual(Expression left, Expression right) {
    Expression l = promote(left);
    Expression r = promote(right);
    Type common = Type.of(CType.common(representation(l.type()), representation(r.type())));
    return new Pair(convert(l, common), convert(r, common));
  }

  /** How an integer type computes. */
  public static CType representation(Type type) {
    return type instanceof IntegerType integer ? integer.representation() : CType.INT;
  }

  /** The value as a truth value, an {@code int} that is 0 or 1. */
  public Expression truth(Expression value) {
    if (isTruth(value)) {
      return value;
    }
    if (!isNumber(value.type())) {
      return temporaries.unknown(Type.INT, unfollowed(value.type(), Type.INT), value.origin());
    }
    Expression number = value.type() instanceof PointerType ? value : promote(value);
    return new Arithmetic(
        Operator.NOT_EQUAL,
        number,
        new Constant(number.type(), 0, value.origin()),
        Overflow.WRAPS,
        value.origin());
  }

  private static boolean isTruth(Expression value) {
    return value instanceof Arithmetic arithmetic && arithmetic.operator().isTruth()
        || value instanceof Prefix prefix && prefix.kind() == Prefix.Kind.NOT;
  }
}
