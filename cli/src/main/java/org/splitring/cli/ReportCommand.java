package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Report;
import org.splitring.notes.report.HtmlReport;
import org.splitring.notes.report.Reported;

/** {@code splitring report}: verdicts on one page for a browser. */
final class ReportCommand {

  private static final String OUT = "--out";

  private ReportCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    Path file =
        Path.of(
            arguments
                .one(OUT)
                .orElseThrow(() -> new UsageException("report needs -o FILE, the page to write")));
    OutputFile page = OutputFile.of(file, arguments.has("--force"));
    Report report = CheckCommand.report(arguments, services, screens, err);
    List<Reported> claims =
        report.findings().stream()
            .map(finding -> new Reported(finding.checked(), finding.command()))
            .toList();
    page.write(HtmlReport.of(report.domain(), claims, HelpText.of("version").strip()));
    out.println("wrote " + file);
    return report.status();
  }
}
