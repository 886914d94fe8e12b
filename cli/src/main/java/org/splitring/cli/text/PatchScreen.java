package org.splitring.cli.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.cli.report.ChangedClaim;
import org.splitring.cli.report.ChangedQuantity;
import org.splitring.cli.report.Effect;
import org.splitring.cli.text.drawing.Style;
import org.splitring.cli.text.facts.CauseFacts;
import org.splitring.cli.text.facts.DifferenceFacts;
import org.splitring.cli.text.facts.Facts;
import org.splitring.cli.text.facts.LedgerText;
import org.splitring.cli.text.facts.SourceWords;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Point;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Comparison;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.RegionText;

/** All there is to say of what a change makes of one claim. */
final class PatchScreen {

  private static final int LONGEST_IN_WORDS = 120;

  private PatchScreen() {}

  static String of(ChangedClaim claim, Style style) {
    StringBuilder text = new StringBuilder();
    for (ChangedQuantity each : claim.quantities()) {
      if (each.effect() != Effect.NONE) {
        text.append(text.length() > 0 ? "\n" : "").append(of(claim, each, style));
      }
    }
    return text.toString();
  }

  private static String of(ChangedClaim claim, ChangedQuantity changed, Style style) {
    Facts facts = new Facts();
    if (!claim.through().isEmpty()) {
      facts.add("changed", String.join(", ", claim.through()));
    }
    side(facts, "before", claim.before(), changed.before());
    side(facts, "after", claim.after(), changed.after());
    facts.addAll("smallest", numbers(claim, changed));
    facts.addAll("note", changed.notes());
    changed
        .after()
        .or(changed::before)
        .ifPresent(judged -> facts.addAll("assumed", LedgerText.lines(judged.statement())));
    facts.addAll("was", formula(changed.before()));
    facts.addAll("is", formula(changed.after()));
    changed
        .after()
        .ifPresent(
            judged -> {
              if (judged.verdict() instanceof Verdict.Differs) {
                CauseFacts.add(facts, judged.cause());
                judged.consequence().ifPresent(what -> facts.add("consequence", what));
              }
              SourceWords.where(claim.claim(), judged.statement().at())
                  .ifPresent(where -> facts.add("source", where));
            });
    return style.strong(
            claim.claim().id()
                + ": "
                + changed.quantity().label()
                + ": "
                + changed.effect().label())
        + "\n"
        + "-".repeat(Facts.WIDTH)
        + "\n"
        + facts.text();
  }

  private static void side(
      Facts facts, String label, Optional<Checked> checked, Optional<Judged> judged) {
    facts.add(label, said(checked, judged));
    if (judged.map(Judged::verdict).orElse(null) instanceof Verdict.Undecided undecided) {
      undecided.at().ifPresent(at -> facts.add("", "at " + at));
      facts.add("", "mend: " + undecided.mend());
    }
  }

  /** The same without how it is known of what agrees. */
  static String shortly(Optional<Checked> checked, Optional<Judged> judged) {
    boolean agrees = judged.filter(each -> each.verdict() instanceof Verdict.Agrees).isPresent();
    return agrees ? judged.orElseThrow().verdict().word() : said(checked, judged);
  }

  /** What is said on one side of a change, in one line. */
  static String said(Optional<Checked> checked, Optional<Judged> judged) {
    return judged
        .map(each -> said(each.verdict(), checked.orElseThrow().domain()))
        .orElse(checked.isEmpty() ? "not there" : "not computed");
  }

  private static String said(Verdict verdict, Domain domain) {
    if (verdict instanceof Verdict.Undecided undecided) {
      return "undecided because " + undecided.reason();
    }
    if (verdict instanceof Verdict.Agrees agrees) {
      return "agrees: " + String.join(", ", agrees.findings().evidence());
    }
    Verdict.Differs differs = (Verdict.Differs) verdict;
    int points = differs.differing().points();
    if (points == 0) {
      return "differs, only at some bases, of which 0 is none";
    }
    String region = RegionText.of(differs.differing(), domain);
    return String.format(
        Locale.ROOT,
        "differs at %d of %s%s",
        points,
        DomainText.points(domain.points()),
        region.length() <= LONGEST_IN_WORDS ? ": " + region : "");
  }

  private static Optional<Point> smallest(Optional<Judged> judged) {
    return judged
        .map(Judged::verdict)
        .filter(Verdict.Differs.class::isInstance)
        .map(Verdict.Differs.class::cast)
        .map(differs -> differs.smallest().point());
  }

  /** The smallest point, and the numbers there; nothing if neither side differs. */
  static List<String> numbers(ChangedClaim claim, ChangedQuantity changed) {
    Optional<Point> point = smallest(changed.after()).or(() -> smallest(changed.before()));
    if (point.isEmpty()) {
      return List.of();
    }
    Judged shown = changed.after().or(changed::before).orElseThrow();
    StringBuilder numbers = new StringBuilder();
    number(numbers, "before", point.get(), claim.before(), changed.before());
    number(numbers, "after", point.get(), claim.after(), changed.after());
    return List.of(DifferenceFacts.point(point.get(), shown.statement()), numbers.toString());
  }

  private static void number(
      StringBuilder numbers,
      String label,
      Point point,
      Optional<Checked> checked,
      Optional<Judged> judged) {
    if (judged.isPresent() && judged.get().statement() instanceof Stated stated) {
      Claim claim = checked.orElseThrow().claim();
      Counterexample at = Comparison.of(stated, claim.model()).counterexample(point);
      if (numbers.length() == 0) {
        numbers.append("the standard has ").append(at.standard());
      }
      String number =
          at.claimed().isPresent()
              ? Long.toString(at.claimed().getAsLong())
              : at.claim().toString();
      numbers.append(", ").append(label).append(' ').append(number);
    }
  }

  private static List<String> formula(Optional<Judged> judged) {
    return judged.stream()
        .filter(each -> each.statement() instanceof Stated)
        .map(each -> (Stated) each.statement())
        .map(stated -> CText.of(stated.formula()) + SourceWords.measured(stated, stated.quantity()))
        .toList();
  }
}
