package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.search.Searched;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.DomainArguments;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.asked.CheckRequest;
import org.splitring.cli.asked.TypedClaim;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.html.HtmlScan;
import org.splitring.cli.html.TreeSource;
import org.splitring.cli.json.JsonReport;
import org.splitring.cli.json.SarifJson;
import org.splitring.cli.markdown.MarkdownReport;
import org.splitring.cli.notice.CheckNotices;
import org.splitring.cli.notice.GithubText;
import org.splitring.cli.notice.NoticeLog;
import org.splitring.cli.notice.NoticePlaces;
import org.splitring.cli.output.Progress;
import org.splitring.cli.output.Screens;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.report.ScanReport;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.ScanText;
import org.splitring.cli.text.Tally;
import org.splitring.cli.text.drawing.Style;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;

/** {@code splitring scan}: verdicts on whatever a source tree has that lays out a ring. */
final class ScanCommand {

  private static final String SOURCE = "--source";

  private ScanCommand() {}

  /** Whether {@code check} names a tree, and nothing in it. */
  static boolean isMeant(Arguments arguments) {
    return arguments.has(SOURCE)
        && arguments.positional().isEmpty()
        && !arguments.has(Syntax.CATALOGUE)
        && TypedClaim.quantities(arguments).isEmpty();
  }

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    Format format = Format.of(arguments, Format.OF_TREES);
    ScanReport scanned = report(arguments, services, screens, err);
    Report report = scanned.report();
    out.print(
        switch (format) {
          case TEXT -> text(scanned, arguments, screens);
          case JSON -> JsonReport.of(scanned);
          case SARIF -> SarifJson.of(log(report));
          case GITHUB -> GithubText.of(log(report).notices()) + Tally.of(report);
          case MARKDOWN -> MarkdownReport.of(report);
          case HTML -> page(scanned, arguments, services);
          case SVG, RST, LATEX, ADOC -> throw format.isRefused();
        });
    return report.status();
  }

  private static String text(ScanReport scanned, Arguments arguments, Screens screens) {
    boolean colour =
        screens.outIsTerminal() && screens.colourWanted() && !arguments.has("--no-color");
    return ScanText.of(scanned, new Style(colour), arguments.has("--verbose"));
  }

  /** The page about what was found. */
  static String page(ScanReport scanned, Arguments arguments, Services services)
      throws UsageException, UnreadableException {
    ScanArguments asked = ScanArguments.of(arguments);
    return HtmlScan.of(
        scanned, TreeSource.of(asked.tree(), asked.word()), HelpText.version(), services.today());
  }

  private static NoticeLog log(Report report) {
    NoticePlaces spots = new NoticePlaces(Path.of(""));
    return new NoticeLog(HelpText.version(), report.status(), CheckNotices.of(report, spots));
  }

  /** What is found in the tree that the arguments name. */
  static ScanReport report(Arguments arguments, Services services, Screens screens, PrintStream err)
      throws UsageException, UnreadableException {
    Domain domain = DomainArguments.domain(arguments);
    Engine engine = CheckCommand.engine(arguments);
    ScanArguments asked = ScanArguments.of(arguments);
    List<Finding> findings = new ArrayList<>();
    try (Progress progress = new Progress(err, screens)) {
      Searched searched =
          services.search(
              asked.tree(),
              asked.source()::over,
              (done, all) -> progress.bar("looking", done, all),
              (done, all) -> progress.bar("reading", done, all));
      List<CheckRequest> claims = asked.claims(searched);
      BothModels models = new BothModels(services, domain, engine);
      for (CheckRequest each : claims) {
        progress.bar("checking", findings.size() + 1, claims.size());
        Checked asSaid = services.check(each.claim(), domain, engine);
        Checked checked =
            each.source()
                .filter(source -> asked.source().model().isEmpty())
                .map(source -> models.undecidedBetween(asSaid, source))
                .orElse(asSaid);
        Checked repaired =
            each.source().map(source -> services.repaired(checked, source)).orElse(checked);
        findings.add(
            new Finding(
                repaired, each.expectation(), each.command(), List.of(), asked.directory()));
      }
      return new ScanReport(
          new Report(domain, findings), searched.files(), searched.read(), searched.passed());
    }
  }
}
