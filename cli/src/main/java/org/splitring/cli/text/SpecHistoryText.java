package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.splitring.cli.report.SpecHistory;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.WordTable;
import org.splitring.cli.text.facts.Facts;
import org.splitring.model.text.Topic;

/** One row for each version of the standard, and a word for each topic. */
public final class SpecHistoryText {

  private static final String NOTHING = "-";
  private static final String UNREADABLE = "unreadable";

  private SpecHistoryText() {}

  /** The table, each line ended. */
  public static String of(SpecHistory history, Style style) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    for (Topic topic : Topic.values()) {
      head.add(topic.label());
    }
    rows.add(head);
    for (SpecHistory.Row row : history.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.revision()));
      for (Topic topic : Topic.values()) {
        cells.add(word(row, topic));
      }
      rows.add(cells);
    }
    return WordTable.of(rows, style) + reasons(history);
  }

  private static String word(SpecHistory.Row row, Topic topic) {
    return row instanceof SpecHistory.Row.Read read
        ? read.report().word(topic).orElse(NOTHING)
        : UNREADABLE;
  }

  private static String reasons(SpecHistory history) {
    Facts facts = new Facts();
    history.unreadable().forEach(row -> facts.add(row.revision(), row.reason()));
    String text = facts.text();
    return text.isEmpty() ? "" : "\nWhat could not be read:\n" + text;
  }
}
