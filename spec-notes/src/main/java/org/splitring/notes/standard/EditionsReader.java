package org.splitring.notes.standard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.notes.standard.RecordedPassage.Difference;

/** Reads what {@link EditionsText} wrote. */
public final class EditionsReader {

  /** The fields of a passage, and those that a difference has besides. */
  private static final int PASSAGE = 4;

  private static final int DIFFERENCE = 7;

  private EditionsReader() {}

  /**
   * The editions of a file.
   *
   * @throws UnreadableException if it is not as it was written
   */
  public static Editions read(String file, String text) throws UnreadableException {
    YamlMapping top = YamlMapping.of(file, text).expect(List.of("date", "editions"), List.of());
    List<Edition> editions = new ArrayList<>();
    YamlMapping all = top.section("editions");
    for (String name : all.keys()) {
      YamlMapping one =
          all.section(name).expect(List.of("commit", "unlisted", "passages"), List.of());
      List<RecordedPassage> passages = new ArrayList<>();
      for (String line : one.list("passages")) {
        passages.add(said(one, line));
      }
      int unlisted = number(one, "unlisted", one.text("unlisted"));
      editions.add(new Edition(name, one.text("commit"), passages, unlisted));
    }
    return new Editions(date(top), editions);
  }

  private static RecordedPassage said(YamlMapping section, String line) throws UnreadableException {
    String[] fields = line.split(Pattern.quote(EditionsText.BETWEEN), -1);
    if (fields.length != PASSAGE && fields.length != PASSAGE + DIFFERENCE) {
      throw section
          .at("passages")
          .wrong("'" + line + "' has " + fields.length + " fields", "record the text again");
    }
    Optional<Difference> difference =
        fields.length == PASSAGE
            ? Optional.empty()
            : Optional.of(
                new Difference(
                    fields[4],
                    fields[5],
                    fields[6],
                    number(section, "passages", fields[7]),
                    number(section, "passages", fields[8]),
                    number(section, "passages", fields[9]),
                    number(section, "passages", fields[10])));
    return new RecordedPassage(fields[0], fields[1], fields[2], fields[3], difference);
  }

  private static int number(YamlMapping section, String key, String text)
      throws UnreadableException {
    if (!text.matches("[0-9]{1,9}")) {
      throw section.at(key).wrong("'" + text + "' is no number", "record the text again");
    }
    return Integer.parseInt(text);
  }

  private static LocalDate date(YamlMapping top) throws UnreadableException {
    try {
      return LocalDate.parse(top.text("date"));
    } catch (DateTimeParseException notOne) {
      throw top.at("date").wrong("'" + top.text("date") + "' is no date", "write 2026-11-23");
    }
  }
}
