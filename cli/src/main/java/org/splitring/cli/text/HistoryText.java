package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.cli.report.ChangedQuantity;
import org.splitring.cli.report.HistoryReport;
import org.splitring.cli.report.HistoryReport.Change;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.drawing.WordTable;
import org.splitring.cli.text.facts.Facts;
import org.splitring.model.verdict.Checked.Judged;

/** The commits that changed a layout, newest first, with the verdict on each side. */
public final class HistoryText {

  private static final int COMMIT = 12;

  private HistoryText() {}

  /** The report as text, each line ended. */
  public static String of(HistoryReport report, Style style) {
    StringBuilder text = new StringBuilder();
    text.append(report.now().claim().id()).append(" in ").append(report.repository());
    text.append(", commit ").append(report.newest(), 0, COMMIT).append('\n');
    List<List<String>> rows = new ArrayList<>();
    for (Judged each : report.now().judged()) {
      rows.add(
          List.of(
              "",
              each.statement().quantity().label(),
              PatchScreen.shortly(Optional.of(report.now()), Optional.of(each))));
    }
    text.append(WordTable.of(rows, style));
    report.changes().forEach(each -> text.append('\n').append(change(each, style)));
    text.append('\n').append(ending(report));
    return text.toString();
  }

  private static String change(Change change, Style style) {
    StringBuilder text = new StringBuilder();
    text.append(style.strong(change.commit().id().substring(0, COMMIT)));
    text.append("  ").append(change.commit().date());
    text.append("  ").append(change.commit().subject()).append('\n');
    boolean isNew = change.claim().before().isEmpty();
    Facts facts = new Facts();
    for (ChangedQuantity each : change.claim().quantities()) {
      if (!each.isChanged()) {
        continue;
      }
      String label = each.quantity().label();
      facts.add(label, each.effect().label());
      if (!isNew) {
        facts.add("", "before: " + PatchScreen.shortly(change.claim().before(), each.before()));
      }
      facts.add("", "after: " + PatchScreen.shortly(change.claim().after(), each.after()));
    }
    return text.append(facts.text()).toString();
  }

  private static String ending(HistoryReport report) {
    int changes = report.changes().size();
    return String.format(
        Locale.ROOT,
        "%d %s of the layout, in %d versions read; %s\n",
        changes,
        changes == 1 ? "change" : "changes",
        report.readings(),
        report.end());
  }
}
