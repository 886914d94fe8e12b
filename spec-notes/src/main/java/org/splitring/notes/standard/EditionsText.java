package org.splitring.notes.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.notes.standard.RecordedPassage.Difference;

/** Writes editions as the file that {@link EditionsReader} reads back: a line for each passage. */
public final class EditionsText {

  static final String BETWEEN = " | ";

  private static final String HEAD =
      """
      # What the standard's text says of the split ring, for each committee specification, a line for each
      # passage: topic, subject, place, verdict; of what differs, where it first shows, what is meant and
      # what is printed there, at how many points of how many, and for how many Queue Sizes of how many
      # at Queue Align %s. Written by 'splitring spec --all-tags --record'; not to be edited.
      date: %s
      editions:
      """;

  private EditionsText() {}

  /** The file's text. */
  public static String of(Editions editions) {
    StringBuilder text =
        new StringBuilder(String.format(Locale.ROOT, HEAD, RecordedPassage.USUAL, editions.date()));
    for (Edition edition : editions.editions()) {
      text.append("  ").append(edition.name()).append(":\n");
      text.append("    commit: ").append(edition.commit()).append('\n');
      text.append("    unlisted: ").append(edition.unlisted()).append('\n');
      text.append("    passages:\n");
      for (RecordedPassage said : edition.passages()) {
        text.append("      - '").append(line(said).replace("'", "''")).append("'\n");
      }
    }
    return text.toString();
  }

  private static String line(RecordedPassage said) {
    List<String> fields =
        new ArrayList<>(List.of(said.topic(), said.subject(), said.place(), said.verdict()));
    said.difference().ifPresent(difference -> fields.addAll(fields(difference)));
    for (String field : fields) {
      if (field.contains(BETWEEN) || field.contains("\n")) {
        throw new IllegalArgumentException(field + " cannot be one of several on a line");
      }
    }
    return String.join(BETWEEN, fields);
  }

  private static List<String> fields(Difference difference) {
    return List.of(
        difference.smallest(),
        difference.standard(),
        difference.text(),
        Integer.toString(difference.differing()),
        Integer.toString(difference.points()),
        Integer.toString(difference.usual()),
        Integer.toString(difference.sizes()));
  }
}
