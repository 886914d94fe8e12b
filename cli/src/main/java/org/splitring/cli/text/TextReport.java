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
 * What people see first: a table, then one screen for each difference, then what was not expected.
 *
 * <p>What agrees is shown in detail only if it was asked for by itself, or with {@code verbose}.
 */
public final class TextReport {

  private final Report report;
  private final Style style;
  private final boolean detailed;

  private TextReport(Report report, Style style, boolean detailed) {
    this.report = report;
    this.style = style;
    this.detailed = detailed || report.findings().size() == 1;
  }

  /** The report as text, each line ended. */
  public static String of(Report report, Style style, boolean verbose) {
    return new TextReport(report, style, verbose).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(DomainText.of(report.domain())).append("\n\n");
    text.append(new Table(report, style).text());
    for (Finding finding : report.findings()) {
      for (Judged judged : finding.checked().judged()) {
        if (detailed || !(judged.verdict() instanceof Verdict.Agrees)) {
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
