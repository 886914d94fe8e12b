package org.splitring.cli.text;

import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.Table;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.DomainText;

/**
 * What people see first: a table, then what differs, then what was not expected.
 *
 * <p>What agrees is shown in detail only if it was asked for by itself, or with {@code verbose}.
 */
public final class TextReport {

  /** How much is said of what is in the table. */
  public enum Detail {
    /** One line for each kind of difference. */
    KINDS,
    /** One screen for each difference. */
    DIFFERENCES,
    /** One screen for each verdict. */
    ALL
  }

  private final Report report;
  private final Style style;
  private final Detail detail;

  private TextReport(Report report, Style style, Detail detail) {
    this.report = report;
    this.style = style;
    this.detail = report.findings().size() == 1 ? Detail.ALL : detail;
  }

  /** The report as text, each line ended. */
  public static String of(Report report, Style style, Detail detail) {
    return new TextReport(report, style, detail).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(DomainText.of(report.domain())).append("\n\n");
    text.append(new Table(report, style).text());
    if (detail == Detail.KINDS) {
      return text.append(Kinds.of(report)).append('\n').append(ending()).toString();
    }
    for (Finding finding : report.findings()) {
      for (Judged judged : finding.checked().judged()) {
        if (detail == Detail.ALL || !(judged.verdict() instanceof Verdict.Agrees)) {
          text.append('\n').append(Screen.of(finding, judged, style));
        }
      }
    }
    return text.append('\n').append(ending()).toString();
  }

  /** The last words: whether all this was expected. */
  private String ending() {
    StringBuilder text = new StringBuilder();
    for (Finding finding : report.findings()) {
      for (Judged judged : finding.checked().judged()) {
        if (finding.expectation().stated() && !finding.isExpected(judged)) {
          text.append(surprise(finding, judged.statement().quantity(), judged.verdict().word()));
        }
      }
      for (Quantity unsaid : finding.unsaid()) {
        text.append(surprise(finding, unsaid, "is not computed"));
      }
    }
    return text.append(Tally.of(report)).toString();
  }

  private static String surprise(Finding finding, Quantity quantity, String found) {
    return "! "
        + finding.checked().claim().id()
        + ": "
        + quantity.label()
        + " "
        + found
        + ", but the catalogue expects "
        + "\""
        + finding.expectation().word(quantity)
        + "\"\n";
  }
}
