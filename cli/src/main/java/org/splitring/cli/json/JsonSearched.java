package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.splitring.cli.report.ScanReport;

/** How much of a tree was searched, as JSON. */
final class JsonSearched {

  private JsonSearched() {}

  static void write(JsonGenerator json, ScanReport scan) throws IOException {
    json.writeObjectFieldStart("searched");
    json.writeNumberField("files", scan.files());
    json.writeNumberField("read", scan.read());
    json.writeObjectFieldStart("passedOver");
    json.writeNumberField("links", scan.passed().links());
    json.writeNumberField("binary", scan.passed().binary());
    json.writeNumberField("large", scan.passed().large());
    json.writeNumberField("closed", scan.passed().closed());
    json.writeEndObject();
    json.writeEndObject();
  }
}
