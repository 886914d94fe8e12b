package org.splitring.model.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** These pairs, which are all in the domain. */
  public static Differing of(Set<Cell> cells, Domain domain) {
    List<Row> rows = new ArrayList<>();
    for (QueueAlign align : domain.aligns()) {
      List<QueueSize> sizes =
          domain.sizes().stream().filter(size -> cells.contains(new Cell(size, align))).toList();
      if (!sizes.isEmpty()) {
        rows.add(new Row(align, sizes));
      }
    }
    return new Differing(rows);
  }

  /** How many points there are. */
  public int points() {
    return rows.stream().mapToInt(row -> row.sizes().size()).sum();
  }
}
