package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.latex.listing.ListingReader;
import org.splitring.claims.latex.sentence.SentenceReader;
import org.splitring.model.formula.Input;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** What a text of the standard has to have and this one has not, a row for each. */
final class Absent {

  private Absent() {}

  /**
   * The rows.
   *
   * @param found what is there
   * @param somewhere where to point to
   */
  static List<Passage> of(List<Passage> found, SentenceReader.Said said, Lines somewhere) {
    List<Passage> absent = new ArrayList<>();
    for (Topic topic : List.of(Topic.MACRO, Topic.TOTAL, Topic.TABLE, Topic.HEADER)) {
      if (found.stream().noneMatch(each -> each.topic() == topic)) {
        absent.add(missing(topic, name(topic), somewhere));
      }
    }
    for (String tag : ListingReader.TAGS) {
      if (found.stream()
          .noneMatch(
              each -> each.topic() == Topic.STRUCTS && each.subject().equals("struct " + tag))) {
        absent.add(missing(Topic.STRUCTS, "struct " + tag, somewhere));
      }
    }
    if (said.namesAreTold()) {
      for (Input input : List.of(Input.A, Input.N)) {
        if (said.namings().stream().noneMatch(each -> each.what() == input)) {
          String name = input == Input.A ? "Queue Align" : "Queue Size";
          absent.add(
              new Passage.Missing(
                  Topic.MACRO,
                  "the name of " + name,
                  somewhere,
                  "no sentence says under which name the formula is given " + name));
        }
      }
    }
    return absent;
  }

  private static String name(Topic topic) {
    return switch (topic) {
      case MACRO -> "ALIGN";
      case TOTAL -> "virtq_size";
      case TABLE -> "the table of sizes";
      default -> "the header";
    };
  }

  private static Passage missing(Topic topic, String subject, Lines somewhere) {
    return new Passage.Missing(
        topic, subject, somewhere, "nothing in the document has it in a form that is known here");
  }
}
