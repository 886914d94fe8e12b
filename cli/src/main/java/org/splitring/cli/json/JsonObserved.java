package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.splitring.claims.catalogue.RecordedRun;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement.Observed;
import org.splitring.model.formula.Point;
import org.splitring.notes.words.ObservationComparison;

/** What was seen on a running device, as JSON. */
final class JsonObserved {

  private JsonObserved() {}

  /** The sightings, those that differ in nothing but the alignment in one row. */
  static void sightings(JsonGenerator json, Observed observed) throws IOException {
    Map<Point, Map<Long, Long>> rows = new LinkedHashMap<>();
    for (Sighting each : observed.sightings()) {
      Point row = new Point(each.point().size(), 0, each.point().base(), each.point().evt());
      rows.computeIfAbsent(row, any -> new LinkedHashMap<>())
          .put(each.point().align(), each.offset());
    }
    json.writeArrayFieldStart("sightings");
    for (Map.Entry<Point, Map<Long, Long>> row : rows.entrySet()) {
      json.writeStartObject();
      json.writeNumberField("size", row.getKey().size());
      JsonCounterexample.unsigned(json, "base", row.getKey().base());
      json.writeNumberField("evt", row.getKey().evt());
      numbers(json, "aligns", row.getValue().keySet());
      numbers(json, "offsets", row.getValue().values());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What the claimant was seen to do, beside what it claims. */
  static void confronted(JsonGenerator json, List<ObservationComparison> all) throws IOException {
    if (all.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("observed");
    for (ObservationComparison each : all) {
      for (RecordedRun run : each.recorded().runs()) {
        json.writeStartObject();
        json.writeStringField("version", run.version());
        json.writeStringField("machine", run.machine());
        json.writeStringField("device", run.device());
        json.writeStringField("date", run.date().toString());
        outcome(json, each);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void outcome(JsonGenerator json, ObservationComparison confronted)
      throws IOException {
    json.writeNumberField("points", confronted.points());
    json.writeNumberField("differing", confronted.differing());
    json.writeArrayFieldStart("unlike");
    for (Sighting sighting : confronted.unlike()) {
      unlike(json, sighting);
    }
    json.writeEndArray();
  }

  private static void unlike(JsonGenerator json, Sighting sighting) throws IOException {
    json.writeStartObject();
    json.writeNumberField("size", sighting.point().size());
    json.writeNumberField("align", sighting.point().align());
    JsonCounterexample.unsigned(json, "base", sighting.point().base());
    json.writeNumberField("evt", sighting.point().evt());
    json.writeNumberField("offset", sighting.offset());
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, Iterable<Long> numbers)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (long each : numbers) {
      json.writeNumber(each);
    }
    json.writeEndArray();
  }
}
