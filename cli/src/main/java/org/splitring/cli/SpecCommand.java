package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.SpecReader;
import org.splitring.claims.latex.SpecText;
import org.splitring.claims.tree.GitRepository;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.cli.json.SpecJson;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.SpecHistory;
import org.splitring.cli.report.SpecHistory.Row;
import org.splitring.cli.report.SpecReport;
import org.splitring.cli.text.SpecHistoryText;
import org.splitring.cli.text.SpecReportText;
import org.splitring.cli.text.drawing.Style;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.standard.Edition;
import org.splitring.notes.standard.Editions;
import org.splitring.notes.standard.EditionsText;
import org.splitring.properties.text.TextChecker;

/** {@code splitring spec}: whether the standard's own text says what it means. */
final class SpecCommand {

  /** A committee specification; drafts and working versions have other names. */
  private static final Pattern COMMITTEE_SPECIFICATION =
      Pattern.compile("v(\\d{1,4})\\.(\\d{1,4})-cs(\\d{1,4})");

  private static final String HEAD = "HEAD";
  private static final String RECORD = "--record";

  private final SpecReader reader = new SpecReader();
  private final TextChecker checker = new TextChecker(Domain.DEFAULT);

  private SpecCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    if (arguments.positional().size() != 1) {
      throw new UsageException(
          "name one checkout of the standard, as in 'splitring spec virtio-spec'");
    }
    String directory = arguments.positional().get(0);
    SpecCommand command = new SpecCommand();
    Style style =
        new Style(
            screens.outIsTerminal() && screens.colourWanted() && !arguments.has("--no-color"));
    Optional<OutputFile> record = record(arguments);
    if (arguments.has("--all-tags")) {
      SpecHistory history = command.history(directory, new Progress(err, screens));
      if (record.isPresent()) {
        record.get().write(EditionsText.of(recorded(history, services.today())));
      }
      out.print(json ? SpecJson.of(history) : SpecHistoryText.of(history, style));
      return history.status();
    }
    SpecReport report = command.report(Trees.open(directory));
    out.print(
        json ? SpecJson.of(report) : SpecReportText.of(report, style, arguments.has("--verbose")));
    return report.status();
  }

  private static Optional<OutputFile> record(Arguments arguments)
      throws UsageException, UnreadableException {
    Optional<String> file = arguments.one(RECORD);
    if (file.isPresent() && !arguments.has("--all-tags")) {
      throw new UsageException(RECORD + " is for --all-tags, of which there is more to keep");
    }
    return file.isPresent()
        ? Optional.of(OutputFile.of(Path.of(file.get()), arguments.has("--force")))
        : Optional.empty();
  }

  /** The committee specifications; HEAD is another one tomorrow. */
  private static Editions recorded(SpecHistory history, LocalDate today)
      throws UnreadableException {
    Optional<Row.Unreadable> unreadable = history.unreadable().findFirst();
    if (unreadable.isPresent()) {
      throw new UnreadableException("nothing is recorded: " + unreadable.get().reason());
    }
    List<Edition> editions = new ArrayList<>();
    history
        .read()
        .filter(row -> !row.revision().equals(HEAD))
        .forEach(row -> editions.add(row.report().edition(row.revision())));
    return new Editions(today, editions);
  }

  private SpecReport report(Tree tree) throws UnreadableException {
    SpecText spec = reader.read(tree);
    return new SpecReport(spec, checker.check(spec.passages()), Domain.DEFAULT);
  }

  private SpecHistory history(String directory, Progress shown)
      throws UsageException, UnreadableException {
    if (directory.contains("@")) {
      throw new UsageException("--all-tags takes a directory, and no revision of it");
    }
    GitRepository repository = GitRepository.open(Path.of(directory));
    List<String> revisions = new ArrayList<>(repository.tags());
    revisions.removeIf(tag -> !COMMITTEE_SPECIFICATION.matcher(tag).matches());
    if (revisions.isEmpty()) {
      throw new UnreadableException(
          directory + ": has no tag of a committee specification, such as v1.2-cs01; fetch tags");
    }
    revisions.sort(Comparator.comparingLong(SpecCommand::version));
    revisions.add(HEAD);
    List<Row> rows = new ArrayList<>();
    try (Progress progress = shown) {
      for (String revision : revisions) {
        progress.at(rows.size() + 1, revisions.size(), revision);
        rows.add(row(revision, repository));
      }
    }
    return new SpecHistory(rows);
  }

  /** One version that cannot be read says nothing of the others. */
  private Row row(String revision, GitRepository repository) {
    try {
      return new Row.Read(revision, report(repository.tree(revision)));
    } catch (UnreadableException unreadable) {
      return new Row.Unreadable(revision, unreadable.getMessage());
    }
  }

  private static long version(String tag) {
    Matcher numbers = COMMITTEE_SPECIFICATION.matcher(tag);
    long version = 0;
    for (int i = 1; numbers.matches() && i <= numbers.groupCount(); i++) {
      version = 10_000 * version + Long.parseLong(numbers.group(i));
    }
    return version;
  }
}
