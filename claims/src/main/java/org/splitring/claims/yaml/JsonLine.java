package org.splitring.claims.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A line of JSON, which is YAML too. */
public final class JsonLine {

  private JsonLine() {}

  /** What it says, as maps, lists, texts and numbers; empty if it is no JSON, or says nothing. */
  public static Optional<Object> read(String line) {
    try {
      return Optional.ofNullable(new Load(LoadSettings.builder().build()).loadFromString(line));
    } catch (YamlEngineException notOne) {
      return Optional.empty();
    }
  }
}
