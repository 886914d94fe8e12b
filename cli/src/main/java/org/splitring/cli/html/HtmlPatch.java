package org.splitring.cli.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.cli.report.ChangedClaim;
import org.splitring.cli.report.ChangedPassage;
import org.splitring.cli.report.ChangedQuantity;
import org.splitring.cli.report.Effect;
import org.splitring.cli.report.PatchReport;
import org.splitring.cli.text.PatchReportText;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.text.Judgement;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.notes.report.HtmlReport;
import org.splitring.notes.report.PageHead;
import org.splitring.notes.report.PageTable;
import org.splitring.notes.report.PageTable.Cell;
import org.splitring.notes.report.Reported;
import org.splitring.notes.words.Columns;
import org.splitring.notes.words.Fact;

/**
 * What a patch does, as a page: the effects, what there is to say of them, and then all that is
 * known of the claims as they are with the patch.
 */
public final class HtmlPatch {

  private static final String NOTHING = "-";

  private final PatchReport report;
  private final TreeSource before;
  private final TreeSource after;

  private HtmlPatch(PatchReport report, TreeSource source) {
    this.report = report;
    before = source;
    after = source.without(report.files());
  }

  /**
   * The page.
   *
   * @param source the tree that the patch is for
   * @param version of the program
   * @param date the day on which it was read
   */
  public static String of(PatchReport report, TreeSource source, String version, LocalDate date) {
    return new HtmlPatch(report, source).page(version, date);
  }

  private String page(String version, LocalDate date) {
    List<Fact> about = new ArrayList<>(before.about());
    report.subjects().forEach(each -> about.add(Fact.words("patch", each)));
    report.files().forEach(each -> about.add(Fact.words("changes", each)));
    about.add(Fact.words("result", PatchReportText.ending(report).strip()));
    List<PageTable> tables = new ArrayList<>(List.of(effects()));
    details().ifPresent(tables::add);
    return HtmlReport.of(
        new PageHead("What a patch makes of split ring layouts", version, Optional.of(date), about),
        report.domain(),
        tables,
        report.claims().stream().flatMap(each -> reported(each).stream()).toList());
  }

  /** The claim with the patch; nothing asks for it alone before the patch is applied. */
  private Optional<Reported> reported(ChangedClaim claim) {
    return claim.after().map(each -> new Reported(each, "", List.of(), after.links()));
  }

  private PageTable effects() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ChangedClaim claim : report.claims()) {
      for (ChangedQuantity each : claim.quantities()) {
        rows.add(
            List.of(
                Cell.of(claim.claim().id(), place(each).flatMap(before.links()::to)),
                Cell.of(each.quantity().label()),
                Cell.verdict(ChangedQuantity.word(each.before()), Optional.empty()),
                Cell.verdict(ChangedQuantity.word(each.after()), closer(claim, each)),
                Cell.of(each.effect().label())));
      }
    }
    for (ChangedPassage each : report.passages()) {
      Place at = new Place(each.passage().at().file(), each.passage().at().first());
      rows.add(
          List.of(
              Cell.of(at.file() + ":" + each.passage().at().range(), after.links().to(at)),
              Cell.of(each.passage().subject()),
              Cell.verdict(word(each.before()), Optional.empty()),
              Cell.verdict(word(each.after()), Optional.empty()),
              Cell.of(each.effect().label())));
    }
    Stream<String> passed = report.passedOver().stream().map(what -> what + ", which is not read");
    Stream<String> unread =
        report.unread().stream().map(each -> each.path() + ": " + each.reason());
    return new PageTable(
        "Effects",
        List.of("claim", "quantity", "before", "after", "effect"),
        rows,
        Stream.concat(passed, unread).toList());
  }

  private Optional<PageTable> details() {
    List<List<Cell>> rows =
        PatchReportText.details(report).stream()
            .map(row -> row.stream().map(Cell::of).toList())
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PageTable(
                "Before and after",
                List.of("claim", "quantity", "before", "after", "smallest"),
                rows,
                List.of()));
  }

  private static Optional<String> closer(ChangedClaim claim, ChangedQuantity changed) {
    boolean shown =
        changed.effect() != Effect.GONE
            && List.of("differs", "undecided").contains(ChangedQuantity.word(changed.after()));
    return shown
        ? claim.after().map(after -> "#" + Columns.anchor(after, changed.quantity()))
        : Optional.empty();
  }

  /** Where the number was computed before the patch. */
  private static Optional<Place> place(ChangedQuantity changed) {
    return changed
        .before()
        .map(Judged::statement)
        .filter(Statement.Stated.class::isInstance)
        .flatMap(each -> ((Statement.Stated) each).at());
  }

  private static String word(Optional<Judgement> side) {
    return side.map(each -> each.answer().word()).orElse(NOTHING);
  }
}
