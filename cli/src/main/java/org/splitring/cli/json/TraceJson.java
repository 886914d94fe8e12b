package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.splitring.cli.report.Traced;
import org.splitring.model.ring.Actor;
import org.splitring.properties.consequence.TaleLine;

/** A trace as JSON, by {@code trace.schema.json}. */
public final class TraceJson {

  private TraceJson() {}

  /** One object, and the end of its line. */
  public static String of(Traced traced) {
    return JsonText.of(json -> write(json, traced));
  }

  private static void write(JsonGenerator json, Traced traced) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", traced.claim().id());
    json.writeStringField("name", traced.claim().name());
    json.writeStringField("claimant", traced.claimant().label());
    json.writeNumberField("size", traced.point().size());
    json.writeNumberField("align", traced.point().align());
    JsonCounterexample.unsigned(json, "base", traced.point().base());
    json.writeBooleanField("eventIdx", traced.tale().setup().features().eventIdx());
    json.writeArrayFieldStart("steps");
    for (TaleLine line : traced.tale().lines()) {
      json.writeStartObject();
      if (line.actor().isPresent()) {
        json.writeStringField("actor", line.actor().map(Actor::label).get());
      }
      json.writeStringField("text", line.text());
      if (!line.aside().isEmpty()) {
        json.writeStringField("but", line.aside());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("well", traced.tale().well());
    json.writeStringField("ending", traced.tale().ending());
    json.writeEndObject();
  }
}
