package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.GitFacts;
import org.splitring.claims.tree.Trees;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.json.ErrataJson;
import org.splitring.cli.output.OutputDirectory;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.ErrataText;
import org.splitring.notes.errata.Errata;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Issue;
import org.splitring.notes.errata.Series;
import org.splitring.notes.errata.evidence.Proven;
import org.splitring.notes.errata.mail.Mail;
import org.splitring.notes.errata.mail.Note;

/** {@code splitring errata}: what is wrong in the standard's text, as notes and as patches. */
final class ErrataCommand {

  private static final String SPEC = "--spec";
  private static final String OUT = "--out";

  private ErrataCommand() {}

  static ExitStatus run(Arguments arguments, Services services, PrintStream out)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    Optional<String> spec = arguments.one(SPEC);
    Optional<OutputDirectory> directory = Optional.empty();
    if (arguments.one(OUT).isPresent()) {
      Path path = Path.of(arguments.one(OUT).get());
      directory = Optional.of(OutputDirectory.of(path, arguments.has("--force")));
    } else if (arguments.has("--force")) {
      throw new UsageException("--force is for files that are written; give -o DIR with it");
    }
    Errata all = Errata.load();
    List<Erratum> errata = all.named(arguments.positional());
    Optional<Series> series =
        spec.isPresent()
            ? Optional.of(Series.of(Trees.open(spec.get()), errata))
            : Optional.empty();
    if (directory.isPresent()) {
      // Before the proofs, which take most of the time.
      directory.get().check(series.map(ErrataCommand::names).orElse(Set.of(Note.FILE)));
    }
    Proven proven = Proven.of(errata, arguments.positional().isEmpty() ? all.right() : List.of());
    Map<String, String> files =
        spec.isPresent()
            ? files(series.get(), proven, all.issues(), services, spec.get())
            : Map.of(Note.FILE, Note.of(proven));
    if (directory.isPresent() && !files.isEmpty()) {
      directory.get().write(files);
    }
    List<Path> written =
        directory
            .map(each -> files.keySet().stream().map(each.path()::resolve).sorted().toList())
            .orElse(List.of());
    out.print(
        json ? ErrataJson.of(proven, series, written) : ErrataText.of(proven, series, written));
    return series.map(ErrataCommand::status).orElse(ExitStatus.AS_EXPECTED);
  }

  private static Set<String> names(Series series) {
    return series.patches().isEmpty() ? Set.of() : Mail.names(series);
  }

  /** Where there is nothing to patch, nothing is written. */
  private static Map<String, String> files(
      Series series, Proven proven, List<Issue> issues, Services services, String spec) {
    return series.patches().isEmpty()
        ? Map.of()
        : new Mail(
                series,
                proven,
                issues,
                GitFacts.author(spec),
                "splitring " + HelpText.of("version").strip(),
                services.today())
            .files();
  }

  private static ExitStatus status(Series series) {
    return series.outcomes().stream().anyMatch(ErratumOutcome.NotHere.class::isInstance)
        ? ExitStatus.UNDECIDED
        : ExitStatus.AS_EXPECTED;
  }
}
