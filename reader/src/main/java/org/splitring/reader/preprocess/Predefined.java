package org.splitring.reader.preprocess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;

/**
 * What a compiler defines before the first line, as far as the language and the data model fix it.
 *
 * @param texts definitions, as they would stand in files
 * @param domains the macros that every compiler defines, but not all alike: the values they have,
 *     the usual one first
 * @param undefined the names that no compiler defines for this language and data model
 */
public record Predefined(
    List<SourceText> texts, Map<String, List<Long>> domains, Set<String> undefined) {

  private static final Set<String> HEADERS =
      Set.of(
          "limits.h",
          "stdint.h",
          "inttypes.h",
          "stddef.h",
          "stdbool.h",
          "stdalign.h",
          "climits",
          "cstdint",
          "cinttypes",
          "cstddef",
          "pshpack1.h",
          "pshpack2.h",
          "pshpack4.h",
          "pshpack8.h",
          "poppack.h");

  private static final Map<String, Optional<SourceText>> RESOURCES = new ConcurrentHashMap<>();

  public Predefined {
    texts = List.copyOf(texts);
    domains = Ordered.map(domains);
    undefined = Ordered.set(undefined);
  }

  /** What gcc has for that language and data model on any machine. */
  public static Predefined of(Language language, DataModel model) {
    String tongue = language.isCpp() ? "cpp" : "c";
    String width = model.label().toLowerCase(Locale.ROOT);
    Map<String, List<Long>> domains = new LinkedHashMap<>();
    Set<String> undefined = new HashSet<>();
    for (String line : resource("predefined/unknown.txt").orElseThrow().text().split("\n")) {
      String[] words = line.trim().split("\\s+");
      boolean meant = words[0].equals("all") || words[0].equals(tongue) || words[0].equals(width);
      if (meant && words[1].equals("undefined")) {
        undefined.addAll(List.of(words).subList(2, words.length));
      } else if (meant && words[1].equals("one-of")) {
        domains.put(
            words[2], List.of(words).subList(3, words.length).stream().map(Long::valueOf).toList());
      }
    }
    List<SourceText> texts = new ArrayList<>();
    for (String part : List.of("common", width, tongue)) {
      texts.add(resource("predefined/" + part + ".h").orElseThrow());
    }
    return new Predefined(texts, domains, undefined);
  }

  /** Just these definitions: everything else is what the text makes of it. */
  public static Predefined text(SourceText definitions) {
    return new Predefined(List.of(definitions), Map.of(), Set.of());
  }

  /** A header of the compiler's own, for where the tree has none: its values follow the model. */
  static Optional<SourceText> header(String name) {
    return HEADERS.contains(name) ? resource("headers/" + name) : Optional.empty();
  }

  private static Optional<SourceText> resource(String path) {
    return RESOURCES.computeIfAbsent(path, Predefined::load);
  }

  private static Optional<SourceText> load(String path) {
    try (InputStream in = Predefined.class.getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new SourceText(
                  "<" + path + ">", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
