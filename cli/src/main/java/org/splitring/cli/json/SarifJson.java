package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.splitring.cli.notice.Notice;
import org.splitring.cli.notice.NoticeLog;
import org.splitring.cli.notice.NoticePlace;
import org.splitring.cli.notice.NoticeRule;

/** Notices as a log in SARIF 2.1.0, the format in which checkers of source speak to others. */
public final class SarifJson {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String FINGERPRINT = "splitring/v1";

  /** The text that says where rings are. */
  private static final String STANDARD =
      "https://docs.oasis-open.org/virtio/virtio/v1.2/cs01/virtio-v1.2-cs01.html";

  private final JsonGenerator json;
  private final List<NoticeRule> rules;

  private SarifJson(JsonGenerator json, NoticeLog log) {
    this.json = json;
    this.rules = log.rules();
  }

  /** The log as JSON, the last line ended. */
  public static String of(NoticeLog log) {
    return JsonText.of(json -> new SarifJson(json, log).write(log));
  }

  private void write(NoticeLog log) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(log.version());
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeNumberField("exitCode", log.status().code());
    json.writeStringField("exitCodeDescription", log.status().meaning());
    json.writeEndObject();
    json.writeEndArray();
    SarifRoots.write(json, log);
    json.writeArrayFieldStart("results");
    for (Notice notice : log.notices()) {
      result(notice);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(String version) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "splitring");
    json.writeStringField("semanticVersion", version);
    json.writeStringField("informationUri", STANDARD);
    json.writeArrayFieldStart("rules");
    for (NoticeRule rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      text("shortDescription", rule.title());
      text("fullDescription", rule.description());
      text("help", rule.help());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(Notice notice) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", notice.rule().id());
    json.writeNumberField("ruleIndex", rules.indexOf(notice.rule()));
    json.writeStringField("level", notice.level().label());
    text("message", notice.message());
    if (notice.spot().isPresent()) {
      json.writeArrayFieldStart("locations");
      location(notice.spot().get());
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, notice.fingerprint());
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    JsonAssumptions.write(json, notice.assumptions());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void location(NoticePlace spot) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    SarifRoots.artifact(json, spot);
    if (spot.lines().isPresent()) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", spot.lines().get().first());
      json.writeNumberField("endLine", spot.lines().get().last());
      json.writeEndObject();
    }
    json.writeEndObject();
    if (spot.function().isPresent()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", spot.function().get());
      json.writeStringField("kind", "function");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void text(String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
