package org.splitring.notes.fragment;

import java.util.List;

/**
 * A table, whatever it will be written in.
 *
 * @param title what it shows, on a line
 * @param columns its head
 * @param rows as many cells each as there are columns; plain words
 */
public record Sheet(String title, List<Column> columns, List<List<String>> rows) {

  /**
   * A column.
   *
   * @param number whether its cells are numbers, which stand on the right
   */
  public record Column(String head, boolean number) {}

  public Sheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("a row of '" + title + "' has not " + width + " cells");
    }
  }
}
