package org.splitring.notes.report;

import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.notes.picture.VerdictPictures;
import org.splitring.notes.words.Columns;
import org.splitring.notes.words.Fact;
import org.splitring.notes.words.VerdictFacts;
import org.splitring.notes.xml.Xml;

/** What a page says of one verdict that is not plain agreement. */
final class Section {

  private final Checked checked;
  private final String command;
  private final Judged judged;

  Section(Reported claim, Judged judged) {
    checked = claim.checked();
    command = claim.command();
    this.judged = judged;
  }

  void write(Xml main) {
    String anchor = Columns.anchor(checked, judged.statement().quantity());
    main.element("section", this::content, "id", anchor);
  }

  private void content(Xml xml) {
    Quantity quantity = judged.statement().quantity();
    String heading =
        "%s: %s %s".formatted(checked.claim().id(), quantity.label(), judged.verdict().word());
    xml.element("h2", heading);
    xml.element(
        "dl",
        facts -> VerdictFacts.of(checked, judged, command).forEach(each -> write(facts, each)));
    VerdictPictures.of(checked, judged)
        .forEach(
            each -> xml.element("figure", figure -> figure.written(each.svg()), "class", "wide"));
  }

  private static void write(Xml facts, Fact fact) {
    facts.element("dt", fact.label());
    if (fact.code()) {
      facts.element("dd", dd -> dd.inline("pre", pre -> pre.text(fact.value())));
    } else {
      facts.element("dd", fact.value());
    }
  }
}
