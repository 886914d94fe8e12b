package org.splitring.reader.c.lower;

import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Type;

/** The types of declarations, with what is volatile behind pointers. */
final class Declared {

  private Declared() {}

  static Type type(Typed typed) {
    return typed.targetVolatile() && typed.type() instanceof Type.PointerType pointer
        ? new Type.PointerType(pointer.target(), true)
        : typed.type();
  }

  /** Whether reads of the object, or of its elements, give another value each time. */
  static boolean isVolatile(Typed typed) {
    return typed.isVolatile() || typed.targetVolatile() && typed.type() instanceof Type.ArrayType;
  }
}
