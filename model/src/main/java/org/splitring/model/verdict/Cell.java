package org.splitring.model.verdict;

import java.util.Comparator;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** A point of the domain: a Queue Size and a Queue Align. Ordered by size, then alignment. */
public record Cell(QueueSize size, QueueAlign align) implements Comparable<Cell> {

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::size).thenComparing(Cell::align);

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
