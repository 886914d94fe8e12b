package org.splitring.model.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many assignments of the inputs, kept by input so that a {@link CompiledFormula} runs over them
 * fast.
 */
public final class Points {

  private final long[][] columns;
  private final int count;

  private Points(long[][] columns, int count) {
    this.columns = columns;
    this.count = count;
  }

  /** These points, in their order. */
  public static Points of(List<Point> points) {
    Builder builder = new Builder();
    points.forEach(each -> builder.add(each.size(), each.align(), each.base(), each.evt()));
    return builder.build();
  }

  /** Collects points one by one, without an object for each. */
  public static final class Builder {

    private long[][] columns = new long[Input.values().length][64];
    private int count;

    /** Appends the {@link Point} of these inputs. */
    public Builder add(long size, long align, long base, int evt) {
      if (count == columns[0].length) {
        resize(2 * count);
      }
      columns[Input.N.ordinal()][count] = size;
      columns[Input.A.ordinal()][count] = align;
      columns[Input.BASE.ordinal()][count] = base;
      columns[Input.EVT.ordinal()][count] = evt;
      count++;
      return this;
    }

    /** The points so far. */
    public Points build() {
      resize(count);
      return new Points(columns, count);
    }

    private void resize(int length) {
      long[][] resized = new long[columns.length][];
      for (int i = 0; i < resized.length; i++) {
        resized[i] = Arrays.copyOf(columns[i], length);
      }
      columns = resized;
    }
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The point at that place. */
  public Point get(int index) {
    return new Point(
        value(Input.N, index),
        value(Input.A, index),
        value(Input.BASE, index),
        (int) value(Input.EVT, index));
  }

  /** All of them, in order. */
  public List<Point> list() {
    return IntStream.range(0, count).mapToObj(this::get).toList();
  }

  void copy(Input input, int from, int count, long[] to) {
    System.arraycopy(columns[input.ordinal()], from, to, 0, count);
  }

  private long value(Input input, int index) {
    return columns[input.ordinal()][index];
  }
}
