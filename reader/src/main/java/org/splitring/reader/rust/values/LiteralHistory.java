package org.splitring.reader.rust.values;

import java.util.List;
import org.splitring.model.formula.CType;

/**
 * What a number without a type of its own was made of: as {@code k << 1}, where {@code k} is 200,
 * is 400 in most types, and 144 in {@code u8}.
 *
 * @param operands the least and the most that is written; each type that it may have holds them
 * @param all the least and the most with what was computed of them on the way
 * @param isNamed whether a variable is among them, whose type another text may say
 */
public record LiteralHistory(Range operands, Range all, boolean isNamed) {

  /** From the least to the most. */
  public record Range(long least, long most) {

    private Range and(Range other) {
      return new Range(Math.min(least, other.least), Math.max(most, other.most));
    }

    private Range and(long value) {
      return and(new Range(value, value));
    }

    /** Whether a type has all of it. */
    public boolean fits(CType type) {
      boolean isWide = type.width() == 64;
      return type.signed()
          ? isWide || least >= -(1L << type.width() - 1) && most < 1L << type.width() - 1
          : least >= 0 && (isWide || most < 1L << type.width());
    }
  }

  private static final List<CType> TYPES =
      List.of(CType.S8, CType.U8, CType.S16, CType.U16, CType.S32, CType.U32, CType.S64, CType.U64);

  /** That of a number as it is written. */
  public static LiteralHistory written(long value) {
    Range range = new Range(value, value);
    return new LiteralHistory(range, range, false);
  }

  /** That of a variable that is set to it. */
  public LiteralHistory named() {
    return new LiteralHistory(operands, all, true);
  }

  /** That of a result that is computed in the type of two operands. */
  public LiteralHistory with(LiteralHistory other, long result) {
    return new LiteralHistory(
        operands.and(other.operands), all.and(other.all).and(result), isNamed || other.isNamed);
  }

  /** That of the negative: its type has one, so it is one with a sign. */
  public LiteralHistory negated(long result) {
    return new LiteralHistory(operands.and(result), all.and(result), isNamed);
  }

  /** That of a result that is computed in its type. */
  public LiteralHistory with(long result) {
    return new LiteralHistory(operands, all.and(result), isNamed);
  }

  /** Whether it is as it is written. */
  public boolean isWritten() {
    return !isNamed && all.least() == all.most();
  }

  /** Whether a type has it, and had all that it was made of. */
  public boolean fits(CType type) {
    return all.fits(type);
  }

  /** Whether the value is the same whatever its type is, as far as nothing says it here. */
  public boolean isSure() {
    return isNamed
        ? TYPES.stream().filter(operands::fits).allMatch(all::fits)
        : isWritten() || all.fits(CType.S32);
  }
}
