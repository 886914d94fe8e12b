package org.splitring.model.formula;

/**
 * An integer type of C, by what decides its arithmetic: its width in bits and its signedness.
 *
 * <p>Two types of one width and signedness (such as {@code long} and {@code long long} on LP64)
 * compute alike, so they are one value here; a {@link DataModel} turns names into widths.
 *
 * @param width 8, 16, 32 or 64 bits
 * @param signed whether the type is signed (two's complement)
 */
public record CType(int width, boolean signed) {

  public static final CType S8 = new CType(8, true);
  public static final CType U8 = new CType(8, false);
  public static final CType S16 = new CType(16, true);
  public static final CType U16 = new CType(16, false);
  public static final CType S32 = new CType(32, true);
  public static final CType U32 = new CType(32, false);
  public static final CType S64 = new CType(64, true);
  public static final CType U64 = new CType(64, false);

  /** The type {@code int}, which is 32 bits wide in every {@link DataModel} known here. */
  public static final CType INT = S32;

  public CType {
    if (width != 8 && width != 16 && width != 32 && width != 64) {
      throw new IllegalArgumentException("no integer type of C is " + width + " bits wide here");
    }
  }

  /** The type after C's integer promotions (C11 6.3.1.1): whatever fits an int becomes one. */
  public CType promoted() {
    return width < INT.width ? INT : this;
  }

  /** The common type of two operands after C's usual arithmetic conversions (C11 6.3.1.8). */
  public static CType common(CType left, CType right) {
    CType l = left.promoted();
    CType r = right.promoted();
    if (l.width == r.width) {
      return l.signed ? r : l;
    }
    return l.width > r.width ? l : r;
  }

  /** The value that {@code bits} has in this type, as the low bits, sign or zero extended. */
  public long wrap(long bits) {
    int spare = 64 - width;
    return signed ? bits << spare >> spare : bits << spare >>> spare;
  }

  /** The name of the type in C's {@code <stdint.h>}, such as {@code uint16_t}. */
  @Override
  public String toString() {
    return (signed ? "int" : "uint") + width + "_t";
  }
}
