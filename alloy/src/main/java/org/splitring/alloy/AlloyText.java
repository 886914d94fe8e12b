package org.splitring.alloy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model with the models it opens, as texts.
 *
 * @param main the name of the file whose commands are meant, such as {@code layout.als}
 * @param files every text by its file's name; whatever else is opened is Alloy's own
 */
public record AlloyText(String main, Map<String, String> files) {

  public AlloyText {
    files = Map.copyOf(files);
    if (!files.containsKey(main)) {
      throw new IllegalArgumentException("there is no text of " + main);
    }
  }

  /** A model of this project, with those of this project that it opens. */
  public static AlloyText of(String main) {
    return with(main, resource(main));
  }

  /** A text that opens models of this project. */
  public static AlloyText with(String main, String text) {
    Map<String, String> files = new LinkedHashMap<>();
    collect(main, text, files);
    return new AlloyText(main, files);
  }

  /** The same with another text in the place of one of its files. */
  public AlloyText replacing(String file, String text) {
    Map<String, String> changed = new LinkedHashMap<>(files);
    if (changed.put(file, text) == null) {
      throw new IllegalArgumentException(main + " does not open " + file);
    }
    return new AlloyText(main, changed);
  }

  private static void collect(String name, String text, Map<String, String> files) {
    files.put(name, text);
    text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith("open ") && !line.contains("/"))
        .map(line -> line.substring("open ".length()).strip().split("[ \\[]")[0] + ".als")
        .filter(opened -> !files.containsKey(opened))
        .forEach(opened -> collect(opened, resource(opened), files));
  }

  private static String resource(String file) {
    try (InputStream text = AlloyText.class.getResourceAsStream(file)) {
      if (text == null) {
        throw new IllegalArgumentException("there is no Alloy model " + file);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
