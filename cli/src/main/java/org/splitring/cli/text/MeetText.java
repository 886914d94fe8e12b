package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.cli.report.MeetReport;
import org.splitring.cli.report.MeetReport.Cell;
import org.splitring.cli.report.MeetReport.Group;
import org.splitring.cli.report.MeetReport.Row;
import org.splitring.cli.report.MeetReport.Word;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.WordTable;
import org.splitring.cli.text.facts.Facts;

/** Which drivers and devices meet: drivers down, devices across, in as many tables as it takes. */
public final class MeetText {

  private static final int WIDEST = 95;
  private static final int GAP = 2;

  private MeetText() {}

  /** The tables and the reasons, each line ended. */
  public static String of(MeetReport report, Style style) {
    StringBuilder text = new StringBuilder(title(report)).append("\n\n");
    int room = WIDEST - width(report.rows().stream().map(Row::driver).toList());
    int from = 0;
    while (from < report.devices().size()) {
      int to = from + 1;
      int used = column(report, from);
      while (to < report.devices().size() && used + column(report, to) <= room) {
        used += column(report, to);
        to++;
      }
      text.append(WordTable.of(table(report, from, to), style)).append('\n');
      from = to;
    }
    return text.append(reasons(report)).toString();
  }

  /** What is shown, on a line. */
  public static String title(MeetReport report) {
    return report.align().isPresent()
        ? "Drivers beside devices by their formulas, with Queue Align "
            + report.align().get()
            + ": is the used ring in one place?"
        : "Drivers that were seen beside devices by their formulas: is the used ring in one place?";
  }

  private static int width(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0) + GAP;
  }

  private static int column(MeetReport report, int device) {
    List<String> words = new ArrayList<>(List.of(report.devices().get(device)));
    report.rows().forEach(row -> words.add(row.cells().get(device).word().label()));
    return width(words);
  }

  private static List<List<String>> table(MeetReport report, int from, int to) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(report.devices().subList(from, to));
    rows.add(head);
    for (Row row : report.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.driver()));
      row.cells().subList(from, to).forEach(each -> cells.add(each.word().label()));
      rows.add(cells);
    }
    return rows;
  }

  /** What is behind each kind of cell, once. */
  private static String reasons(MeetReport report) {
    Facts facts = new Facts();
    for (Group group : report.groups()) {
      Cell cell = group.cell();
      if (cell.word() == Word.MISSES) {
        facts.add(
            "misses",
            String.format(
                Locale.ROOT,
                "%s: at n = %d the driver looks at byte %d, and the device writes at byte %d (%s)",
                group.device(),
                cell.missing().getAsLong(),
                cell.driver().getAsLong(),
                cell.device().getAsLong(),
                list(group.drivers())));
      }
    }
    if (has(report, Word.TOLD)) {
      facts.add("told", "the driver tells the device where each part is, whatever it chooses");
    }
    facts.add(
        "meets",
        report.align().isPresent()
            ? "at every legal Queue Size at which both lay out a ring; no version was run"
            : "at the Queue Size and Queue Align that the driver was seen to choose; the device's version was not run, its formula decides");
    return facts.text();
  }

  /** Drivers, the first three or the first of more. */
  public static String list(List<String> drivers) {
    return drivers.size() > 3
        ? String.format(Locale.ROOT, "%d drivers, the first %s", drivers.size(), drivers.get(0))
        : String.join("; ", drivers);
  }

  private static boolean has(MeetReport report, Word word) {
    return report.rows().stream()
        .anyMatch(row -> row.cells().stream().anyMatch(cell -> cell.word() == word));
  }
}
