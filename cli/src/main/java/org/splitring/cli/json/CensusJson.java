package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.splitring.cli.report.CensusReport;
import org.splitring.cli.report.CensusRow;
import org.splitring.cli.report.CensusRow.Answer;
import org.splitring.cli.report.CensusRow.Reading;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Drift;

/** A census, by {@code census.schema.json}. */
public final class CensusJson {

  private CensusJson() {}

  /** The report as one object, the last line ended. */
  public static String of(CensusReport report) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeObjectFieldStart("counts");
          for (Answer answer : Answer.values()) {
            json.writeNumberField(word(answer), report.count(answer));
          }
          json.writeEndObject();
          json.writeArrayFieldStart("implementations");
          for (CensusRow row : report.rows()) {
            row(json, row);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void row(JsonGenerator json, CensusRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.listed().id());
    json.writeStringField("name", row.listed().name());
    json.writeStringField("answer", word(row.answer()));
    if (row.tree().isPresent()) {
      json.writeStringField("tree", row.tree().get());
    }
    if (row.commit().isPresent()) {
      json.writeStringField("commit", row.commit().get());
    }
    if (row.unread().isPresent()) {
      json.writeStringField("reason", row.unread().get().reason());
    }
    json.writeObjectFieldStart("byHand");
    for (Quantity quantity : Quantity.values()) {
      String word = row.listed().expected().get(quantity);
      if (word != null) {
        json.writeStringField(quantity.label(), word);
      }
    }
    json.writeEndObject();
    json.writeArrayFieldStart("quantities");
    for (Reading reading : row.readings()) {
      reading(json, row, reading);
    }
    json.writeEndArray();
    if (row.listed().note().isPresent()) {
      json.writeStringField("note", row.listed().note().get());
    }
    json.writeEndObject();
  }

  private static void reading(JsonGenerator json, CensusRow row, Reading reading)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("quantity", reading.quantity().label());
    json.writeStringField("verdict", reading.judged().verdict().word());
    json.writeStringField("answer", word(row.answer(reading)));
    JsonSource.write(json, reading.from());
    if (reading.judged().statement() instanceof Stated read) {
      json.writeStringField("formula", CText.of(read.formula()));
    }
    if (reading.judged().verdict() instanceof Verdict.Undecided undecided) {
      json.writeStringField("reason", undecided.reason());
      JsonSource.at(json, undecided.at().or(() -> reading.judged().statement().at()));
      json.writeStringField("mend", undecided.mend());
    }
    if (reading.drift().isPresent()) {
      json.writeFieldName("catalogue");
      drift(json, reading, reading.drift().get());
    }
    json.writeEndObject();
  }

  private static void drift(JsonGenerator json, Reading reading, Drift.Found found)
      throws IOException {
    json.writeStartObject();
    if (reading.transcribed().isPresent()) {
      json.writeStringField("formula", CText.of(reading.transcribed().get().formula()));
    }
    if (found instanceof Drift.Found.Same same) {
      json.writeStringField("same", "yes");
      strings(json, same.evidence());
    } else if (found instanceof Drift.Found.Unknown unknown) {
      json.writeStringField("same", "undecided");
      json.writeStringField("reason", unknown.reason());
    } else if (found instanceof Drift.Found.Different different) {
      json.writeStringField("same", "no");
      json.writeNumberField("points", different.points());
      json.writeFieldName("smallest");
      point(json, different);
    }
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, Drift.Found.Different different)
      throws IOException {
    Point point = different.smallest();
    json.writeStartObject();
    json.writeNumberField("size", point.size());
    json.writeNumberField("align", point.align());
    JsonCounterexample.unsigned(json, "base", point.base());
    json.writeNumberField("evt", point.evt());
    number(json, "catalogue", different.earlier());
    number(json, "source", different.later());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Value value) {
      JsonCounterexample.unsigned(json, name, value.bits());
    }
  }

  private static void strings(JsonGenerator json, List<String> values) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static String word(Answer answer) {
    return switch (answer) {
      case SAME -> "same";
      case OTHER -> "other";
      case UNDECIDED -> "undecided";
      case NOT_READ -> "unread";
      case NO_TREE -> "treeless";
    };
  }
}
