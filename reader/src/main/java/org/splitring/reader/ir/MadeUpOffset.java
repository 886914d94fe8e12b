package org.splitring.reader.ir;

import java.util.OptionalLong;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/**
 * Offsets of members that nobody knows: each is a multiple of {@link #STEP}, so that what is
 * computed of one can be told from all that a program means.
 *
 * <p>Law: members lie apart, and in the order of the text.
 */
public final class MadeUpOffset {

  /**
   * Offsets that are made up are multiples of it, in bytes; so crooked a number that no address
   * which a program has as a constant takes a multiple of it away.
   */
  public static final long STEP = (1L << 44) + 0x15A5_C3C0L;

  /** Where the memory of a kernel begins is a multiple of so many bits, and no such offset is. */
  private static final int KERNEL_BITS = 30;

  /** No mask of an alignment and no size has bits from there on and none above. */
  private static final long LARGEST = 1L << 62;

  private static final long LARGEST_FACTOR = 4096;

  private static final long MOST_STEPS = 1L << 17;

  private MadeUpOffset() {}

  /** Whether a number of bytes was computed of such an offset. */
  public static boolean is(long bytes) {
    long size = Math.abs(bytes);
    return size >= STEP / 2
        && size <= LARGEST
        && Long.numberOfTrailingZeros(size) < KERNEL_BITS
        && !isMostFactor(bytes);
  }

  /** The most that fits if it is multiplied, which what checks for overflow compares with. */
  private static boolean isMostFactor(long bytes) {
    if (bytes <= 0) {
      return false;
    }
    long factor = Long.divideUnsigned(-1L, bytes);
    return factor <= LARGEST_FACTOR && Long.divideUnsigned(-1L, factor) == bytes;
  }

  /** Whether a number that was computed of such an offset stands in a formula. */
  public static boolean isIn(Formula formula) {
    boolean[] found = {false};
    Expressions.rewrite(
        formula,
        node -> {
          found[0] |= node instanceof Literal literal && is(literal.value());
          return node;
        });
    return found[0];
  }

  /**
   * Where what follows begins.
   *
   * @param offset of what is in front, a multiple of {@link #STEP}
   * @param bytes that are at most in front
   * @return empty if there are too many to tell them apart
   */
  public static OptionalLong behind(long offset, long bytes) {
    long steps = bytes / STEP + 1;
    return steps > MOST_STEPS || offset / STEP + steps > MOST_STEPS
        ? OptionalLong.empty()
        : OptionalLong.of(offset + steps * STEP);
  }
}
