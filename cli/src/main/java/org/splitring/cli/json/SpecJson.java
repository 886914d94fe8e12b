package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.splitring.claims.latex.SpecText.Label;
import org.splitring.cli.report.SpecHistory;
import org.splitring.cli.report.SpecReport;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.text.Compared;

/** What versions of the standard say, by {@code spec.schema.json}. */
public final class SpecJson {

  private SpecJson() {}

  /** One version as one object, the last line ended. */
  public static String of(SpecReport report) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          version(json, report);
          json.writeEndObject();
        });
  }

  /** All versions as one object, the last line ended. */
  public static String of(SpecHistory history) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("versions");
          for (SpecHistory.Row row : history.rows()) {
            json.writeStartObject();
            json.writeStringField("revision", row.revision());
            if (row instanceof SpecHistory.Row.Read read) {
              version(json, read.report());
            } else if (row instanceof SpecHistory.Row.Unreadable unreadable) {
              json.writeStringField("unreadable", unreadable.reason());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void version(JsonGenerator json, SpecReport report) throws IOException {
    json.writeStringField("tree", report.spec().name());
    if (report.spec().commit().isPresent()) {
      json.writeStringField("commit", report.spec().commit().get());
    }
    json.writeArrayFieldStart("passages");
    for (Judgement each : report.judgements()) {
      passage(json, each);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unlistedLabels");
    for (Label label : report.spec().unlisted()) {
      json.writeStartObject();
      json.writeStringField("label", label.label());
      lines(json, label.at());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void passage(JsonGenerator json, Judgement judgement) throws IOException {
    Passage passage = judgement.passage();
    Answer answer = judgement.answer();
    json.writeStartObject();
    json.writeStringField("topic", passage.topic().label());
    json.writeStringField("subject", passage.subject());
    lines(json, passage.at());
    if (passage instanceof Passage.Arithmetic arithmetic) {
      json.writeStringField("quantity", arithmetic.statement().quantity().label());
      if (arithmetic.statement() instanceof Statement.Stated stated) {
        json.writeStringField("formula", CText.of(stated.formula()));
      }
    }
    json.writeStringField("compared", Compared.of(passage));
    json.writeStringField("verdict", answer.word());
    if (answer instanceof Answer.Missing missing) {
      json.writeStringField("missing", missing.what());
    } else if (answer instanceof Answer.Agrees agrees) {
      strings(json, "evidence", agrees.evidence());
    } else if (answer instanceof Answer.Undecided undecided) {
      json.writeStringField("reason", undecided.reason());
      json.writeStringField("at", undecided.at().toString());
      json.writeStringField("mend", undecided.mend());
    } else if (answer instanceof Answer.Differs differs) {
      differs(json, differs);
    }
    json.writeEndObject();
  }

  private static void differs(JsonGenerator json, Answer.Differs differs) throws IOException {
    if (differs.verdict().isPresent()) {
      Verdict.Differs verdict = differs.verdict().get();
      JsonCounterexample.write(json, "smallest", verdict.smallest());
      json.writeNumberField("points", verdict.findings().points());
      JsonRegion.write(json, verdict.differing());
    } else {
      json.writeStringField("where", differs.smallest());
      json.writeStringField("standard", differs.standard());
      json.writeStringField("text", differs.text());
    }
    strings(json, "notes", differs.notes());
  }

  private static void lines(JsonGenerator json, Lines lines) throws IOException {
    json.writeStringField("path", lines.file());
    json.writeStringField("lines", lines.range());
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
