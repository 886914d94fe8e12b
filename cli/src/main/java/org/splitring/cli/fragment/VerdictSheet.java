package org.splitring.cli.fragment;

import java.util.List;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.drawing.Table;
import org.splitring.notes.fragment.Sheet;
import org.splitring.notes.words.DomainText;

/** The verdicts at a glance: claims down, quantities across. */
public final class VerdictSheet {

  private VerdictSheet() {}

  /** The table; its words and marks are those of the report for people. */
  public static Sheet of(Report report) {
    List<List<String>> words = Table.words(report);
    return new Sheet(
        "Compared with the standard, " + DomainText.of(report.domain()),
        words.get(0).stream().map(head -> new Sheet.Column(head, false)).toList(),
        words.subList(1, words.size()));
  }
}
