package org.splitring.claims.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.claims.yaml.YamlPlace;

/**
 * Reads a catalogue: {@value #INDEX} lists the ids in the order in which they are shown, and each
 * id has its file. The list is a file because a jar is slow to be searched at every start.
 */
final class CatalogueReader {

  static final String INDEX = "index.yaml";

  private final Function<String, @Nullable InputStream> files;
  private final FormulaParser formulas;

  CatalogueReader(Function<String, @Nullable InputStream> files, FormulaParser formulas) {
    this.files = files;
    this.formulas = formulas;
  }

  Catalogue read() throws UnreadableException {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (String id : ids()) {
      String file = id + ".yaml";
      if (nodes.containsKey(file)) {
        throw new YamlPlace(INDEX, 1, 1).wrong("'" + id + "' is listed twice", "keep one of them");
      }
      nodes.put(file, YamlFile.read(file, text(file)));
    }
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Node> each : nodes.entrySet()) {
      entries.add(
          new EntryReader(each.getKey(), formulas, this::observation).read(each.getValue()));
    }
    return new Catalogue(entries);
  }

  /** The entry of that id alone, if it is listed: no other file is read. */
  Optional<Entry> read(String id) throws UnreadableException {
    if (!ids().contains(id)) {
      return Optional.empty();
    }
    String file = id + ".yaml";
    Node node = YamlFile.read(file, text(file));
    return Optional.of(new EntryReader(file, formulas, this::observation).read(node));
  }

  private List<String> ids() throws UnreadableException {
    return YamlMapping.texts(INDEX, YamlFile.read(INDEX, text(INDEX)), "the index");
  }

  private Recorded observation(String file) throws UnreadableException {
    return RecordedReader.read(file, YamlFile.read(file, text(file)));
  }

  private String text(String file) throws UnreadableException {
    try (InputStream stream = files.apply(file)) {
      if (stream == null) {
        throw new UnreadableException(
            file + " is not there; add it to the catalogue, or take its id out of " + INDEX);
      }
      return YamlFile.text(file, stream);
    } catch (IOException e) {
      throw new UnreadableException(file + " cannot be read: " + e.getMessage());
    }
  }
}
