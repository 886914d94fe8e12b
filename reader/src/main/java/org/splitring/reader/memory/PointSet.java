package org.splitring.reader.memory;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Some of the points that are decided over, by their numbers; immutable. */
public final class PointSet {

  private final BitSet points;

  private PointSet(BitSet points) {
    this.points = points;
  }

  /** The first {@code count} points. */
  static PointSet all(int count) {
    BitSet points = new BitSet(count);
    points.set(0, count);
    return new PointSet(points);
  }

  static PointSet of(BitSet points) {
    return new PointSet((BitSet) points.clone());
  }

  boolean has(int point) {
    return points.get(point);
  }

  public int next(int from) {
    return points.nextSetBit(from);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return points.isEmpty();
  }

  /** Whether no point is in both. */
  public boolean isDisjoint(PointSet other) {
    return !points.intersects(other.points);
  }

  /** The points of either. */
  public PointSet or(PointSet other) {
    if (equals(other)) {
      return this;
    }
    BitSet both = (BitSet) points.clone();
    both.or(other.points);
    return new PointSet(both);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PointSet set && points.equals(set.points);
  }

  @Override
  public int hashCode() {
    return points.hashCode();
  }

  @Override
  public String toString() {
    return points.toString();
  }
}
