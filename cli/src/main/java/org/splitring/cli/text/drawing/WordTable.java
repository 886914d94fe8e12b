package org.splitring.cli.text.drawing;

import java.util.List;

/** Cells in columns as wide as they need; words of a verdict are coloured. */
public final class WordTable {

  private static final String GAP = "  ";

  private WordTable() {}

  /** The rows, which have one number of cells, each line ended. */
  public static String of(List<List<String>> rows, Style style) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      int spaces = 0;
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        if (!cell.isEmpty()) {
          line.append(" ".repeat(spaces)).append(style.verdict(cell, cell));
          spaces = 0;
        }
        spaces += width(rows, column) - cell.length() + GAP.length();
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
