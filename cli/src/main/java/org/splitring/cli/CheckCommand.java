package org.splitring.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.json.JsonReport;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.Style;
import org.splitring.cli.text.TextReport;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checked;

/** {@code splitring check}: verdicts on claims. */
final class CheckCommand {

  private CheckCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    Report report = report(arguments, services, screens, err);
    boolean colour =
        screens.outIsTerminal() && screens.colourWanted() && !arguments.has("--no-color");
    out.print(
        json
            ? JsonReport.of(report)
            : TextReport.of(report, new Style(colour), arguments.has("--verbose")));
    return report.status();
  }

  /** The verdicts on everything that the arguments ask about. */
  static Report report(Arguments arguments, Services services, Screens screens, PrintStream err)
      throws UsageException, UnreadableException {
    Domain domain = DomainArguments.domain(arguments);
    services.prepare();
    List<Asked> asked = Asking.of(services, arguments, domain);
    List<Finding> findings = new ArrayList<>();
    try (Progress progress = new Progress(err, screens.errIsTerminal())) {
      for (Asked each : asked) {
        progress.at(findings.size() + 1, asked.size(), each.claim().id());
        Checked checked = services.check(each.claim(), domain);
        Checked repaired =
            each.source().map(source -> services.repaired(checked, source)).orElse(checked);
        findings.add(new Finding(repaired, each.expectation(), each.command()));
      }
    }
    return new Report(domain, findings);
  }
}
