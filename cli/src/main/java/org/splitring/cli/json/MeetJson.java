package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.splitring.cli.report.MeetReport;
import org.splitring.cli.report.MeetReport.Cell;
import org.splitring.cli.report.MeetReport.Row;
import org.splitring.cli.report.MeetReport.Word;

/** Which drivers and devices meet, as one JSON object; {@code meet.schema.json} says how. */
public final class MeetJson {

  private MeetJson() {}

  /** The matrix as JSON, the last line ended. */
  public static String of(MeetReport report) {
    return JsonText.of(json -> write(json, report));
  }

  private static void write(JsonGenerator json, MeetReport report) throws IOException {
    json.writeStartObject();
    if (report.align().isPresent()) {
      json.writeNumberField("align", report.align().get().bytes());
    }
    json.writeArrayFieldStart("devices");
    for (String each : report.devices()) {
      json.writeString(each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("drivers");
    for (Row row : report.rows()) {
      row(json, report, row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void row(JsonGenerator json, MeetReport report, Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("driver", row.driver());
    json.writeStringField("known", row.seen() ? "seen" : "formula");
    if (row.align().isPresent()) {
      json.writeNumberField("align", row.align().get().bytes());
    }
    json.writeArrayFieldStart("cells");
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      json.writeStartObject();
      json.writeStringField("device", report.devices().get(i));
      json.writeStringField("word", cell.word() == Word.UNKNOWN ? "unknown" : cell.word().label());
      if (cell.word() == Word.MISSES) {
        json.writeNumberField("size", cell.missing().getAsLong());
        json.writeNumberField("driverUsed", cell.driver().getAsLong());
        json.writeNumberField("deviceUsed", cell.device().getAsLong());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
