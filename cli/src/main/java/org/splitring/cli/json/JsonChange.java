package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.splitring.cli.report.ChangedClaim;
import org.splitring.cli.report.ChangedQuantity;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;

/** What a change makes of the quantities of a claim, as JSON. */
final class JsonChange {

  private JsonChange() {}

  static void quantities(JsonGenerator json, ChangedClaim claim) throws IOException {
    json.writeArrayFieldStart("quantities");
    for (ChangedQuantity each : claim.quantities()) {
      json.writeStartObject();
      json.writeStringField("quantity", each.quantity().label());
      json.writeStringField("effect", each.effect().label());
      json.writeBooleanField("changed", each.isChanged());
      side(json, "before", claim.before(), each.before());
      side(json, "after", claim.after(), each.after());
      json.writeArrayFieldStart("notes");
      for (String note : each.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void side(
      JsonGenerator json, String name, Optional<Checked> checked, Optional<Judged> side)
      throws IOException {
    if (side.isEmpty()) {
      return;
    }
    Judged judged = side.get();
    json.writeObjectFieldStart(name);
    json.writeStringField("verdict", judged.verdict().word());
    if (judged.statement() instanceof Statement.Stated stated) {
      json.writeStringField("formula", CText.of(stated.formula()));
    }
    if (judged.verdict() instanceof Verdict.Undecided undecided) {
      json.writeStringField("reason", undecided.reason());
      JsonSource.at(json, undecided.at().or(() -> judged.statement().at()));
      json.writeStringField("mend", undecided.mend());
    } else {
      JsonSource.at(json, judged.statement().at());
    }
    JsonAssumptions.write(json, judged.statement().assumptions());
    json.writeNumberField("points", checked.orElseThrow().domain().points());
    if (judged.verdict() instanceof Verdict.Differs differs) {
      JsonRegion.write(json, differs.differing());
      JsonCounterexample.write(json, "smallest", differs.smallest());
    }
    if (judged.cause().isPresent()) {
      json.writeStringField("cause", judged.cause().get().words());
      json.writeStringField("repairFormula", CText.of(judged.cause().get().repaired()));
    }
    json.writeEndObject();
  }
}
