package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.splitring.model.claim.Assumption;

/** What was taken for granted for one answer, as JSON. */
final class JsonAssumptions {

  private JsonAssumptions() {}

  static void write(JsonGenerator json, List<Assumption> assumptions) throws IOException {
    json.writeArrayFieldStart("assumptions");
    for (Assumption each : assumptions) {
      json.writeStartObject();
      json.writeStringField("rule", each.rule());
      if (each.at().isPresent()) {
        json.writeStringField("at", each.at().get().toString());
      }
      json.writeStringField("text", each.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
