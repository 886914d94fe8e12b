package org.splitring.claims.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.splitring.claims.UnreadableException;

/**
 * The text of a file of ours as a tree, which is all that YAML is used for here: no anchors, no
 * tags, nothing constructed. Size and depth are bounded before the tree is built.
 */
public final class YamlFile {

  /** The largest file, in bytes. */
  public static final int LARGEST = 128 * 1024;

  private static final int DEEPEST = 4;

  private YamlFile() {}

  /** The text of a file that may be too large to be one of ours. */
  public static String text(String file, InputStream stream)
      throws IOException, UnreadableException {
    byte[] bytes = stream.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new YamlPlace(file, 1, 1)
          .wrong("larger than " + LARGEST + " bytes", "a catalogue file is about one screen");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The one document of a file. */
  public static Node read(String file, String text) throws UnreadableException {
    LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
    try {
      checkBounds(file, new Parse(settings).parseString(text));
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(
              () -> new YamlPlace(file, 1, 1).wrong("the file is empty", "write an entry"));
    } catch (MarkedYamlEngineException e) {
      throw YamlPlace.of(file, e.getProblemMark())
          .wrong("this is not YAML: " + e.getProblem(), "mend the line, or put the text in quotes");
    } catch (YamlEngineException e) {
      throw new YamlPlace(file, 1, 1)
          .wrong("this is not YAML: " + firstLine(e), "compare it with another entry");
    }
  }

  private static void checkBounds(String file, Iterable<Event> events) throws UnreadableException {
    int depth = 0;
    for (Event event : events) {
      boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
      if (anchored || event instanceof AliasEvent) {
        throw YamlPlace.of(file, event.getStartMark())
            .wrong("anchors and aliases are not used here", "write the text out");
      }
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > DEEPEST) {
        throw YamlPlace.of(file, event.getStartMark())
            .wrong(
                "nested more than " + DEEPEST + " deep", "an entry holds mappings of plain texts");
      }
    }
  }

  private static String firstLine(YamlEngineException problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("unknown problem");
  }
}
