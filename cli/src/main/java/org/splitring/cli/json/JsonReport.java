package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.report.ScanReport;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Transport;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;

/** The report as one JSON object; {@code check.schema.json} says what it looks like. */
public final class JsonReport {

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /** The report as JSON, the last line ended. */
  public static String of(Report report) {
    return JsonText.of(json -> new JsonReport(json).write(report));
  }

  /** The same of what was found in a tree, with what was searched. */
  public static String of(ScanReport scan) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          JsonSearched.write(json, scan);
          new JsonReport(json).verdicts(scan.report());
          json.writeEndObject();
        });
  }

  private void write(Report report) throws IOException {
    json.writeStartObject();
    verdicts(report);
    json.writeEndObject();
  }

  private void verdicts(Report report) throws IOException {
    domain(report.domain());
    json.writeArrayFieldStart("claims");
    for (Finding finding : report.findings()) {
      claim(finding, report.domain());
    }
    json.writeEndArray();
  }

  private void domain(Domain domain) throws IOException {
    json.writeObjectFieldStart("domain");
    json.writeArrayFieldStart("sizes");
    for (QueueSize size : domain.sizes()) {
      json.writeNumber(size.entries());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("aligns");
    for (QueueAlign align : domain.aligns()) {
      json.writeNumber(align.bytes());
    }
    json.writeEndArray();
    json.writeNumberField("points", domain.points());
    json.writeEndObject();
  }

  private void claim(Finding finding, Domain asked) throws IOException {
    Claim claim = finding.checked().claim();
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    json.writeStringField("name", claim.name());
    json.writeStringField("role", claim.role().label());
    json.writeStringField("dataModel", claim.model().label());
    JsonSource.write(json, claim.provenance());
    if (!finding.checked().domain().equals(asked)) {
      domain(finding.checked().domain());
    }
    inputs(claim);
    transports(claim);
    json.writeArrayFieldStart("quantities");
    for (Judged judged : finding.checked().judged()) {
      JsonVerdict.write(json, finding, judged);
    }
    json.writeEndArray();
    unsaid(finding);
    json.writeStringField("again", finding.command());
    json.writeEndObject();
  }

  private void inputs(Claim claim) throws IOException {
    json.writeArrayFieldStart("inputs");
    for (Bound bound : claim.inputs()) {
      json.writeStartObject();
      json.writeStringField("expression", bound.expression());
      json.writeStringField("input", bound.input().symbol());
      json.writeStringField("type", bound.type().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void transports(Claim claim) throws IOException {
    json.writeArrayFieldStart("transports");
    for (Transport transport : claim.transports()) {
      json.writeStartObject();
      json.writeStringField("name", transport.name());
      if (transport.align().isPresent()) {
        json.writeNumberField("align", transport.align().get().bytes());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void unsaid(Finding finding) throws IOException {
    if (finding.unsaid().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("unsaid");
    for (Quantity quantity : finding.unsaid()) {
      json.writeString(quantity.label());
    }
    json.writeEndArray();
  }
}
