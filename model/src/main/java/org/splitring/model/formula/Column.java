package org.splitring.model.formula;

import java.util.Arrays;

/** The outcomes of one formula at many points, in the order of the points. */
public final class Column {

  private static final Undefined[] CAUSES = Undefined.values();
  private static final byte DEFINED = 0;

  final long[] values;

  /** 0 where there is a value, else one more than the ordinal of the cause. */
  final byte[] undefined;

  Column(int count) {
    values = new long[count];
    undefined = new byte[count];
  }

  static Column constant(int count, long value) {
    Column column = new Column(count);
    Arrays.fill(column.values, value);
    return column;
  }

  static Column input(Points points, Input input, CType type) {
    Column column = new Column(points.count());
    for (int i = 0; i < column.values.length; i++) {
      column.values[i] = type.wrap(points.value(input, i));
    }
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
    return undefined[index] == DEFINED;
  }

  /** The value at that place; meaningless where there is none. */
  public long value(int index) {
    return values[index];
  }

  void mark(int index, Undefined cause) {
    if (undefined[index] == DEFINED) {
      undefined[index] = (byte) (cause.ordinal() + 1);
    }
  }

  /** Takes over what is undefined in an operand that C always evaluates. */
  Column spreading(Column operand) {
    for (int i = 0; i < undefined.length; i++) {
      if (undefined[i] == DEFINED) {
        undefined[i] = operand.undefined[i];
      }
    }
    return this;
  }

  Column converted(CType type) {
    Column result = new Column(count());
    for (int i = 0; i < values.length; i++) {
      result.values[i] = type.wrap(values[i]);
    }
    return result.spreading(this);
  }

  /** 1 where the value is not zero, else 0. */
  Column truth() {
    Column result = new Column(count());
    for (int i = 0; i < values.length; i++) {
      result.values[i] = values[i] != 0 ? 1 : 0;
    }
    return result.spreading(this);
  }

  /** This column as a condition: C evaluates only the chosen side. */
  Column choose(Column whenTrue, Column whenFalse) {
    Column result = new Column(count());
    for (int i = 0; i < values.length; i++) {
      Column chosen = values[i] != 0 ? whenTrue : whenFalse;
      result.values[i] = chosen.values[i];
      result.undefined[i] = undefined[i] != DEFINED ? undefined[i] : chosen.undefined[i];
    }
    return result;
  }
}
