package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Clause;
import org.splitring.alloy.ambiguity.Erratum;
import org.splitring.alloy.ambiguity.Inference;
import org.splitring.alloy.ambiguity.Pair;
import org.splitring.alloy.ambiguity.Reading;
import org.splitring.alloy.ambiguity.Ring;
import org.splitring.alloy.ambiguity.Topic;

/** What the text leaves open as one JSON object; {@code ambiguity.schema.json} says how. */
public final class AmbiguityJson {

  private AmbiguityJson() {}

  /** The result as JSON, the last line ended. */
  public static String of(Ambiguity found) {
    return JsonText.of(json -> write(json, found));
  }

  private static void write(JsonGenerator json, Ambiguity found) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("differences");
    for (Topic topic : Topic.values()) {
      if (found.differences().containsKey(topic)) {
        difference(json, topic, found.differences().get(topic));
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("clauses");
    for (Clause clause : Clause.values()) {
      json.writeStartObject();
      json.writeStringField("id", clause.id());
      json.writeStringField("meaning", clause.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
    inferences(json, found);
    json.writeArrayFieldStart("contradictions");
    for (Set<Clause> each : found.contradictions()) {
      ids(json, each);
    }
    json.writeEndArray();
    json.writeBooleanField("oneReadingWithErrata", found.remaining().isEmpty());
    json.writeArrayFieldStart("errata");
    for (Erratum erratum : Erratum.values()) {
      erratum(json, erratum, found);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void difference(JsonGenerator json, Topic topic, Pair pair) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", topic.id());
    json.writeStringField("question", topic.question());
    json.writeArrayFieldStart("answers");
    json.writeString(topic.one());
    json.writeString(topic.other());
    json.writeEndArray();
    pair(json, pair);
    json.writeEndObject();
  }

  private static void inferences(JsonGenerator json, Ambiguity found) throws IOException {
    json.writeArrayFieldStart("inferences");
    for (Inference each : found.inferences()) {
      json.writeStartObject();
      json.writeStringField("field", each.field().label());
      json.writeStringField("answer", each.answer().name().toLowerCase(Locale.ROOT));
      json.writeFieldName("clauses");
      ids(json, each.clauses());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void erratum(JsonGenerator json, Erratum erratum, Ambiguity found)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", erratum.id());
    json.writeStringField("meaning", erratum.meaning());
    json.writeBooleanField("needed", found.needs().containsKey(erratum));
    if (found.needs().containsKey(erratum)) {
      pair(json, found.needs().get(erratum));
    }
    json.writeEndObject();
  }

  private static void ids(JsonGenerator json, Set<Clause> clauses) throws IOException {
    json.writeStartArray();
    for (Clause clause : new TreeSet<>(clauses)) {
      json.writeString(clause.id());
    }
    json.writeEndArray();
  }

  private static void pair(JsonGenerator json, Pair pair) throws IOException {
    Ring ring = pair.ring();
    json.writeObjectFieldStart("ring");
    json.writeNumberField("size", ring.size().entries());
    json.writeNumberField("align", ring.align().bytes());
    json.writeNumberField("base", ring.base());
    json.writeBooleanField("negotiated", ring.negotiated());
    json.writeEndObject();
    json.writeArrayFieldStart("readings");
    reading(json, pair.one());
    reading(json, pair.other());
    json.writeEndArray();
  }

  private static void reading(JsonGenerator json, Reading reading) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("used_event", reading.usedEvent());
    json.writeBooleanField("avail_event", reading.availEvent());
    json.writeNumberField("avail_size", reading.availBytes());
    json.writeNumberField("used_size", reading.usedBytes());
    json.writeNumberField("used", reading.used());
    json.writeNumberField("end", reading.end());
    json.writeNumberField("total", reading.room());
    json.writeEndObject();
  }
}
