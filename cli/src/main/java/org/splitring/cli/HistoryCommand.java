package org.splitring.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Trees;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.HistoryArgument;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.json.HistoryJson;
import org.splitring.cli.output.Progress;
import org.splitring.cli.output.Screens;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.HistoryReport;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.HistoryText;
import org.splitring.cli.text.drawing.Style;

/** {@code splitring history}: the commits at which the layout of a function changed. */
final class HistoryCommand {

  private HistoryCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    Format format = Format.of(arguments);
    Optional<HistoryArgument> named =
        arguments.positional().size() == 1
            ? HistoryArgument.of(arguments.positional().get(0))
            : Optional.empty();
    HistoryArgument what =
        named.orElseThrow(
            () ->
                new UsageException(
                    "name one function of one file of a git repository, as in"
                        + " 'splitring history DIR:src/ring.c:ring_init'"));
    SourceArguments source = SourceArguments.of(arguments);
    Trees.Revision revision = Trees.revision(what.repository());
    HistoryReport report;
    try (Progress progress = new Progress(err, screens)) {
      report =
          new LayoutHistory(revision.repository(), what.function(), services, source, progress)
              .of(revision.name(), what.path());
    }
    boolean colour =
        screens.outIsTerminal() && screens.colourWanted() && !arguments.has("--no-color");
    out.print(
        format == Format.JSON ? HistoryJson.of(report) : HistoryText.of(report, new Style(colour)));
    return report.status();
  }
}
