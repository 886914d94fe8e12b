package org.splitring.cli.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.cli.notice.LayoutRules.Kind;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.Headline;
import org.splitring.cli.text.NoticeText;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;

/**
 * The notices that verdicts give: one for each that is not an expected agreement.
 *
 * <p>Law: there is an error exactly where the exit status is 1, and without one a warning exactly
 * where it is 3.
 */
public final class CheckNotices {

  private final Finding finding;
  private final NoticePlaces spots;

  private CheckNotices(Finding finding, NoticePlaces spots) {
    this.finding = finding;
    this.spots = spots;
  }

  /** The notices of a report, in its order. */
  public static List<Notice> of(Report report, NoticePlaces spots) {
    return report.findings().stream().flatMap(each -> of(each, spots).stream()).toList();
  }

  /** The notices of what was found of one claim. */
  public static List<Notice> of(Finding finding, NoticePlaces spots) {
    CheckNotices notices = new CheckNotices(finding, spots);
    List<Notice> all = new ArrayList<>();
    finding.checked().judged().forEach(judged -> notices.of(judged).ifPresent(all::add));
    finding.unsaid().forEach(quantity -> all.add(notices.missing(quantity)));
    return all;
  }

  private Optional<Notice> of(Judged judged) {
    boolean expected = finding.isExpected(judged);
    Optional<Kind> kind = kind(judged.verdict(), expected);
    Quantity quantity = judged.statement().quantity();
    return kind.map(
        known ->
            new Notice(
                LayoutRules.of(quantity, known),
                level(quantity, Optional.of(judged.verdict())),
                Headline.of(finding, judged),
                NoticeText.of(finding, judged),
                judged.statement().assumptions(),
                spots.of(finding.checked().claim(), finding.tree(), at(judged)),
                List.of(function(), formula(judged.statement()))));
  }

  private static Optional<Kind> kind(Verdict verdict, boolean expected) {
    if (verdict instanceof Verdict.Differs differs) {
      return Optional.of(differs.smallest().claimed().isPresent() ? Kind.DIFFERS : Kind.UNDEFINED);
    }
    if (verdict instanceof Verdict.Undecided) {
      return Optional.of(Kind.UNDECIDED);
    }
    return expected ? Optional.empty() : Optional.of(Kind.UNEXPECTED);
  }

  private Notice missing(Quantity quantity) {
    return new Notice(
        LayoutRules.of(quantity, Kind.MISSING),
        level(quantity, Optional.empty()),
        finding.checked().claim().id() + ": " + quantity.label() + " is not computed",
        List.of(NoticeText.expected(finding, quantity)),
        List.of(),
        spots.of(finding.checked().claim(), finding.tree(), Optional.empty()),
        List.of(function(), ""));
  }

  private Level level(Quantity quantity, Optional<Verdict> verdict) {
    return switch (finding.status(quantity, verdict)) {
      case AS_EXPECTED -> Level.NOTE;
      case UNDECIDED -> Level.WARNING;
      default -> Level.ERROR;
    };
  }

  private static Optional<Place> at(Judged judged) {
    return judged.verdict() instanceof Verdict.Undecided undecided
        ? undecided.at().or(() -> judged.statement().at())
        : judged.statement().at();
  }

  private String function() {
    return finding.checked().claim().provenance().function().orElse("");
  }

  private static String formula(Statement statement) {
    return statement instanceof Statement.Stated stated ? CText.of(stated.formula()) : "";
  }
}
