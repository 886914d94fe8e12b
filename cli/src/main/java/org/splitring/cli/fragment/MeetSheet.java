package org.splitring.cli.fragment;

import java.util.List;
import java.util.OptionalLong;
import org.splitring.cli.report.MeetReport;
import org.splitring.cli.report.MeetReport.Group;
import org.splitring.cli.text.MeetText;
import org.splitring.notes.fragment.Sheet;

/** Devices down, with the drivers that fare alike with each: a table that fits a page. */
public final class MeetSheet {

  private static final List<Sheet.Column> COLUMNS =
      List.of(
          new Sheet.Column("device", false),
          new Sheet.Column("drivers", false),
          new Sheet.Column("used ring", false),
          new Sheet.Column("first at n", true),
          new Sheet.Column("driver's byte", true),
          new Sheet.Column("device's byte", true));

  private MeetSheet() {}

  /** The table; bytes count from the base. */
  public static Sheet of(MeetReport report) {
    return new Sheet(
        MeetText.title(report), COLUMNS, report.groups().stream().map(MeetSheet::row).toList());
  }

  private static List<String> row(Group group) {
    return List.of(
        group.device(),
        MeetText.list(group.drivers()),
        group.cell().word().label(),
        number(group.cell().missing()),
        number(group.cell().driver()),
        number(group.cell().device()));
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }
}
