package org.splitring.cli.html;

import java.util.List;
import org.splitring.cli.fragment.MeetSheet;
import org.splitring.cli.report.MeetReport;
import org.splitring.notes.fragment.Sheet;
import org.splitring.notes.report.PageTable;
import org.splitring.notes.report.PageTable.Cell;

/** Drivers that were seen beside the devices of a page. */
public final class HtmlMeet {

  private static final String HEADING = "Drivers that were seen";

  private HtmlMeet() {}

  /** The table; none if nothing of the page has a used ring. */
  public static List<PageTable> of(MeetReport report) {
    if (report.devices().isEmpty() || report.rows().isEmpty()) {
      return List.of();
    }
    Sheet sheet = MeetSheet.of(report);
    return List.of(
        new PageTable(
            HEADING,
            sheet.columns().stream().map(Sheet.Column::head).toList(),
            sheet.rows().stream().map(row -> row.stream().map(Cell::of).toList()).toList(),
            List.of(
                sheet.title(),
                "Where the word is 'told' the driver tells the device where each part is. No device"
                    + " was run for this: its formula decides, at the Queue Size and the Queue"
                    + " Align that the driver was seen to choose.")));
  }
}
