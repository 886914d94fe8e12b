package org.splitring.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.json.JsonReport;
import org.splitring.cli.report.Confronted;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.Style;
import org.splitring.cli.text.TextReport;
import org.splitring.model.verdict.Domain;

/** {@code splitring check}: verdicts on claims. */
final class CheckCommand {

  private CheckCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    Domain domain = DomainArguments.domain(arguments);
    services.prepare();
    List<Asked> asked = Asking.of(services, arguments, domain);
    List<Finding> findings = new ArrayList<>();
    try (Progress progress = new Progress(err, screens.errIsTerminal())) {
      for (Asked each : asked) {
        progress.at(findings.size() + 1, asked.size(), each.claim().id());
        findings.add(
            new Finding(
                services.check(each.claim(), domain),
                each.expectation(),
                each.command(),
                Confronted.all(each.observed(), each.claim())));
      }
    }
    Report report = new Report(domain, findings);
    boolean colour =
        screens.outIsTerminal() && screens.colourWanted() && !arguments.has("--no-color");
    out.print(
        json
            ? JsonReport.of(report)
            : TextReport.of(report, new Style(colour), arguments.has("--verbose")));
    return report.status();
  }
}
