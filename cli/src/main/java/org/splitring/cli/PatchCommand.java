package org.splitring.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.patch.PatchReader;
import org.splitring.claims.patch.PatchText;
import org.splitring.claims.patch.Patched;
import org.splitring.claims.tree.Bounded;
import org.splitring.claims.tree.Tree;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.html.HtmlPatch;
import org.splitring.cli.html.TreeSource;
import org.splitring.cli.json.PatchJson;
import org.splitring.cli.json.SarifJson;
import org.splitring.cli.markdown.MarkdownPatch;
import org.splitring.cli.notice.GithubText;
import org.splitring.cli.notice.NoticeLog;
import org.splitring.cli.notice.NoticePlaces;
import org.splitring.cli.notice.PatchNotices;
import org.splitring.cli.output.Progress;
import org.splitring.cli.output.Screens;
import org.splitring.cli.patched.PatchedSource;
import org.splitring.cli.patched.PatchedSpec;
import org.splitring.cli.report.ChangedPassage;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.PatchReport;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.PatchReportText;
import org.splitring.cli.text.drawing.Style;
import org.splitring.model.verdict.Domain;

/** {@code splitring patch}: what a patch makes of the verdicts on what it touches. */
final class PatchCommand {

  private static final String STANDARD_INPUT = "-";

  private PatchCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    Format format = Format.of(arguments);
    if (arguments.positional().size() != 1) {
      throw new UsageException(
          "name one patch, or - for standard input, as in"
              + " 'splitring patch fix.patch --source DIR'");
    }
    SourceArguments source = SourceArguments.of(arguments);
    if (source.tree().isEmpty()) {
      throw new UsageException("patch needs --source DIR, the tree that the patch is for");
    }
    PatchText patch = read(arguments.positional().get(0), services);
    PatchReport report = report(patch, source, services, new Progress(err, screens));
    out.print(
        switch (format) {
          case TEXT -> text(report, arguments, screens);
          case JSON -> PatchJson.of(report);
          case SARIF -> SarifJson.of(log(report, source));
          case GITHUB ->
              GithubText.of(log(report, source).notices()) + PatchReportText.ending(report);
          case MARKDOWN -> MarkdownPatch.of(report);
          case HTML ->
              HtmlPatch.of(
                  report,
                  TreeSource.of(
                      source.tree().orElseThrow(), arguments.one("--source").orElseThrow()),
                  HelpText.version(),
                  services.today());
          case SVG, RST, LATEX, ADOC -> throw format.isRefused();
        });
    return report.status();
  }

  private static String text(PatchReport report, Arguments arguments, Screens screens) {
    boolean colour =
        screens.outIsTerminal() && screens.colourWanted() && !arguments.has("--no-color");
    return PatchReportText.of(report, new Style(colour));
  }

  private static NoticeLog log(PatchReport report, SourceArguments source) {
    Tree tree = source.tree().orElseThrow();
    Optional<Path> directory = Optional.of(tree.top()).filter(any -> tree.commit().isEmpty());
    return new NoticeLog(
        HelpText.version(),
        report.status(),
        PatchNotices.of(report, new NoticePlaces(Path.of("")), directory));
  }

  private static PatchReport report(
      PatchText patch, SourceArguments source, Services services, Progress shown)
      throws UnreadableException {
    Tree tree = source.tree().orElseThrow();
    Patched patched = Patched.of(tree, patch);
    PatchedSource code = new PatchedSource(services, source, patched, Domain.DEFAULT);
    PatchedSpec spec = new PatchedSpec(patched, Domain.DEFAULT);
    List<PatchReport.Unread> unread = new ArrayList<>();
    List<ChangedPassage> passages = new ArrayList<>();
    try (Progress progress = shown) {
      code.look(progress);
      unread.addAll(code.unread());
      patched.unseen().stream()
          .filter(each -> each.macro().filter(source.defines()::containsKey).isEmpty())
          .map(each -> new PatchReport.Unread(each.path(), each.reason()))
          .forEach(unread::add);
      if (spec.isMeant()) {
        passages.addAll(spec.changed());
      }
    }
    return new PatchReport(
        patch.name(),
        patch.subjects(),
        tree.name(),
        tree.commit(),
        patched.files().stream().map(Patched.Touched::path).distinct().toList(),
        patched.passedOver(),
        code.changed(),
        passages,
        unread,
        code.untouched(),
        Domain.DEFAULT);
  }

  private static PatchText read(String word, Services services) throws UnreadableException {
    if (word.equals(STANDARD_INPUT)) {
      try {
        return PatchReader.read("standard input", bounded(services.input()));
      } catch (IOException e) {
        throw new UnreadableException("standard input: cannot be read: " + e.getMessage());
      }
    }
    try {
      Path file = Path.of(word);
      if (!Files.exists(file) || Files.isDirectory(file)) {
        throw new UnreadableException(
            word + (Files.exists(file) ? ": not a file" : ": there is no such file"));
      }
      try (InputStream bytes = Files.newInputStream(file)) {
        return PatchReader.read(word, bounded(bytes));
      }
    } catch (InvalidPathException e) {
      throw new UnreadableException(word + ": not a path");
    } catch (IOException e) {
      throw new UnreadableException(word + ": cannot be read: " + e.getMessage());
    }
  }

  /** As much as is ever read, and one byte more, so that what is too large shows. */
  private static byte[] bounded(InputStream bytes) throws IOException {
    return bytes.readNBytes((int) Bounded.LARGEST_FILE + 1);
  }
}
