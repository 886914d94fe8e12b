package org.splitring.notes.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.splitring.model.text.Topic;
import org.splitring.notes.standard.Edition;
import org.splitring.notes.standard.Editions;
import org.splitring.notes.standard.RecordedPassage;
import org.splitring.notes.standard.RecordedPassage.Difference;
import org.splitring.properties.text.Compared;

/** What the editions of the standard were found to say, as tables. */
final class EditionTables {

  private static final String NOTHING = "-";

  private record Wrong(String subject, Difference difference) {}

  private EditionTables() {}

  /** A row for each edition, and a word for each topic. */
  static String words(Editions editions) {
    List<String> topics = Arrays.stream(Topic.values()).map(Topic::label).toList();
    List<String> head = new ArrayList<>(List.of("edition", "commit"));
    head.addAll(topics);
    List<List<String>> rows = new ArrayList<>();
    for (Edition edition : editions.editions()) {
      List<String> row =
          new ArrayList<>(List.of(Adoc.text(edition.name()), Adoc.code(edition.shortCommit())));
      topics.forEach(
          topic -> row.add(edition.word(topic).map(EditionTables::word).orElse(NOTHING)));
      rows.add(row);
    }
    return Adoc.table(
        "Every committee specification", "3,4" + ",3".repeat(topics.size()), head, rows);
  }

  /** A passage that differs alike in several editions has one row, with all its places. */
  static String differences(Editions editions) {
    Map<Wrong, List<String>> places = new LinkedHashMap<>();
    for (Edition edition : editions.editions()) {
      Map<Wrong, List<String>> here = new LinkedHashMap<>();
      for (RecordedPassage said : edition.differing()) {
        here.computeIfAbsent(
                new Wrong(said.subject(), said.difference().orElseThrow()),
                any -> new ArrayList<>())
            .add(Adoc.code(said.place()));
      }
      here.forEach(
          (wrong, lines) ->
              places
                  .computeIfAbsent(wrong, any -> new ArrayList<>())
                  .add(Adoc.text(edition.name()) + ": " + String.join(", ", lines)));
    }
    return Adoc.table(
        "What differs, and where it first does",
        "3,3,3,3,3,3,8",
        List.of(
            "passage",
            "first at",
            "meant",
            "printed",
            "points",
            "at a = " + RecordedPassage.USUAL,
            "in"),
        places.entrySet().stream().map(row -> row(row.getKey(), row.getValue())).toList());
  }

  private static List<String> row(Wrong wrong, List<String> places) {
    Difference difference = wrong.difference();
    boolean formula = difference.points() > 0;
    return List.of(
        Adoc.code(wrong.subject()),
        difference.smallest().isEmpty() ? NOTHING : Adoc.text(difference.smallest()),
        Adoc.text(difference.standard()),
        Adoc.text(difference.text()),
        formula ? difference.differing() + " of " + difference.points() : NOTHING,
        formula ? difference.usual() + " of " + difference.sizes() + " sizes" : NOTHING,
        String.join(" +\n", places));
  }

  /** Every passage of one edition, and what they are compared with. */
  static String passages(Edition edition) {
    String compared =
        Adoc.table(
            "What a row compares with what",
            "1",
            List.of("compared"),
            Compared.all().stream().map(Adoc::text).map(List::of).toList());
    return Adoc.table(
            "Every passage of " + edition.name(),
            "2,6,5,2",
            List.of("about", "passage", "at", "verdict"),
            edition.passages().stream()
                .map(
                    said ->
                        List.of(
                            said.topic(),
                            Adoc.text(said.subject()),
                            Adoc.code(said.place()),
                            word(said.verdict())))
                .toList())
        + "\n"
        + compared;
  }

  private static String word(String verdict) {
    return verdict.equals("agrees") ? verdict : "*" + verdict + "*";
  }
}
