package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.splitring.cli.report.HistoryReport;
import org.splitring.model.verdict.Checked.Judged;

/** The commits that changed a layout, by {@code history.schema.json}. */
public final class HistoryJson {

  private HistoryJson() {}

  /** The report as one object, the last line ended. */
  public static String of(HistoryReport report) {
    return JsonText.of(json -> write(json, report));
  }

  private static void write(JsonGenerator json, HistoryReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("repository", report.repository());
    json.writeStringField("path", report.path());
    json.writeStringField("function", report.now().claim().name());
    json.writeStringField("commit", report.newest());
    json.writeArrayFieldStart("now");
    for (Judged judged : report.now().judged()) {
      json.writeStartObject();
      json.writeStringField("quantity", judged.statement().quantity().label());
      json.writeStringField("verdict", judged.verdict().word());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (HistoryReport.Change change : report.changes()) {
      json.writeStartObject();
      json.writeStringField("commit", change.commit().id());
      json.writeStringField("date", change.commit().date().toString());
      json.writeStringField("subject", change.commit().subject());
      json.writeStringField("path", change.path());
      JsonChange.quantities(json, change.claim());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("readings", report.readings());
    json.writeStringField("end", report.end());
    json.writeEndObject();
  }
}
