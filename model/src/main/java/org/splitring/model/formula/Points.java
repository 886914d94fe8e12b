package org.splitring.model.formula;

import java.util.List;
import java.util.stream.IntStream;

/** Many assignments of the inputs, kept by input so that a {@link Program} runs over them fast. */
public final class Points {

  private final long[][] columns = new long[Input.values().length][];
  private final int count;

  private Points(List<Point> points) {
    count = points.size();
    for (Input input : Input.values()) {
      columns[input.ordinal()] = points.stream().mapToLong(point -> point.value(input)).toArray();
    }
  }

  /** These points, in their order. */
  public static Points of(List<Point> points) {
    return new Points(points);
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

  long value(Input input, int index) {
    return columns[input.ordinal()][index];
  }
}
