package org.splitring.cli.notice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.cli.report.ChangedClaim;
import org.splitring.cli.report.ChangedPassage;
import org.splitring.cli.report.ChangedQuantity;
import org.splitring.cli.report.Effect;
import org.splitring.cli.report.Expectation;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.PatchReport;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Lines;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;

/**
 * The notices that a patch gives: one for each thing that it touches and that is wrong or undecided
 * after it.
 *
 * <p>Law: there is an error exactly where the exit status is 1, and without one a warning exactly
 * where it is 3.
 */
public final class PatchNotices {

  private static final NoticeRule TEXT =
      new NoticeRule(
          "splitring/standard-text",
          "The text of the standard does not say what it means",
          "A formula, structure or table of the text is that of the layout it describes.",
          "splitring spec shows each passage of the text beside what it means, and splitring errata"
              + " a text that says it.");
  private static final NoticeRule TEXT_UNDECIDED =
      new NoticeRule(
          "splitring/standard-text-undecided",
          "What the text of the standard says could not be decided",
          "Every passage on the layout is there, in a form that is known.",
          "Compare the passage by hand, or word it as the text did before.");
  private static final NoticeRule UNREAD =
      new NoticeRule(
          "splitring/source-unread",
          "Source that could lay out a ring could not be read",
          "Every file that could lay out a ring is read.",
          "The message says why it was not, and which option helps.");

  private final NoticePlaces spots;
  private final Optional<Path> tree;
  private final List<Notice> notices = new ArrayList<>();

  private PatchNotices(NoticePlaces spots, Optional<Path> tree) {
    this.spots = spots;
    this.tree = tree;
  }

  /** The rules that a patch can break beside those of the layout. */
  public static List<NoticeRule> rules() {
    return List.of(TEXT, TEXT_UNDECIDED, UNREAD);
  }

  /**
   * The notices of a report, in its order.
   *
   * @param tree where the tree is on this machine, if it is not read from a repository
   */
  public static List<Notice> of(PatchReport report, NoticePlaces spots, Optional<Path> tree) {
    PatchNotices notices = new PatchNotices(spots, tree);
    report.claims().forEach(notices::claim);
    report.passages().forEach(notices::passage);
    report.unread().forEach(notices::unread);
    return List.copyOf(notices.notices);
  }

  private void claim(ChangedClaim changed) {
    for (ChangedQuantity each : changed.quantities()) {
      each.after().ifPresent(after -> quantity(changed.after().orElseThrow(), each, after));
    }
  }

  private void quantity(Checked checked, ChangedQuantity changed, Judged after) {
    Finding alone =
        new Finding(
            new Checked(checked.claim(), checked.domain(), List.of(after)),
            Expectation.AGREEMENT,
            "",
            List.of(),
            tree);
    for (Notice notice : CheckNotices.of(alone, spots)) {
      List<String> details = new ArrayList<>(notice.details());
      details.addAll(changed.notes());
      notices.add(
          new Notice(
              notice.rule(),
              notice.level(),
              notice.title() + ": " + changed.effect().label(),
              details,
              notice.assumptions(),
              notice.spot(),
              notice.identity()));
    }
  }

  private void passage(ChangedPassage changed) {
    changed.after().ifPresent(after -> passage(changed, after));
  }

  private void passage(ChangedPassage changed, Judgement after) {
    List<String> details;
    NoticeRule rule;
    if (after.answer() instanceof Answer.Differs differs) {
      rule = TEXT;
      String where = differs.smallest().isEmpty() ? "" : "first at " + differs.smallest() + ": ";
      details =
          List.of(
              where + "the standard means " + differs.standard() + ", it has " + differs.text());
    } else if (after.answer() instanceof Answer.Undecided undecided) {
      rule = TEXT_UNDECIDED;
      details = List.of("because " + undecided.reason(), "mend: " + undecided.mend());
    } else if (after.answer() instanceof Answer.Missing missing) {
      rule = changed.effect() == Effect.BREAKS ? TEXT : TEXT_UNDECIDED;
      details = List.of(missing.what());
    } else {
      return;
    }
    Lines at = after.passage().at();
    notices.add(
        new Notice(
            rule,
            rule == TEXT ? Level.ERROR : Level.WARNING,
            after.passage().subject() + ": " + changed.effect().label(),
            details,
            List.of(),
            Optional.of(
                spots.of(
                    tree, at.file(), Optional.of(new NoticePlace.Lines(at.first(), at.last())))),
            List.of(after.passage().subject())));
  }

  private void unread(PatchReport.Unread unread) {
    notices.add(
        new Notice(
            UNREAD,
            Level.WARNING,
            unread.path() + " could not be read",
            List.of(unread.reason()),
            List.of(),
            Optional.of(spots.of(tree, unread.path(), Optional.empty())),
            List.of()));
  }
}
