package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.cli.report.Finding;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;

/** The verdict on one quantity as JSON. */
final class JsonVerdict {

  private JsonVerdict() {}

  static void write(JsonGenerator json, Finding finding, Judged judged) throws IOException {
    Quantity quantity = judged.statement().quantity();
    json.writeStartObject();
    json.writeStringField("quantity", quantity.label());
    statement(json, judged.statement());
    json.writeStringField("verdict", judged.verdict().word());
    json.writeStringField("expected", finding.expectation().word(quantity));
    json.writeBooleanField("asExpected", finding.isExpected(judged));
    if (judged.verdict() instanceof Verdict.Undecided undecided) {
      json.writeStringField("reason", undecided.reason());
      JsonSource.at(json, undecided.at().or(() -> judged.statement().at()));
      json.writeStringField("mend", undecided.mend());
    } else {
      JsonSource.at(json, judged.statement().at());
    }
    if (judged.statement() instanceof Statement.Observed observed) {
      JsonObserved.sightings(json, observed);
    }
    if (quantity == Quantity.USED) {
      JsonObserved.confronted(json, finding.observed());
    }
    if (judged.verdict() instanceof Verdict.Differs differs) {
      differs(json, differs);
      cause(json, judged.cause());
      if (judged.consequence().isPresent()) {
        json.writeStringField("consequence", judged.consequence().get());
      }
    }
    if (judged.verdict() instanceof Verdict.Agrees agrees) {
      json.writeNumberField("points", agrees.findings().points());
      json.writeNumberField("differing", 0);
      findings(json, judged.statement(), agrees.findings());
    } else if (judged.verdict() instanceof Verdict.Differs differs) {
      findings(json, judged.statement(), differs.findings());
    }
    JsonAssumptions.write(json, judged.statement().assumptions());
    json.writeEndObject();
  }

  private static void statement(JsonGenerator json, Statement statement) throws IOException {
    if (statement instanceof Statement.Stated stated) {
      json.writeStringField("formula", CText.of(stated.formula()));
      json.writeStringField("measured", stated.measured().name().toLowerCase(Locale.ROOT));
      if (stated.laidOut().isPresent()) {
        json.writeStringField("onlyWhere", CText.of(stated.laidOut().get()));
      }
    }
  }

  private static void differs(JsonGenerator json, Verdict.Differs differs) throws IOException {
    json.writeNumberField("points", differs.findings().points());
    JsonRegion.write(json, differs.differing());
    JsonCounterexample.write(json, "smallest", differs.smallest());
  }

  private static void cause(JsonGenerator json, Optional<Cause> cause) throws IOException {
    if (cause.isPresent()) {
      String formula = CText.of(cause.get().repaired());
      json.writeStringField("cause", cause.get().words());
      json.writeStringField("repair", cause.get().patch().orElse(formula));
      json.writeStringField("repairFormula", formula);
    }
  }

  private static void findings(JsonGenerator json, Statement statement, Findings findings)
      throws IOException {
    json.writeNumberField("refused", findings.refused());
    if (findings.firstOtherSize().isPresent()) {
      JsonCounterexample.write(json, "firstOtherSize", findings.firstOtherSize().get());
    }
    if (findings.unalignedBase().isPresent()) {
      JsonCounterexample.write(json, "unalignedBase", findings.unalignedBase().get());
    }
    strings(json, "evidence", findings.evidence());
    json.writeArrayFieldStart("notes");
    if (statement instanceof Statement.Stated stated) {
      for (String note : stated.notes()) {
        json.writeString(note);
      }
    }
    for (String note : findings.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
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
