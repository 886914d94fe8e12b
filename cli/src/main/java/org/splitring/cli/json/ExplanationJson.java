package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.splitring.claims.reading.ExplainedClaim;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.reader.Explanation;
import org.splitring.reader.ring.TakenInput;

/** What was read of source, by {@code explain.schema.json}. */
public final class ExplanationJson {

  private ExplanationJson() {}

  /** One object, and the end of its line. */
  public static String of(List<ExplainedClaim> explained) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("explained");
          for (ExplainedClaim each : explained) {
            write(json, each.claim(), each.explanation());
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Claim claim, Explanation read) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    json.writeStringField("name", claim.name());
    JsonSource.write(json, claim.provenance());
    json.writeStringField("dataModel", claim.model().label());
    json.writeArrayFieldStart("inputs");
    for (TakenInput each : read.inputs()) {
      json.writeStartObject();
      json.writeStringField("expression", each.bound().expression());
      json.writeStringField("input", each.bound().input().symbol());
      json.writeStringField("type", each.bound().type().toString());
      strings(json, "why", each.why());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (claim.scope().shown().isPresent()) {
      json.writeStringField("fixed", claim.scope().shown().get());
    }
    strings(json, "lowered", read.lowered().lines().toList());
    choices(json, read.choices());
    JsonAssumptions.write(json, read.assumptions());
    json.writeArrayFieldStart("quantities");
    for (Statement each : claim.statements()) {
      quantity(json, each);
    }
    json.writeEndArray();
    strings(json, "otherInputs", read.paths());
    json.writeEndObject();
  }

  private static void choices(JsonGenerator json, List<Explanation.Choice> choices)
      throws IOException {
    json.writeArrayFieldStart("choices");
    for (Explanation.Choice each : choices) {
      json.writeStartObject();
      json.writeStringField("text", each.text());
      JsonSource.at(json, each.at());
      json.writeStringField("bears", each.bears().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void quantity(JsonGenerator json, Statement statement) throws IOException {
    json.writeStartObject();
    json.writeStringField("quantity", statement.quantity().label());
    if (statement instanceof Statement.Stated stated) {
      json.writeStringField("formula", CText.of(stated.formula()));
      json.writeStringField("measured", stated.measured().name().toLowerCase(Locale.ROOT));
      if (stated.laidOut().isPresent()) {
        json.writeStringField("onlyWhere", CText.of(stated.laidOut().get()));
      }
      strings(json, "notes", stated.notes());
    } else if (statement instanceof Statement.Unread unread) {
      json.writeStringField("reason", unread.reason());
      json.writeStringField("mend", unread.mend());
    }
    JsonSource.at(json, statement.at());
    JsonAssumptions.write(json, statement.assumptions());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
