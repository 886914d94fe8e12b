package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;
import org.splitring.model.layout.StandardLayout;

/** The standard's layout as one JSON object; {@code layout.schema.json} says how. */
public final class LayoutJson {

  private LayoutJson() {}

  /** The layout as JSON, the last line ended. */
  public static String of(QueueSize size, QueueAlign align) {
    return JsonText.of(json -> write(json, size, align));
  }

  private static void write(JsonGenerator json, QueueSize size, QueueAlign align)
      throws IOException {
    Layout layout = Layout.standard(size, align);
    json.writeStartObject();
    json.writeNumberField("size", size.entries());
    json.writeNumberField("align", align.bytes());
    json.writeNumberField("end", layout.end());
    json.writeNumberField("total", StandardLayout.bytes(Quantity.TOTAL, size, align));
    json.writeArrayFieldStart("parts");
    for (Part part : Part.values()) {
      json.writeStartObject();
      region(json, layout.region(part));
      json.writeArrayFieldStart("fields");
      for (int i = 0; i < part.struct().fields().size(); i++) {
        Field field = part.struct().fields().get(i);
        json.writeStartObject();
        region(json, layout.fields(part).get(i));
        json.writeNumberField("elementBytes", field.elementBytes());
        json.writeNumberField("elements", field.repeated() ? size.entries() : 1);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void region(JsonGenerator json, Region region) throws IOException {
    json.writeStringField("name", region.name());
    json.writeNumberField("offset", region.offset());
    json.writeNumberField("bytes", region.length());
  }
}
