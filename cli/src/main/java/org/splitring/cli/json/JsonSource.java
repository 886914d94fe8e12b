package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;

/** Where a claim comes from, as JSON; what is not known is left out. */
final class JsonSource {

  private JsonSource() {}

  static void write(JsonGenerator json, Provenance from) throws IOException {
    json.writeObjectFieldStart("source");
    optional(json, "repository", from.repository());
    optional(json, "commit", from.commit());
    optional(json, "path", from.path());
    optional(json, "function", from.function());
    optional(json, "lines", from.lines());
    json.writeStringField("read", from.read().label());
    json.writeEndObject();
  }

  static void at(JsonGenerator json, Optional<Place> place) throws IOException {
    if (place.isPresent()) {
      json.writeObjectFieldStart("at");
      json.writeStringField("file", place.get().file());
      json.writeNumberField("line", place.get().line());
      json.writeEndObject();
    }
  }

  private static void optional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }
}
