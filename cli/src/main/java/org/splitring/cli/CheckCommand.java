package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.DomainArguments;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.asked.CheckRequest;
import org.splitring.cli.asked.ClaimArguments;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.fragment.Fragment;
import org.splitring.cli.fragment.VerdictSheet;
import org.splitring.cli.json.JsonReport;
import org.splitring.cli.json.SarifJson;
import org.splitring.cli.markdown.MarkdownReport;
import org.splitring.cli.notice.CheckNotices;
import org.splitring.cli.notice.GithubText;
import org.splitring.cli.notice.NoticeLog;
import org.splitring.cli.notice.NoticePlaces;
import org.splitring.cli.output.CheckedIn;
import org.splitring.cli.output.Progress;
import org.splitring.cli.output.Screens;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.Tally;
import org.splitring.cli.text.TextReport;
import org.splitring.cli.text.TextReport.Detail;
import org.splitring.cli.text.drawing.Style;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.words.ObservationComparison;

/** {@code splitring check}: verdicts on claims. */
final class CheckCommand {

  private static final String ENGINE = "--engine";
  private static final String ALL = "--all";

  private CheckCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    Format format = Format.of(arguments);
    Engine engine = engine(arguments);
    Report report = report(arguments, engine, services, screens, err);
    String results =
        switch (format) {
          case TEXT -> text(report, arguments, screens);
          case JSON -> JsonReport.of(report);
          case SARIF -> SarifJson.of(log(report));
          case GITHUB -> GithubText.of(log(report).notices()) + Tally.of(report);
          case MARKDOWN -> MarkdownReport.of(report);
          case HTML -> throw format.isRefused();
          case SVG, RST, LATEX, ADOC -> Fragment.of(VerdictSheet.of(report), format, arguments);
        };
    ExitStatus checkedIn = CheckedIn.deliver(results, arguments, out, err);
    return arguments.has(Syntax.CHECKED_IN) ? checkedIn : report.status();
  }

  private static String text(Report report, Arguments arguments, Screens screens) {
    boolean colour =
        screens.outIsTerminal() && screens.colourWanted() && !arguments.has("--no-color");
    return TextReport.of(report, new Style(colour), detail(arguments));
  }

  /** Of the whole catalogue there is more to say than anybody reads at once. */
  private static Detail detail(Arguments arguments) {
    if (arguments.has("--verbose")) {
      return Detail.ALL;
    }
    return arguments.has(ALL) || !ClaimArguments.isOfTheCatalogue(arguments)
        ? Detail.DIFFERENCES
        : Detail.KINDS;
  }

  private static NoticeLog log(Report report) {
    NoticePlaces spots = new NoticePlaces(Path.of(""));
    return new NoticeLog(HelpText.version(), report.status(), CheckNotices.of(report, spots));
  }

  /** The verdicts on everything that the arguments ask about. */
  static Report report(
      Arguments arguments, Engine engine, Services services, Screens screens, PrintStream err)
      throws UsageException, UnreadableException {
    Domain domain = DomainArguments.domain(arguments);
    List<CheckRequest> asked = ClaimArguments.of(services, arguments, domain);
    AtomicInteger begun = new AtomicInteger();
    try (Progress progress = new Progress(err, screens)) {
      // Alloy answers one at a time.
      Stream<CheckRequest> each = engine == Engine.Z3 ? asked.parallelStream() : asked.stream();
      List<Finding> findings =
          each.map(
                  one -> {
                    progress.at(begun.incrementAndGet(), asked.size(), one.claim().id());
                    return finding(one, arguments, engine, services, domain);
                  })
              .toList();
      return new Report(domain, findings);
    }
  }

  private static Finding finding(
      CheckRequest asked, Arguments arguments, Engine engine, Services services, Domain domain) {
    Checked checked = services.check(asked.claim(), domain, engine);
    return new Finding(
        asked.source().map(source -> services.repaired(checked, source)).orElse(checked),
        asked.expectation(),
        again(asked, arguments),
        ObservationComparison.all(asked.observed(), asked.claim()),
        asked.source().flatMap(SourceRequest::directory));
  }

  static Engine engine(Arguments arguments) throws UsageException {
    String name = arguments.one(ENGINE).orElse(Engine.Z3.label());
    return Engine.labelled(name)
        .orElseThrow(() -> new UsageException("--engine is z3, alloy or all, not '" + name + "'"));
  }

  private static String again(CheckRequest asked, Arguments arguments) {
    return asked.command()
        + arguments.one(ENGINE).map(name -> " " + ENGINE + " " + name).orElse("");
  }
}
