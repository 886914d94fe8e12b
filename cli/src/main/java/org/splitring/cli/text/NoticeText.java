package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import org.splitring.cli.report.Finding;
import org.splitring.cli.text.facts.DifferenceFacts;
import org.splitring.cli.text.facts.LedgerText;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.Label;

/** What there is to say of a verdict where there is no room for a screen, one line each. */
public final class NoticeText {

  private final Finding finding;
  private final Judged judged;
  private final List<String> lines = new ArrayList<>();

  private NoticeText(Finding finding, Judged judged) {
    this.finding = finding;
    this.judged = judged;
  }

  /** The lines below the {@link Headline}. */
  public static List<String> of(Finding finding, Judged judged) {
    NoticeText text = new NoticeText(finding, judged);
    text.fill();
    return List.copyOf(text.lines);
  }

  /** What the catalogue expects of a quantity. */
  public static String expected(Finding finding, Quantity quantity) {
    return "the catalogue expects \"" + finding.expectation().word(quantity) + "\"";
  }

  private void fill() {
    if (judged.verdict() instanceof Verdict.Differs differs) {
      lines.add("first at " + first(judged, differs) + ": " + numbers(differs.smallest()));
      judged.cause().ifPresent(this::cause);
      judged.consequence().ifPresent(what -> lines.add("consequence: " + what));
      judged.cause().flatMap(Cause::patch).ifPresent(patch -> patch.lines().forEach(lines::add));
    } else if (judged.verdict() instanceof Verdict.Undecided undecided) {
      lines.add("because " + undecided.reason());
      lines.add("mend: " + undecided.mend());
    }
    LedgerText.lines(judged.statement()).forEach(each -> lines.add("assumed: " + each));
    if (finding.expectation().stated()) {
      lines.add(expected(finding, judged.statement().quantity()));
    }
  }

  /** The smallest point at which a claim differs. */
  public static String first(Judged judged, Verdict.Differs differs) {
    return DifferenceFacts.point(differs.smallest().point(), judged.statement());
  }

  /** What the claimant has at a point, and how far off it is. */
  public static String claimed(Judged judged, Counterexample at) {
    return DifferenceFacts.claimed(at, judged.statement().quantity(), " ");
  }

  private String numbers(Counterexample at) {
    String claim = Label.of(finding.checked().claim());
    return "the standard has " + at.standard() + ", " + claim + " " + claimed(judged, at);
  }

  private void cause(Cause cause) {
    lines.add("cause: " + cause.words());
    lines.add("repair: " + CText.of(cause.repaired()));
  }
}
