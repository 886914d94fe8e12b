package org.splitring.notes.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.notes.forge.SourceLinks;
import org.splitring.notes.picture.SeenPictures;
import org.splitring.notes.picture.VerdictPictures;
import org.splitring.notes.words.Columns;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.notes.words.VerdictFacts;
import org.splitring.notes.xml.Xml;

/** What a page says of one verdict that is not plain agreement. */
final class VerdictSection {

  private final Checked checked;
  private final String command;
  private final Judged judged;
  private final List<ObservationComparison> observed;
  private final SourceLinks links;

  VerdictSection(Reported claim, Judged judged) {
    checked = claim.checked();
    command = claim.command();
    this.judged = judged;
    observed = claim.observed();
    links = claim.links();
  }

  /** The claim, the quantity and the verdict. */
  static String heading(Checked checked, Judged judged) {
    return String.format(
        Locale.ROOT,
        "%s: %s %s",
        checked.claim().id(),
        judged.statement().quantity().label(),
        judged.verdict().word());
  }

  void write(Xml main) {
    String anchor = Columns.anchor(checked, judged.statement().quantity());
    main.element("section", this::content, "id", anchor);
  }

  private void content(Xml xml) {
    Quantity quantity = judged.statement().quantity();
    xml.element("h2", heading(checked, judged));
    xml.element(
        "dl",
        facts ->
            VerdictFacts.of(checked, judged, command, observed)
                .forEach(each -> AgreementSection.fact(facts, each, links)));
    Stream.concat(
            VerdictPictures.of(checked, judged).stream(),
            SeenPictures.of(checked.claim(), quantity, observed).stream())
        .forEach(
            each ->
                xml.element(
                    "figure",
                    figure -> figure.written(each.inline()),
                    "class",
                    "wide",
                    "tabindex",
                    "0"));
  }
}
