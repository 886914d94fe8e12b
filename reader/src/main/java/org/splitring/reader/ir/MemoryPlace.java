package org.splitring.reader.ir;

import org.splitring.reader.ir.RecordLayout.Field;

/** What an lvalue designates: typed bytes of memory. */
public sealed interface MemoryPlace {

  /** The type it is read and written as. */
  Type type();

  /** A whole variable. */
  record Named(Variable variable) implements MemoryPlace {
    @Override
    public Type type() {
      return variable.type();
    }
  }

  /**
   * What a pointer points to.
   *
   * @param pointer of pointer type, or an integer that was made of one
   * @param type what is accessed, which may be another than the pointer's target
   */
  record Target(Expression pointer, Type type) implements MemoryPlace {}

  /**
   * A member of a record.
   *
   * @param record the place of the record; its type is a {@link Type.RecordType}
   * @param field the member, as the record's layout has it
   */
  record Member(MemoryPlace record, Field field) implements MemoryPlace {
    @Override
    public Type type() {
      return field.type();
    }
  }

  /**
   * An element of an array. An index behind a declared end is the idiom {@code ring[num]}, not an
   * error.
   *
   * @param array the place of the array; its type is a {@link Type.ArrayType}
   * @param index of integer type
   * @param type the element's
   */
  record Element(MemoryPlace array, Expression index, Type type) implements MemoryPlace {}
}
