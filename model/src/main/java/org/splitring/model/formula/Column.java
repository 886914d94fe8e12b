package org.splitring.model.formula;

import java.util.Arrays;

/** The outcomes of one formula at many points, in the order of the points. */
public final class Column {

  private static final Undefined[] CAUSES = Undefined.values();
  private static final byte DEFINED = 0;

  final long[] values;

  /**
   * 0 where there is a value, else one more than the ordinal of the cause; not kept up to date, and
   * to be ignored, unless {@code partial}.
   */
  private final byte[] undefined;

  private boolean partial;

  Column(int count) {
    values = new long[count];
    undefined = new byte[count];
  }

  static Column constant(int count, long value) {
    Column column = new Column(count);
    Arrays.fill(column.values, value);
    return column;
  }

  /** How many outcomes there are. */
  public int count() {
    return values.length;
  }

  /** The outcome at that place. */
  public Outcome outcome(int index) {
    return isDefined(index)
        ? new Outcome.Value(values[index])
        : new Outcome.NoValue(CAUSES[undefined[index] - 1]);
  }

  /** Whether there is a value at that place. */
  public boolean isDefined(int index) {
    return !partial || undefined[index] == DEFINED;
  }

  /** The value at that place; meaningless where there is none. */
  public long value(int index) {
    return values[index];
  }

  /** Makes every place defined again. */
  void clear() {
    partial = false;
  }

  void mark(int index, Undefined cause) {
    mark(index, (byte) (cause.ordinal() + 1));
  }

  private void mark(int index, byte cause) {
    if (!partial) {
      Arrays.fill(undefined, DEFINED);
      partial = true;
    }
    if (undefined[index] == DEFINED) {
      undefined[index] = cause;
    }
  }

  /** Takes over what is undefined in an operand that C always evaluates. */
  void spread(Column operand) {
    for (int i = 0; operand.partial && i < values.length; i++) {
      if (operand.undefined[i] != DEFINED) {
        mark(i, operand.undefined[i]);
      }
    }
  }

  /** Takes over what is undefined in the side that C evaluates. */
  void spread(Column condition, Column whenTrue, Column whenFalse) {
    spread(condition);
    if (whenTrue.partial || whenFalse.partial) {
      for (int i = 0; i < values.length; i++) {
        Column chosen = condition.values[i] != 0 ? whenTrue : whenFalse;
        if (!chosen.isDefined(i)) {
          mark(i, chosen.undefined[i]);
        }
      }
    }
  }

  /** Copies the first outcomes of a block to their place among all. */
  void paste(Column block, int from, int count) {
    System.arraycopy(block.values, 0, values, from, count);
    for (int i = 0; block.partial && i < count; i++) {
      if (block.undefined[i] != DEFINED) {
        mark(from + i, block.undefined[i]);
      }
    }
  }
}
