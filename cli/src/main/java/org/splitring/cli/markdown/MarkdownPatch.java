package org.splitring.cli.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.splitring.cli.report.PatchReport;
import org.splitring.cli.text.PatchReportText;

/** What a patch does as two tables: the effects, and what there is to say of them. */
public final class MarkdownPatch {

  private MarkdownPatch() {}

  /** The report, each line ended. */
  public static String of(PatchReport report) {
    StringBuilder text = new StringBuilder();
    text.append(Markdown.words(PatchReportText.ending(report))).append("\n");
    add(
        text,
        List.of("claim", "quantity", "before", "after", "effect"),
        PatchReportText.rows(report));
    add(
        text,
        List.of("claim", "quantity", "before", "after", "smallest"),
        PatchReportText.details(report));
    Stream<String> unread =
        report.unread().stream().map(each -> each.path() + ": " + each.reason());
    Stream.concat(report.passedOver().stream().map(what -> what + ", which is not read"), unread)
        .forEach(line -> text.append("\n").append(Markdown.words(line)).append("\n"));
    return text.toString();
  }

  private static void add(StringBuilder text, List<String> head, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(row.stream().map(Markdown::words).toList()));
    text.append('\n').append(Markdown.table(head, cells));
  }
}
