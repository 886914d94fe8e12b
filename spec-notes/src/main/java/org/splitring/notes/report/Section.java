package org.splitring.notes.report;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.picture.ComparisonPicture;
import org.splitring.notes.picture.MapPicture;
import org.splitring.notes.picture.RingSide;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.RegionText;
import org.splitring.notes.xml.Xml;
import org.splitring.properties.Checked.Judged;

/** What a page says of one verdict that is not plain agreement. */
final class Section {

  private final Reported claim;
  private final Judged judged;
  private final Quantity quantity;

  Section(Reported claim, Judged judged) {
    this.claim = claim;
    this.judged = judged;
    quantity = judged.statement().quantity();
  }

  void write(Xml main) {
    main.element("section", this::content, "id", claim.anchor(quantity));
  }

  private void content(Xml xml) {
    Claim of = claim.checked().claim();
    xml.element("h2", of.id() + ": " + quantity.label() + " " + judged.verdict().word());
    if (judged.verdict() instanceof Verdict.Undecided undecided) {
      xml.element(
          "dl",
          facts -> {
            fact(facts, "why", undecided.reason());
            undecided.at().map(Place::toString).ifPresent(at -> fact(facts, "at", at));
            fact(facts, "mend", undecided.mend());
            who(facts);
          });
    } else if (judged.verdict() instanceof Verdict.Differs differs) {
      differs(xml, differs);
    }
  }

  private void differs(Xml xml, Verdict.Differs differs) {
    Counterexample smallest = differs.smallest();
    Point point = smallest.point();
    xml.element(
        "dl",
        facts -> {
          fact(
              facts,
              "counterexample",
              "n = %d, a = %d, base = %s"
                  .formatted(point.size(), point.align(), Long.toUnsignedString(point.base())));
          fact(facts, "standard", Long.toUnsignedString(smallest.standard()));
          fact(
              facts,
              "claim",
              smallest.claimed().isPresent()
                  ? Long.toString(smallest.claimed().getAsLong())
                  : smallest.claim().toString());
          fact(facts, "where", where(differs));
          judged
              .cause()
              .ifPresent(
                  cause -> {
                    fact(facts, "cause", cause.words());
                    code(
                        facts, "repair", cause.patch().orElseGet(() -> CText.of(cause.repaired())));
                  });
          judged.consequence().ifPresent(what -> fact(facts, "consequence", what));
          who(facts);
          code(facts, "again", again(point));
        });
    pictures(xml, differs, point);
  }

  private void who(Xml facts) {
    Claim of = claim.checked().claim();
    fact(facts, "claimant", of.name() + ", " + of.role().label());
    if (judged.statement() instanceof Statement.Stated stated) {
      code(facts, "formula", CText.of(stated.formula()));
      stated.at().map(Place::toString).ifPresent(at -> fact(facts, "at", at));
    }
    List<String> evidence =
        judged.verdict() instanceof Verdict.Differs differs
            ? differs.findings().evidence()
            : List.of();
    evidence.forEach(each -> fact(facts, "known by", each));
  }

  private String where(Verdict.Differs differs) {
    int points = differs.differing().points();
    String all = DomainText.points(claim.checked().domain().points());
    return points == 0
        ? "only at some bases, of which 0 is none"
        : "at %d of %s: %s"
            .formatted(points, all, RegionText.of(differs.differing(), claim.checked().domain()));
  }

  private String again(Point point) {
    return "%s --size %d --align %d".formatted(claim.command(), point.size(), point.align());
  }

  private void pictures(Xml xml, Verdict.Differs differs, Point point) {
    Optional<RingSide> side =
        quantity.measure() == Measure.PLACE
            ? RingSide.claimed(claim.checked().claim(), point)
            : Optional.empty();
    side.ifPresent(found -> figure(xml, ComparisonPicture.of(RingSide.standard(point), found)));
    if (differs.differing().points() > 1) {
      String title =
          "Where %s of %s differs"
              .formatted(
                  quantity.label(), side.map(RingSide::title).orElse(claim.checked().claim().id()));
      figure(xml, MapPicture.of(title, differs.differing(), claim.checked().domain()));
    }
  }

  private static void figure(Xml xml, String svg) {
    xml.element("figure", figure -> figure.written(svg), "class", "wide");
  }

  private static void fact(Xml facts, String label, String value) {
    facts.element("dt", label).element("dd", value);
  }

  private static void code(Xml facts, String label, String value) {
    facts.element("dt", label);
    facts.element("dd", dd -> dd.inline("pre", pre -> pre.text(value.stripTrailing())));
  }
}
