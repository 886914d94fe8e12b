package org.splitring.reader.ir;

import java.util.List;
import org.splitring.model.formula.CType;

/** A type: what decides sizes, conversions and arithmetic. Qualifiers are not part of it. */
public sealed interface Type {

  /** An integer or enumerated type. */
  record IntegerType(CType representation) implements Type {
    @Override
    public String toString() {
      return representation.toString();
    }
  }

  /** {@code _Bool}: one byte; a conversion to it asks whether the value is not zero. */
  record BooleanType() implements Type {
    @Override
    public String toString() {
      return "_Bool";
    }
  }

  /** A floating type. Its values are not followed. */
  record FloatingType(long bytes) implements Type {
    @Override
    public String toString() {
      return "float" + bytes * 8;
    }
  }

  /**
   * A pointer to an object, a function or nothing in particular; as wide as an address.
   *
   * @param toVolatile whether its target is declared volatile, so that a front end lowers a read
   *     through it to a {@link Statement.Fresh}
   */
  record PointerType(Type target, boolean toVolatile) implements Type {

    /** A pointer to what is not volatile. */
    public PointerType(Type target) {
      this(target, false);
    }

    @Override
    public String toString() {
      return target + (toVolatile ? " volatile *" : " *");
    }
  }

  /** An array. */
  record ArrayType(Type element, Length length) implements Type {
    @Override
    public String toString() {
      return element + "[" + length + "]";
    }
  }

  /** How many elements an array has. */
  sealed interface Length {

    /** A constant number, 0 included. */
    record Fixed(long elements) implements Length {
      @Override
      public String toString() {
        return Long.toString(elements);
      }
    }

    /** A flexible array member, or one whose length is given elsewhere. */
    record Open() implements Length {
      @Override
      public String toString() {
        return "";
      }
    }

    /**
     * A variable length, captured in a variable where the array (or its type) is declared.
     *
     * @param elements the variable that holds the number of elements
     */
    record Captured(Variable elements) implements Length {
      @Override
      public String toString() {
        return elements.toString();
      }
    }
  }

  /** A structure, union or class; its layout is asked of the {@link Program}. */
  record RecordType(RecordId id) implements Type {
    @Override
    public String toString() {
      return id.toString();
    }
  }

  /** A function. */
  record FunctionType(Type result, List<Type> parameters) implements Type {
    public FunctionType {
      parameters = List.copyOf(parameters);
    }

    @Override
    public String toString() {
      return result + " ()";
    }
  }

  /** No value. */
  record VoidType() implements Type {
    @Override
    public String toString() {
      return "void";
    }
  }

  /** A type that is not known. */
  record UnknownType(Reason reason) implements Type {
    @Override
    public String toString() {
      return "?";
    }
  }

  /** The type with no value. */
  Type VOID = new VoidType();

  /** {@code _Bool}. */
  Type BOOL = new BooleanType();

  /** C's {@code int}, the type of truth values. */
  Type INT = new IntegerType(CType.INT);

  /** An integer type. */
  static Type of(CType representation) {
    return new IntegerType(representation);
  }

  /** A pointer to a type. */
  static Type pointerTo(Type target) {
    return new PointerType(target);
  }

  /** Whether values of it fit one number or one address. */
  default boolean isScalar() {
    return this instanceof IntegerType
        || this instanceof BooleanType
        || this instanceof PointerType
        || this instanceof FloatingType;
  }

  /** Whether it is a record or an array, whose values are bytes of memory. */
  default boolean isAggregate() {
    return this instanceof RecordType || this instanceof ArrayType;
  }
}
