package org.splitring.reader.c.types;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/**
 * A type with what a declaration says beside it.
 *
 * @param type what decides sizes and arithmetic; {@link Type.UnknownType} where it is not known
 * @param isConst whether the object itself is const
 * @param isVolatile whether the object itself is volatile: each read is another value
 * @param alignment in bytes, where a typedef or the declaration orders one
 * @param isReference whether it is a reference of C++: the type is that of a pointer to what it
 *     refers to
 * @param assumed what was taken for granted, such as that {@code u8} is what it is everywhere
 */
public record Typed(
    Type type,
    boolean isConst,
    boolean isVolatile,
    OptionalLong alignment,
    boolean isReference,
    Set<AssumedRule> assumed) {
  public Typed {
    assumed = Collections.unmodifiableSet(new LinkedHashSet<>(assumed));
  }

  /** A type that is no reference. */
  public Typed(
      Type type,
      boolean isConst,
      boolean isVolatile,
      OptionalLong alignment,
      Set<AssumedRule> assumed) {
    this(type, isConst, isVolatile, alignment, false, assumed);
  }

  /**
   * A type whose pointer may lead to something volatile.
   *
   * @param targetVolatile whether it does
   */
  public Typed(
      Type type,
      boolean isConst,
      boolean isVolatile,
      boolean targetVolatile,
      OptionalLong alignment,
      Set<AssumedRule> assumed) {
    this(
        type instanceof Type.PointerType pointer && targetVolatile
            ? new Type.PointerType(pointer.target(), true)
            : type,
        isConst,
        isVolatile,
        alignment,
        assumed);
  }

  /** Whether it is a pointer to something volatile. */
  public boolean targetVolatile() {
    return type instanceof Type.PointerType pointer && pointer.toVolatile();
  }

  /** A type without any qualifier. */
  public static Typed of(Type type) {
    return new Typed(type, false, false, OptionalLong.empty(), Set.of());
  }

  /** The same with another type. */
  public Typed with(Type other) {
    return new Typed(other, isConst, isVolatile, alignment, assumed);
  }

  /** A type of which nothing more is known. */
  public static Typed unknown(Reason reason) {
    return of(new Type.UnknownType(reason));
  }

  /** A pointer to it. */
  public Typed pointer(boolean isConst, boolean isVolatile) {
    Type pointer = new Type.PointerType(type, this.isVolatile);
    return new Typed(pointer, isConst, isVolatile, OptionalLong.empty(), assumed);
  }

  /** A reference to it; one to a reference is that reference (C++ [dcl.ref]). */
  public Typed reference() {
    return isReference
        ? this
        : new Typed(pointer(true, false).type, true, false, OptionalLong.empty(), true, assumed);
  }

  /** What a reference refers to; of any other type the type itself. */
  public Typed referred() {
    return isReference ? target() : this;
  }

  /** The same with the alignment that something orders, in bytes. */
  Typed aligned(long bytes) {
    return new Typed(type, isConst, isVolatile, OptionalLong.of(bytes), isReference, assumed);
  }

  /** The same, qualified by no more than this. */
  public Typed qualified(boolean isConst, boolean isVolatile) {
    return new Typed(type, isConst, isVolatile, alignment, isReference, assumed);
  }

  /** What a pointer of this type points to, or an element of an array of it. */
  public Typed target() {
    if (type instanceof Type.PointerType pointer) {
      return new Typed(
          pointer.target(), false, pointer.toVolatile(), OptionalLong.empty(), assumed);
    }
    return type instanceof Type.ArrayType array ? with(array.element()) : this;
  }

  /** Something else of which the same was taken for granted, and more. */
  public Typed assuming(Set<AssumedRule> more) {
    if (assumed.containsAll(more)) {
      return this;
    }
    Set<AssumedRule> all = new LinkedHashSet<>(assumed);
    all.addAll(more);
    return new Typed(type, isConst, isVolatile, alignment, isReference, all);
  }

  /** Whether it is an array whose length is not given. */
  boolean isOpenArray() {
    return type instanceof Type.ArrayType array && array.length() instanceof Type.Length.Open;
  }
}
