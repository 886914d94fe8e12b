package org.splitring.claims.catalogue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * What a file of ours tells the reader of source beside the path, the functions and the inputs. It
 * is what a user says with {@code --include}, {@code --define} and the like, under the same words.
 */
public final class SourceSection {

  /** The keys of it; none is needed. */
  public static final List<String> KEYS =
      List.of("includes", "defines", "undefines", "constants", "outputs", "fixed");

  private static final String DEFINES = "defines";
  private static final String UNDEFINES = "undefines";
  private static final String CONSTANTS = "constants";
  private static final String OUTPUTS = "outputs";
  private static final String FIXED = "fixed";
  private static final String SIZE = "size";
  private static final String ALIGN = "align";

  private SourceSection() {}

  /** How to read these functions of a file, which is relative to the root of its tree. */
  public static SourceRequest request(
      YamlMapping section,
      Path file,
      List<String> functions,
      Map<String, Input> inputs,
      DataModel model)
      throws UnreadableException {
    return new SourceRequest(
        file,
        functions,
        Optional.empty(),
        section.list("includes").stream().map(Path::of).toList(),
        defines(section),
        inputs,
        constants(section),
        outputs(section),
        scope(section),
        model);
  }

  /** What the source itself fixes. */
  public static Scope scope(YamlMapping section) throws UnreadableException {
    if (!section.keys().contains(FIXED)) {
      return Scope.WHOLE;
    }
    YamlMapping fixed = section.section(FIXED).expect(List.of(), List.of(SIZE, ALIGN));
    Optional<QueueSize> size = Optional.empty();
    Optional<QueueAlign> align = Optional.empty();
    for (String key : fixed.keys()) {
      long number = number(fixed, key);
      try {
        if (key.equals(SIZE)) {
          size = Optional.of(new QueueSize(Math.toIntExact(number)));
        } else {
          align = Optional.of(new QueueAlign(number));
        }
      } catch (IllegalArgumentException | ArithmeticException e) {
        throw fixed.at(key).wrong(number + " is no Queue " + key, "write a legal power of two");
      }
    }
    return new Scope(size, align);
  }

  private static Map<String, Optional<String>> defines(YamlMapping section)
      throws UnreadableException {
    Map<String, Optional<String>> defines = new LinkedHashMap<>();
    for (String name : section.list(UNDEFINES)) {
      defines.put(name, Optional.empty());
    }
    if (section.keys().contains(DEFINES)) {
      YamlMapping given = section.section(DEFINES);
      for (String name : given.keys()) {
        if (defines.put(name, Optional.of(given.textOrEmpty(name))) != null) {
          throw given
              .at(name)
              .wrong("'" + name + "' is not defined, as " + UNDEFINES + " has it", "keep one");
        }
      }
    }
    return defines;
  }

  private static Map<String, Long> constants(YamlMapping section) throws UnreadableException {
    Map<String, Long> constants = new HashMap<>();
    if (section.keys().contains(CONSTANTS)) {
      YamlMapping given = section.section(CONSTANTS);
      for (String expression : given.keys()) {
        constants.put(expression, number(given, expression));
      }
    }
    return constants;
  }

  private static Map<String, Quantity> outputs(YamlMapping section) throws UnreadableException {
    Map<String, Quantity> outputs = new HashMap<>();
    if (section.keys().contains(OUTPUTS)) {
      YamlMapping given = section.section(OUTPUTS);
      for (String name : given.keys()) {
        String label = given.text(name);
        outputs.put(
            name,
            Quantity.labelled(label)
                .orElseThrow(() -> StatementReader.unknown(given.at(name), label)));
      }
    }
    return outputs;
  }

  private static long number(YamlMapping section, String key) throws UnreadableException {
    String text = section.text(key);
    if (!text.matches("[0-9]{1,18}")) {
      throw section.at(key).wrong("'" + text + "' is no number", "write it in decimal digits");
    }
    return Long.parseLong(text);
  }
}
