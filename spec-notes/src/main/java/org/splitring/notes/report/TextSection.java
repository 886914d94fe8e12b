package org.splitring.notes.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Pair;
import org.splitring.alloy.ambiguity.Topic;
import org.splitring.notes.standard.Edition;
import org.splitring.notes.standard.Editions;
import org.splitring.notes.standard.StandardFacts;
import org.splitring.notes.words.ReadingText;
import org.splitring.notes.xml.Xml;

/** What a page says, in short, of the standard's own text. */
final class TextSection {

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
    xml.element("h2", "The standard's own text");
    xml.element(
        "p",
        "What each committee specification says of the split ring, as it was read on "
            + editions.date()
            + ". 'splitring spec' reads a checkout again.");
    xml.element("div", this::table, "class", "wide");
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

  private void table(Xml xml) {
    xml.element(
        "table",
        table -> {
          table.element("thead", head -> head.element("tr", this::head));
          table.element(
              "tbody",
              body ->
                  editions.editions().forEach(each -> body.element("tr", row -> row(row, each))));
        });
  }

  private void head(Xml row) {
    row.element("th", "edition", "scope", "col");
    row.element("th", "commit", "scope", "col");
    TOPICS.forEach(topic -> row.element("th", topic, "scope", "col"));
  }

  private static void row(Xml row, Edition edition) {
    row.element("th", edition.name(), "scope", "row");
    row.element("td", cell -> cell.inline("code", code -> code.text(edition.shortCommit())));
    for (String topic : TOPICS) {
      String word = edition.word(topic).orElse("-");
      row.element("td", word, "class", word.equals("-") ? "none" : word);
    }
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
