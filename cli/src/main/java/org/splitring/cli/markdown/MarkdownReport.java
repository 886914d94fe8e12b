package org.splitring.cli.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.NoticeText;
import org.splitring.cli.text.Tally;
import org.splitring.cli.text.drawing.Table;
import org.splitring.cli.text.facts.LedgerText;
import org.splitring.model.claim.Place;
import org.splitring.model.formula.CText;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.DomainText;

/** A report as two tables: the verdicts, and what there is to say of each that is no agreement. */
public final class MarkdownReport {

  private static final List<String> HEAD =
      List.of("claim", "quantity", "first at", "standard", "found", "cause", "repair", "line");
  private static final List<String> LEDGER = List.of("claim", "quantity", "taken for granted");
  private static final String NOTHING = "";

  private MarkdownReport() {}

  /** The report, each line ended. */
  public static String of(Report report) {
    StringBuilder text = new StringBuilder();
    text.append(Markdown.words(Tally.of(report))).append("\n\n");
    text.append(Markdown.words(DomainText.of(report.domain()))).append("\n\n");
    List<List<String>> words =
        Table.words(report).stream()
            .map(row -> row.stream().map(Markdown::words).toList())
            .toList();
    text.append(Markdown.table(words.get(0), words.subList(1, words.size())));
    List<List<String>> rows = report.findings().stream().flatMap(MarkdownReport::rows).toList();
    if (!rows.isEmpty()) {
      text.append('\n').append(Markdown.table(HEAD, rows));
    }
    List<List<String>> ledger =
        report.findings().stream().flatMap(MarkdownReport::assumed).toList();
    if (!ledger.isEmpty()) {
      text.append('\n').append(Markdown.table(LEDGER, ledger));
    }
    return text.toString();
  }

  /** What was taken for granted, also for what agrees and so has no row of its own. */
  private static Stream<List<String>> assumed(Finding finding) {
    return finding.checked().judged().stream()
        .flatMap(
            judged ->
                LedgerText.lines(judged.statement()).stream()
                    .map(
                        line ->
                            cells(
                                finding,
                                judged.statement().quantity().label(),
                                List.of(Markdown.words(line)))));
  }

  private static Stream<List<String>> rows(Finding finding) {
    Stream<List<String>> judged =
        finding.checked().judged().stream().flatMap(each -> row(finding, each).stream());
    Stream<List<String>> unsaid =
        finding.unsaid().stream()
            .map(
                quantity ->
                    cells(
                        finding,
                        quantity.label(),
                        List.of(
                            NOTHING,
                            NOTHING,
                            "not computed",
                            Markdown.words(NoticeText.expected(finding, quantity)),
                            NOTHING,
                            NOTHING)));
    return Stream.concat(judged, unsaid);
  }

  private static Optional<List<String>> row(Finding finding, Judged judged) {
    String quantity = judged.statement().quantity().label();
    String at = judged.statement().at().map(Place::toString).map(Markdown::code).orElse(NOTHING);
    if (judged.verdict() instanceof Verdict.Differs differs) {
      Optional<Cause> cause = judged.cause();
      return Optional.of(
          cells(
              finding,
              quantity,
              List.of(
                  Markdown.words(NoticeText.first(judged, differs)),
                  Long.toString(differs.smallest().standard()),
                  Markdown.words(NoticeText.claimed(judged, differs.smallest())),
                  cause.map(Cause::words).map(Markdown::words).orElse("not found"),
                  cause.map(each -> Markdown.code(repair(each))).orElse(NOTHING),
                  at)));
    }
    if (judged.verdict() instanceof Verdict.Undecided undecided) {
      return Optional.of(
          cells(
              finding,
              quantity,
              List.of(
                  NOTHING,
                  NOTHING,
                  "undecided",
                  Markdown.words(undecided.reason()),
                  Markdown.words(undecided.mend()),
                  undecided.at().map(Place::toString).map(Markdown::code).orElse(at))));
    }
    return Optional.empty();
  }

  private static List<String> cells(Finding finding, String quantity, List<String> others) {
    List<String> cells = new ArrayList<>();
    cells.add(Markdown.words(finding.checked().claim().id()));
    cells.add(Markdown.words(quantity));
    cells.addAll(others);
    return cells;
  }

  private static String repair(Cause cause) {
    return CText.of(cause.repaired());
  }
}
