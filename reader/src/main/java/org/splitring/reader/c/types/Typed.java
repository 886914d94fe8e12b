package org.splitring.reader.c.types;

import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.splitring.reader.ir.Assumption;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/**
 * A type with what a declaration says beside it.
 *
 * @param type what decides sizes and arithmetic; {@link Type.UnknownType} where it is not known
 * @param isConst whether the object itself is const
 * @param isVolatile whether the object itself is volatile: each read is another value
 * @param targetVolatile whether anything that a pointer leads to, or an element of an array, is
 *     volatile
 * @param alignment in bytes, where a typedef or the declaration orders one
 * @param assumed what was taken for granted, such as that {@code u8} is what it is everywhere
 */
public record Typed(
    Type type,
    boolean isConst,
    boolean isVolatile,
    boolean targetVolatile,
    OptionalLong alignment,
    Set<Assumption> assumed) {
  public Typed {
    assumed = Set.copyOf(assumed);
  }

  /** A type without any qualifier. */
  public static Typed of(Type type) {
    return new Typed(type, false, false, false, OptionalLong.empty(), Set.of());
  }

  /** The same with another type. */
  Typed with(Type other) {
    return new Typed(other, isConst, isVolatile, targetVolatile, alignment, assumed);
  }

  /** A type of which nothing more is known. */
  static Typed unknown(Reason reason) {
    return of(new Type.UnknownType(reason));
  }

  /** What a pointer of this type points to, or an element of an array of it. */
  public Typed target() {
    Type target =
        type instanceof Type.PointerType pointer
            ? pointer.target()
            : type instanceof Type.ArrayType array ? array.element() : type;
    boolean isArray = type instanceof Type.ArrayType;
    return new Typed(
        target,
        isArray && isConst,
        targetVolatile || isArray && isVolatile,
        targetVolatile,
        isArray ? alignment : OptionalLong.empty(),
        assumed);
  }

  /** Something else of which the same was taken for granted, and more. */
  Typed assuming(Set<Assumption> more) {
    if (assumed.containsAll(more)) {
      return this;
    }
    Set<Assumption> all = new LinkedHashSet<>(assumed);
    all.addAll(more);
    return new Typed(type, isConst, isVolatile, targetVolatile, alignment, all);
  }
}
