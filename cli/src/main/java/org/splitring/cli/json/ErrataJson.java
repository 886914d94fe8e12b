package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Series;
import org.splitring.notes.errata.evidence.Proven;
import org.splitring.notes.errata.text.Edit;

/** The errata, by {@code errata.schema.json}. */
public final class ErrataJson {

  private ErrataJson() {}

  /** One object, the last line ended. */
  public static String of(Proven proven, Optional<Series> series, List<Path> written) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          if (series.isPresent()) {
            tree(json, series.get());
          }
          json.writeArrayFieldStart("errata");
          for (Proven.Wrong wrong : proven.errata()) {
            erratum(json, wrong, series);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("right");
          for (Proven.Right right : proven.right()) {
            json.writeStartObject();
            json.writeStringField("name", right.it().name());
            json.writeStringField("title", right.it().title());
            json.writeStringField("looks", right.it().looks());
            json.writeStringField("right", right.it().right());
            strings(json, "evidence", right.evidence());
            json.writeEndObject();
          }
          json.writeEndArray();
          strings(json, "written", written.stream().map(Path::toString).toList());
          json.writeEndObject();
        });
  }

  private static void tree(JsonGenerator json, Series series) throws IOException {
    json.writeStringField("tree", series.base().name());
    if (series.base().commit().isPresent()) {
      json.writeStringField("commit", series.base().commit().get());
    }
    strings(json, "notAgreeing", series.notAgreeing());
  }

  private static void erratum(JsonGenerator json, Proven.Wrong wrong, Optional<Series> series)
      throws IOException {
    Erratum erratum = wrong.erratum();
    json.writeStartObject();
    json.writeStringField("name", erratum.name());
    json.writeStringField("title", erratum.title());
    json.writeStringField("type", erratum.type());
    json.writeStringField("status", erratum.status());
    if (erratum.issue().isPresent()) {
      json.writeStringField("issue", erratum.issue().get().address());
    }
    json.writeStringField("location", erratum.location());
    json.writeStringField("affected", erratum.affected());
    json.writeStringField("print", erratum.print());
    json.writeStringField("problem", erratum.problem());
    strings(json, "evidence", wrong.evidence());
    strings(json, "implementations", wrong.implementations());
    json.writeStringField("proposed", erratum.proposed());
    json.writeStringField("subject", erratum.subject());
    json.writeArrayFieldStart("edits");
    for (Edit edit : erratum.edits()) {
      json.writeStartObject();
      json.writeStringField("place", edit.place().label());
      json.writeStringField("old", edit.before());
      json.writeStringField("new", edit.after());
      json.writeBooleanField("optional", edit.optional());
      json.writeEndObject();
    }
    json.writeEndArray();
    for (ErratumOutcome outcome : series.map(Series::outcomes).orElse(List.of())) {
      if (outcome.erratum().equals(erratum)) {
        json.writeStringField("outcome", outcome.word());
        json.writeStringField("reason", outcome.reason());
      }
    }
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
