package org.splitring.cli.text;

import java.util.Optional;
import org.splitring.cli.report.Finding;
import org.splitring.cli.text.drawing.Picture;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.facts.CauseFacts;
import org.splitring.cli.text.facts.DifferenceFacts;
import org.splitring.cli.text.facts.Facts;
import org.splitring.cli.text.facts.FindingsFacts;
import org.splitring.cli.text.facts.LedgerText;
import org.splitring.cli.text.facts.Proviso;
import org.splitring.cli.text.facts.SourceWords;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.Label;
import org.splitring.notes.words.ObservedText;

/**
 * All there is to say of one verdict: a headline, aligned facts, and for a difference a picture.
 */
final class Screen {

  private final Finding finding;
  private final Judged judged;
  private final Claim claim;
  private final Quantity quantity;
  private final Style style;

  private Screen(Finding finding, Judged judged, Style style) {
    this.finding = finding;
    this.judged = judged;
    this.claim = finding.checked().claim();
    this.quantity = judged.statement().quantity();
    this.style = style;
  }

  static String of(Finding finding, Judged judged, Style style) {
    return new Screen(finding, judged, style).text();
  }

  private String text() {
    Facts facts = new Facts();
    String picture = "";
    String again = "";
    if (judged.verdict() instanceof Verdict.Differs differs) {
      DifferenceFacts.add(facts, finding, judged.statement(), differs);
      CauseFacts.add(facts, judged.cause());
      judged.consequence().ifPresent(what -> facts.add("consequence", what));
      source(facts);
      FindingsFacts.add(facts, Label.of(claim), judged.statement(), differs.findings());
      assumed(facts);
      picture = Picture.of(claim, quantity, differs.smallest(), style);
      again = again(differs.smallest().point());
    } else if (judged.verdict() instanceof Verdict.Agrees agrees) {
      source(facts);
      FindingsFacts.add(facts, Label.of(claim), judged.statement(), agrees.findings());
      assumed(facts);
    } else if (judged.verdict() instanceof Verdict.Undecided undecided) {
      facts.add("why", undecided.reason());
      undecided.at().ifPresent(at -> facts.add("at", at.toString()));
      facts.add("mend", undecided.mend());
      source(facts);
      assumed(facts);
    }
    String below = picture.isEmpty() ? again : picture + "\n" + again;
    return headline() + facts.text() + (below.isEmpty() ? "" : "\n" + below);
  }

  private String headline() {
    String line = Headline.of(finding, judged);
    return style.strong(line) + expectation() + "\n" + "-".repeat(Facts.WIDTH) + "\n";
  }

  private String expectation() {
    if (!finding.expectation().stated() || judged.verdict() instanceof Verdict.Agrees) {
      return "";
    }
    return finding.isExpected(judged)
        ? ", as the catalogue expects"
        : ", " + style.bad("not expected");
  }

  /** Who says so, where, and how. */
  private void source(Facts facts) {
    facts.add("claim", SourceWords.who(claim));
    SourceWords.where(claim, at()).ifPresent(where -> facts.add("source", where));
    if (judged.statement() instanceof Statement.Stated stated) {
      facts.add("formula", CText.of(stated.formula()) + SourceWords.measured(stated, quantity));
      boolean said = Proviso.said(judged).isPresent();
      if (!said) {
        stated.laidOut().ifPresent(when -> facts.add("only where", CText.of(when)));
      }
      facts.addAll("note", stated.notes());
    }
    facts.addAll("inputs", SourceWords.inputs(claim));
    if (quantity == Quantity.USED) {
      facts.addAll("observed", finding.observed().stream().map(ObservedText::of).toList());
    }
  }

  /** What the answer stands on that was not shown. */
  private void assumed(Facts facts) {
    facts.addAll("assumed", LedgerText.lines(judged.statement()));
  }

  /** The command that shows this difference, and only this one. */
  private String again(Point point) {
    String domain = " --size " + point.size() + " --align " + point.align();
    return new Facts().addLine("again", finding.command() + domain).text();
  }

  private Optional<Place> at() {
    return judged.statement().at();
  }
}
