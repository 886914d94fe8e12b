package org.splitring.notes.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Pair;
import org.splitring.alloy.ambiguity.Topic;
import org.splitring.notes.report.PageTable.Cell;
import org.splitring.notes.standard.Edition;
import org.splitring.notes.standard.Editions;
import org.splitring.notes.standard.StandardFacts;
import org.splitring.notes.words.ReadingText;
import org.splitring.notes.xml.Xml;

/** What a page says, in short, of the standard's own text. */
final class TextSection {

  static final String HEADING = "The standard's own text";

  private static final List<String> TOPICS =
      Arrays.stream(org.splitring.model.text.Topic.values()).map(each -> each.label()).toList();

  private final Editions editions;
  private final Ambiguity ambiguity;

  TextSection(StandardFacts facts) {
    editions = facts.editions();
    ambiguity = facts.ambiguity();
  }

  void write(Xml main) {
    main.element("section", this::content, "id", "standard-text");
  }

  private void content(Xml xml) {
    xml.element("h2", HEADING);
    xml.element(
        "p",
        "What each committee specification says of the split ring, as it was read on "
            + editions.date()
            + ". 'splitring spec' reads a checkout again.");
    table().writeTable(xml);
    xml.element(
        "p",
        "Where two readers of the newest can have different layouts, with the smallest ring of"
            + " which they do:");
    xml.element("dl", this::questions);
    xml.element(
        "p",
        String.format(
            Locale.ROOT,
            "With %d errata one reading is left; 'splitring errata' has them.",
            ambiguity.needs().size()));
  }

  private PageTable table() {
    List<String> heads = Stream.concat(Stream.of("edition", "commit"), TOPICS.stream()).toList();
    return PageTable.rows(heads, editions.editions().stream().map(TextSection::row).toList());
  }

  private static List<Cell> row(Edition edition) {
    List<Cell> row =
        new ArrayList<>(List.of(Cell.of(edition.name()), Cell.of(edition.shortCommit())));
    TOPICS.forEach(
        topic -> row.add(Cell.verdict(edition.word(topic).orElse("-"), Optional.empty())));
    return row;
  }

  private void questions(Xml list) {
    for (Topic topic : Topic.values()) {
      if (ambiguity.differences().containsKey(topic)) {
        Pair pair = ambiguity.differences().get(topic);
        list.element("dt", topic.question());
        list.element(
            "dd",
            String.format(
                Locale.ROOT,
                "%s. One reader: %s: %s. Another: %s: %s.",
                ReadingText.ring(pair.ring()),
                topic.one(),
                ReadingText.reading(pair.one()),
                topic.other(),
                ReadingText.reading(pair.other())));
      }
    }
  }
}
