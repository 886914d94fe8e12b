package org.splitring.cli.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.verdict.Counterexample;

/**
 * A counterexample as JSON.
 *
 * <p>A 64-bit number above 2^53, which many readers of JSON would round, is written as a string of
 * decimal digits.
 */
final class JsonCounterexample {

  private static final long LARGEST_EXACT = 1L << 53;

  private JsonCounterexample() {}

  static void write(JsonGenerator json, String name, Counterexample at) throws IOException {
    Point point = at.point();
    json.writeObjectFieldStart(name);
    json.writeNumberField("size", point.size());
    json.writeNumberField("align", point.align());
    unsigned(json, "base", point.base());
    json.writeNumberField("evt", point.evt());
    unsigned(json, "standard", at.standard());
    if (at.claim() instanceof Outcome.NoValue none) {
      json.writeStringField("undefined", none.why().text());
    } else {
      unsigned(json, "claim", at.claimed().getAsLong());
    }
    json.writeEndObject();
  }

  /** Writes a number that has no sign. */
  static void unsigned(JsonGenerator json, String name, long value) throws IOException {
    if (Long.compareUnsigned(value, LARGEST_EXACT) <= 0) {
      json.writeNumberField(name, value);
    } else {
      json.writeStringField(name, Long.toUnsignedString(value));
    }
  }
}
