package org.splitring.model.verdict;

import java.util.List;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * Exactly where a claim differs.
 *
 * @param rows one for each alignment at which it does, from small to large
 */
public record Differing(List<Row> rows) {

  /**
   * The sizes at which a claim differs for one alignment.
   *
   * @param sizes from small to large, at least one
   */
  public record Row(QueueAlign align, List<QueueSize> sizes) {
    public Row {
      sizes = List.copyOf(sizes);
    }
  }

  public Differing {
    rows = List.copyOf(rows);
  }

  /** How many points there are. */
  public int points() {
    return rows.stream().mapToInt(row -> row.sizes().size()).sum();
  }
}
