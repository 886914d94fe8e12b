package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.splitring.cli.report.ChangedClaim;
import org.splitring.cli.report.ChangedPassage;
import org.splitring.cli.report.PatchReport;
import org.splitring.model.claim.Claim;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;

/** What a patch does, by {@code patch.schema.json}. */
public final class PatchJson {

  private final JsonGenerator json;

  private PatchJson(JsonGenerator json) {
    this.json = json;
  }

  /** The report as one object, the last line ended. */
  public static String of(PatchReport report) {
    return JsonText.of(json -> new PatchJson(json).write(report));
  }

  private void write(PatchReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("patch", report.patch());
    strings("subjects", report.subjects());
    json.writeStringField("tree", report.tree());
    if (report.commit().isPresent()) {
      json.writeStringField("commit", report.commit().get());
    }
    strings("files", report.files());
    strings("passedOver", report.passedOver());
    json.writeNumberField("points", report.domain().points());
    json.writeArrayFieldStart("claims");
    for (ChangedClaim each : report.claims()) {
      claim(each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("passages");
    for (ChangedPassage each : report.passages()) {
      passage(each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unread");
    for (PatchReport.Unread each : report.unread()) {
      json.writeStartObject();
      json.writeStringField("path", each.path());
      json.writeStringField("reason", each.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("untouched", report.untouched());
    json.writeNumberField("exitStatus", report.status().code());
    json.writeEndObject();
  }

  private void claim(ChangedClaim changed) throws IOException {
    Claim claim = changed.claim();
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    json.writeStringField("name", claim.name());
    json.writeStringField("dataModel", claim.model().label());
    JsonSource.write(json, claim.provenance());
    strings("through", changed.through());
    JsonChange.quantities(json, changed);
    json.writeEndObject();
  }

  private void passage(ChangedPassage changed) throws IOException {
    json.writeStartObject();
    json.writeStringField("topic", changed.passage().topic().label());
    json.writeStringField("subject", changed.passage().subject());
    json.writeStringField("effect", changed.effect().label());
    side("before", changed.before());
    side("after", changed.after());
    json.writeEndObject();
  }

  private void side(String name, Optional<Judgement> side) throws IOException {
    if (side.isEmpty()) {
      return;
    }
    Answer answer = side.get().answer();
    json.writeObjectFieldStart(name);
    json.writeStringField("verdict", answer.word());
    json.writeStringField("path", side.get().passage().at().file());
    json.writeStringField("lines", side.get().passage().at().range());
    if (answer instanceof Answer.Undecided undecided) {
      json.writeStringField("reason", undecided.reason());
      json.writeStringField("mend", undecided.mend());
    } else if (answer instanceof Answer.Missing missing) {
      json.writeStringField("missing", missing.what());
    } else if (answer instanceof Answer.Differs differs) {
      json.writeStringField("where", differs.smallest());
      json.writeStringField("standard", differs.standard());
      json.writeStringField("text", differs.text());
    }
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
