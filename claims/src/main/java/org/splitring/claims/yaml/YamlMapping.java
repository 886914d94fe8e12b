package org.splitring.claims.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.splitring.claims.UnreadableException;

/**
 * One mapping of a file of ours. Whatever is not as it should be is said with its place, its key
 * and its mend.
 */
public final class YamlMapping {

  private final String file;
  private final YamlPlace spot;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, YamlPlace> spots = new LinkedHashMap<>();

  /**
   * A mapping.
   *
   * @param name how messages call it
   * @throws UnreadableException if it is none
   */
  public YamlMapping(String file, Node node, String name) throws UnreadableException {
    this.file = file;
    this.spot = YamlPlace.of(file, node.getStartMark());
    if (!(node instanceof MappingNode mapping)) {
      throw spot.wrong(name + " is no mapping", "write 'key: value', one a line");
    }
    for (NodeTuple entry : mapping.getValue()) {
      YamlPlace place = YamlPlace.of(file, entry.getKeyNode().getStartMark());
      String key = text(entry.getKeyNode(), "a key");
      if (values.put(key, entry.getValueNode()) != null) {
        throw place.wrong("'" + key + "' stands twice in " + name, "keep one of them");
      }
      spots.put(key, place);
    }
  }

  /** The one mapping that a text is. */
  public static YamlMapping of(String file, String text) throws UnreadableException {
    return new YamlMapping(file, YamlFile.read(file, text), "the file");
  }

  /** Refuses keys that nobody reads, and misses those that are needed. */
  public YamlMapping expect(List<String> needed, List<String> allowed) throws UnreadableException {
    for (String key : values.keySet()) {
      if (!needed.contains(key) && !allowed.contains(key)) {
        throw at(key)
            .wrong(
                "unknown key '" + key + "'",
                "the keys here are " + String.join(", ", needed) + also(allowed));
      }
    }
    for (String key : needed) {
      if (!values.containsKey(key)) {
        throw spot.wrong("the key '" + key + "' is missing", "add '" + key + ": ...'");
      }
    }
    return this;
  }

  /** The keys, in the order of the file. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Where a key stands. */
  public YamlPlace at(String key) {
    return spots.getOrDefault(key, spot);
  }

  /** The text of a key that is there. */
  public String text(String key) throws UnreadableException {
    return text(value(key), "'" + key + "'");
  }

  /** The text of a key that is there and may have nothing behind it. */
  public String textOrEmpty(String key) throws UnreadableException {
    return value(key) instanceof ScalarNode scalar && scalar.getValue().isBlank() ? "" : text(key);
  }

  /** The text of a key, if it is there. */
  public Optional<String> optional(String key) throws UnreadableException {
    return values.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** Whether that text, and nothing else, is behind a key that is there. */
  public boolean is(String key, String text) {
    return value(key) instanceof ScalarNode scalar && scalar.getValue().strip().equals(text);
  }

  /** The mapping of a key that is there. */
  public YamlMapping section(String key) throws UnreadableException {
    YamlMapping section = new YamlMapping(file, value(key), "'" + key + "'");
    if (section.values.isEmpty()) {
      throw at(key).wrong("'" + key + "' is empty", "say at least one, or leave the key out");
    }
    return section;
  }

  /** The texts of a key; none if it is not there. */
  public List<String> list(String key) throws UnreadableException {
    if (!values.containsKey(key)) {
      return List.of();
    }
    return texts(file, value(key), "'" + key + "'");
  }

  /** The texts of a sequence. */
  public static List<String> texts(String file, Node node, String name) throws UnreadableException {
    if (!(node instanceof SequenceNode sequence)) {
      throw YamlPlace.of(file, node.getStartMark())
          .wrong(name + " is no list", "write '- text', one a line");
    }
    List<String> texts = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      if (!(element instanceof ScalarNode scalar)) {
        throw YamlPlace.of(file, element.getStartMark())
            .wrong(name + " holds what is no plain text", "write '- text', one a line");
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  private String text(Node node, String name) throws UnreadableException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw YamlPlace.of(file, node.getStartMark())
        .wrong(name + " is not a plain text", "give it one text, in quotes if it has ': ' in it");
  }

  private Node value(String key) {
    Node node = values.get(key);
    if (node == null) {
      throw new IllegalArgumentException(key + " was not expected");
    }
    return node;
  }

  private static String also(List<String> allowed) {
    return allowed.isEmpty() ? "" : " and, if needed, " + String.join(", ", allowed);
  }
}
