package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Differing;

/** Exactly where something differs, as JSON. */
final class JsonRegion {

  private JsonRegion() {}

  static void write(JsonGenerator json, Differing differing) throws IOException {
    json.writeNumberField("differing", differing.points());
    json.writeArrayFieldStart("region");
    for (Differing.Row row : differing.rows()) {
      json.writeStartObject();
      json.writeNumberField("align", row.align().bytes());
      json.writeArrayFieldStart("sizes");
      for (QueueSize size : row.sizes()) {
        json.writeNumber(size.entries());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
