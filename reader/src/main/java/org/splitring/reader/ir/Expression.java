package org.splitring.reader.ir;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;

/**
 * A value, computed without any effect.
 *
 * <p>All conversions are explicit. Operands of {@link Arithmetic} have one integer type after
 * promotion (for shifts each its own); {@code &&}, {@code ||} and {@link Choice} evaluate only the
 * side that counts.
 */
public sealed interface Expression {

  /** The type of the value. */
  Type type();

  /** Where it stands. */
  Origin origin();

  /** What an operation does where the result does not fit. */
  enum Overflow {
    /** Modulo 2 to the width. */
    WRAPS,
    /** C leaves it undefined. */
    UNDEFINED,
    /** The program ends, in some builds. */
    PANICS
  }

  /**
   * A constant of integer, boolean or pointer type.
   *
   * @param bits the value, extended to 64 bits as its type says; an address as it is
   */
  record Constant(Type type, long bits, Origin origin) implements Expression {}

  /** The value in memory; of an aggregate, its bytes. */
  record Load(MemoryPlace place, Origin origin) implements Expression {
    @Override
    public Type type() {
      return place.type();
    }
  }

  /** The address of a place, which is no bit-field. */
  record AddressOf(MemoryPlace place, Origin origin) implements Expression {
    @Override
    public Type type() {
      return Type.pointerTo(place.type());
    }
  }

  /** The address of a function. */
  record FunctionAddress(FunctionId function, Type type, Origin origin) implements Expression {}

  /** {@code -}, {@code ~}, {@code !}; {@code !} gives an {@code int}. */
  record Prefix(Kind kind, Expression operand, Overflow overflow, Origin origin)
      implements Expression {

    /** Which. */
    public enum Kind {
      NEGATE,
      COMPLEMENT,
      NOT
    }

    @Override
    public Type type() {
      return kind == Kind.NOT ? Type.INT : operand.type();
    }
  }

  /**
   * An operation on integers, or a comparison of two integers or two pointers (as addresses).
   *
   * @param overflow for shifts it also says what a count that is too large does
   */
  record Arithmetic(
      Operator operator, Expression left, Expression right, Overflow overflow, Origin origin)
      implements Expression {
    @Override
    public Type type() {
      return operator.isTruth() ? Type.INT : left.type();
    }
  }

  /**
   * A pointer moved by a number of elements.
   *
   * @param pointer of pointer type
   * @param count of integer type; negative to move down
   * @param scale bytes of an element, of the unsigned integer type of an address; a constant but
   *     for arrays of variable length
   */
  record Move(Expression pointer, Expression count, Expression scale, Origin origin)
      implements Expression {
    @Override
    public Type type() {
      return pointer.type();
    }
  }

  /** The distance of two pointers into one object, in elements: {@code left - right}. */
  record Distance(Expression left, Expression right, Expression scale, Type type, Origin origin)
      implements Expression {}

  /**
   * A conversion between integers, booleans and pointers. An integer that is made of a pointer
   * keeps its provenance, and so does a pointer that is made of such an integer.
   *
   * @param written whether the source has a cast
   */
  record Convert(Type type, Expression operand, boolean written, Origin origin)
      implements Expression {}

  /** {@code condition ? whenTrue : whenFalse}; the sides have one type, which is scalar. */
  record Choice(Expression condition, Expression whenTrue, Expression whenFalse, Origin origin)
      implements Expression {
    @Override
    public Type type() {
      return whenTrue.type();
    }
  }

  /**
   * A builtin without effect.
   *
   * @param operand of integer type
   */
  record Builtin(Kind kind, Expression operand, Type type, Origin origin) implements Expression {

    /** Which: byte swaps at the operand's width, and counts of bits. */
    public enum Kind {
      BYTE_SWAP,
      /** Zeros above the highest one; undefined for 0. */
      LEADING_ZEROS,
      /** Zeros below the lowest one; undefined for 0. */
      TRAILING_ZEROS,
      ONES
    }
  }

  /**
   * A value that is not known. Two of one identity are equal, wherever they stand; one that differs
   * each time it is evaluated is a {@link Statement.Fresh} and not this.
   *
   * @param identity tells unknowns apart
   */
  record Unknown(String identity, Type type, Reason reason, Origin origin) implements Expression {}

  /** An integer constant. */
  static Constant constant(CType type, long value, Origin origin) {
    return new Constant(Type.of(type), type.wrap(value), origin);
  }
}
