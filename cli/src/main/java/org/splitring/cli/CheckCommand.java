package org.splitring.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.json.JsonReport;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.Style;
import org.splitring.cli.text.TextReport;
import org.splitring.model.verdict.Domain;

/** {@code splitring check}: verdicts on claims. */
final class CheckCommand {

  private static final String ENGINE = "--engine";

  private CheckCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    Domain domain = DomainArguments.domain(arguments);
    Engine engine = engine(arguments);
    services.prepare(engine);
    List<Asked> asked = Asking.of(services, arguments, domain);
    List<Finding> findings = new ArrayList<>();
    try (Progress progress = new Progress(err, screens.errIsTerminal())) {
      for (Asked each : asked) {
        progress.at(findings.size() + 1, asked.size(), each.claim().id());
        findings.add(
            new Finding(
                services.check(each.claim(), domain, engine),
                each.expectation(),
                again(each, arguments)));
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

  private static Engine engine(Arguments arguments) throws UsageException {
    String name = arguments.one(ENGINE).orElse(Engine.Z3.label());
    return Engine.labelled(name)
        .orElseThrow(() -> new UsageException("--engine is z3, alloy or all, not '" + name + "'"));
  }

  private static String again(Asked asked, Arguments arguments) {
    return asked.command()
        + arguments.one(ENGINE).map(name -> " " + ENGINE + " " + name).orElse("");
  }
}
