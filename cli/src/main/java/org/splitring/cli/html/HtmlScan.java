package org.splitring.cli.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.ScanReport;
import org.splitring.notes.report.HtmlReport;
import org.splitring.notes.report.PageHead;
import org.splitring.notes.report.Reported;
import org.splitring.notes.words.Fact;

/** What was found in a tree, as a page. */
public final class HtmlScan {

  private HtmlScan() {}

  /**
   * The page.
   *
   * @param source the tree that was scanned
   * @param version of the program
   * @param date the day on which it was scanned
   */
  public static String of(ScanReport scanned, TreeSource source, String version, LocalDate date) {
    List<Fact> about = new ArrayList<>(source.about());
    about.add(
        Fact.words(
            "files",
            String.format(
                Locale.ROOT,
                "%d of source, of which %d were read",
                scanned.files(),
                scanned.read())));
    return HtmlReport.of(
        new PageHead(PageHead.LAYOUTS, version, Optional.of(date), about),
        scanned.report().domain(),
        scanned.report().findings().stream().map(each -> reported(each, source)).toList(),
        List.of(),
        Optional.empty());
  }

  private static Reported reported(Finding finding, TreeSource source) {
    return new Reported(finding.checked(), finding.command(), finding.observed(), source.links());
  }
}
