package org.splitring.claims.catalogue;

import static org.splitring.claims.catalogue.RecordedText.EVENTS;
import static org.splitring.claims.catalogue.RecordedText.SAME;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.model.claim.Sighting;
import org.splitring.model.formula.Point;

/** Reads an observation that was written by {@link RecordedText}. */
public final class RecordedReader {

  private static final List<String> NEEDED = List.of("runs", "base", "aligns", "used", EVENTS);
  private static final List<String> RUN = List.of("machine", "device", "date");

  private RecordedReader() {}

  /**
   * The observation in a file.
   *
   * @throws UnreadableException if it cannot be read, or holds none
   */
  public static Recorded read(Path file) throws UnreadableException {
    String name = file.toString();
    try (InputStream stream = Files.newInputStream(file)) {
      return read(name, YamlFile.read(name, YamlFile.text(name, stream)));
    } catch (IOException failure) {
      throw new UnreadableException(name + " cannot be read: " + failure.getMessage());
    }
  }

  static Recorded read(String file, Node node) throws UnreadableException {
    YamlMapping top = new YamlMapping(file, node, "the observation").expect(NEEDED, List.of());
    List<Sighting> sightings = new ArrayList<>();
    rows(top, "used", 0, sightings);
    rows(top, top.is(EVENTS, SAME) ? "used" : EVENTS, 1, sightings);
    return new Recorded(runs(top.section("runs")), sightings);
  }

  private static List<RecordedRun> runs(YamlMapping runs) throws UnreadableException {
    List<RecordedRun> read = new ArrayList<>();
    for (String version : runs.keys()) {
      YamlMapping run = runs.section(version).expect(RUN, List.of());
      read.add(new RecordedRun(version, run.text("machine"), run.text("device"), date(run)));
    }
    return read;
  }

  private static LocalDate date(YamlMapping run) throws UnreadableException {
    try {
      return LocalDate.parse(run.text("date"));
    } catch (DateTimeParseException notOne) {
      throw run.at("date").wrong("'" + run.text("date") + "' is no date", "write 2026-11-23");
    }
  }

  private static void rows(YamlMapping top, String key, int evt, List<Sighting> sightings)
      throws UnreadableException {
    long base = number(top, "base", top.text("base"));
    List<Long> aligns = new ArrayList<>();
    for (String align : words(top.text("aligns")).toList()) {
      aligns.add(number(top, "aligns", align));
    }
    YamlMapping rows = top.section(key);
    for (String row : rows.keys()) {
      List<String> offsets = words(rows.text(row)).toList();
      if (offsets.size() != aligns.size()) {
        throw rows.at(row)
            .wrong(
                offsets.size() + " numbers for " + aligns.size() + " alignments",
                "write one for each, or none where nothing was seen");
      }
      for (int i = 0; i < offsets.size(); i++) {
        if (!offsets.get(i).equals(RecordedText.NOT_SEEN)) {
          Point point = new Point(number(rows, row, row), aligns.get(i), base, evt);
          sightings.add(new Sighting(point, number(rows, row, offsets.get(i))));
        }
      }
    }
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.strip().split("\\s+"));
  }

  private static long number(YamlMapping section, String key, String text)
      throws UnreadableException {
    if (!text.matches("[0-9]{1,18}")) {
      throw section.at(key).wrong("'" + text + "' is no number", "write bytes, in decimal");
    }
    return Long.parseLong(text);
  }
}
