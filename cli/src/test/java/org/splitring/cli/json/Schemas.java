package org.splitring.cli.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Validates documents against the schemas that come with the program. */
public final class Schemas {

  public static final JsonSchema CHECK = load("check.schema.json");
  public static final JsonSchema EXPLAIN = load("explain.schema.json");
  public static final JsonSchema ERRATA = load("errata.schema.json");
  public static final JsonSchema LAYOUT = load("layout.schema.json");
  public static final JsonSchema PATCH = load("patch.schema.json");
  public static final JsonSchema HISTORY = load("history.schema.json");
  public static final JsonSchema SPEC = load("spec.schema.json");
  public static final JsonSchema TRACE = load("trace.schema.json");
  public static final JsonSchema CENSUS = load("census.schema.json");
  public static final JsonSchema MEET = load("meet.schema.json");
  public static final JsonSchema AMBIGUITY = load("ambiguity.schema.json");

  /** SARIF's own, as its committee published it. */
  public static final JsonSchema SARIF =
      load("/schema/sarif-schema-2.1.0.json", SpecVersion.VersionFlag.V7);

  private Schemas() {}

  /** What is wrong with the document. */
  public static List<String> errors(JsonSchema schema, String document) {
    return schema.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static JsonSchema load(String name) {
    return load("/org/splitring/cli/" + name, SpecVersion.VersionFlag.V202012);
  }

  private static JsonSchema load(String resource, SpecVersion.VersionFlag version) {
    try (InputStream text = JsonReport.class.getResourceAsStream(resource)) {
      return JsonSchemaFactory.getInstance(version).getSchema(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
