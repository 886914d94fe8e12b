package org.splitring.reader.c.lower.unit;

import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Type;

/** The types of declarations, with what is volatile behind pointers. */
public final class DeclaredTypes {

  private DeclaredTypes() {}

  public static Type type(Typed typed) {
    return typed.targetVolatile() && typed.type() instanceof Type.PointerType pointer
        ? new Type.PointerType(pointer.target(), true)
        : typed.type();
  }

  /** Whether reads of the object, or of its elements, give another value each time. */
  public static boolean isVolatile(Typed typed) {
    return typed.isVolatile() || typed.targetVolatile() && typed.type() instanceof Type.ArrayType;
  }
}
