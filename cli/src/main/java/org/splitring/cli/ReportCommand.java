package org.splitring.cli;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.guest.DriverRecords;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.html.HtmlMeet;
import org.splitring.cli.html.TreeSource;
import org.splitring.cli.output.OutputFile;
import org.splitring.cli.output.Screens;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.MeetReport;
import org.splitring.cli.report.Report;
import org.splitring.cli.report.ScanReport;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.notes.forge.SourceLinks;
import org.splitring.notes.report.HtmlReport;
import org.splitring.notes.report.PageHead;
import org.splitring.notes.report.Reported;
import org.splitring.notes.standard.StandardFacts;

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
    if (namesTree(arguments, services)) {
      ScanReport scanned = ScanCommand.report(arguments, services, screens, err);
      page.write(ScanCommand.page(scanned, arguments, services));
      out.println("wrote " + file);
      return scanned.report().status();
    }
    Report report = CheckCommand.report(arguments, Engine.Z3, services, screens, err);
    List<Reported> claims = new ArrayList<>();
    for (Finding finding : report.findings()) {
      SourceLinks links = links(finding, arguments);
      claims.add(new Reported(finding.checked(), finding.command(), finding.observed(), links));
    }
    page.write(
        HtmlReport.of(
            new PageHead(
                PageHead.LAYOUTS, HelpText.version(), Optional.of(services.today()), List.of()),
            report.domain(),
            claims,
            HtmlMeet.of(meetings(claims)),
            text(claims)));
    out.println("wrote " + file);
    return report.status();
  }

  /** At the commit that the catalogue names, or that the tree is of. */
  private static SourceLinks links(Finding finding, Arguments arguments)
      throws UsageException, UnreadableException {
    Provenance from = finding.checked().claim().provenance();
    if (from.read() == Read.CATALOGUE) {
      return SourceLinks.of(from);
    }
    SourceArguments source = SourceArguments.of(arguments);
    return source
        .tree()
        .map(tree -> TreeSource.of(tree, arguments.one("--source").orElseThrow()).links())
        .orElse(SourceLinks.NONE);
  }

  /** Whether it is about whatever a directory, or a revision of one, has; claims come first. */
  private static boolean namesTree(Arguments arguments, Services services)
      throws UnreadableException {
    List<String> names = arguments.positional();
    return names.size() == 1
            && new File(names.get(0).replaceFirst("@.*", "")).isDirectory()
            && services.entry(names.get(0)).isEmpty()
        || ScanCommand.isMeant(arguments);
  }

  /** How the drivers that were seen fare with what the page is about. */
  private static MeetReport meetings(List<Reported> claims) throws UnreadableException {
    return MeetReport.seen(
        DriverRecords.load().all(), claims.stream().map(each -> each.checked().claim()).toList());
  }

  /** A page with the standard's own claims has what is known of its text besides. */
  private static Optional<StandardFacts> text(List<Reported> claims) throws UnreadableException {
    boolean about = claims.stream().anyMatch(each -> each.checked().claim().role() == Role.TEXT);
    return about ? Optional.of(StandardFacts.load()) : Optional.empty();
  }
}
