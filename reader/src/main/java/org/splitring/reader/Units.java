package org.splitring.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.Preprocessor;
import org.splitring.reader.preprocess.Settings;
import org.splitring.reader.preprocess.UsualMacros;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.source.Headers;
import org.splitring.reader.source.SourceLanguage;
import org.splitring.reader.source.UnreadableSourceException;
import org.splitring.reader.variants.index.ReadTexts;

/** Reads one file under one set of answers after the other, each once. */
final class Units {

  private final ReadRequest request;
  private final SourceLanguage language;
  private final SourceText main;
  private final Headers headers;
  private final Preprocessor preprocessor;
  private final Set<String> usual;
  private final ReadTexts known;
  private final Map<Assignment, Preprocessed> texts = new HashMap<>();
  private final Map<Assignment, Unit> units = new HashMap<>();
  private final Map<Set<String>, Optional<Units>> together = new HashMap<>();
  private final Map<String, Optional<Units>> alone = new HashMap<>();
  private final Map<String, Optional<Units>> machines = new HashMap<>();
  private final List<String> probes;

  private Units(
      ReadRequest request,
      SourceLanguage language,
      SourceText main,
      List<String> probes,
      Headers headers)
      throws UnreadableSourceException {
    this.request = request;
    this.probes = List.copyOf(probes);
    this.language = language;
    this.main = main;
    this.headers = headers;
    this.known = new ReadTexts(language == SourceLanguage.CPP ? Language.CPP : Language.C);
    Preprocessor bare = new Preprocessor(settings(Set.of()), headers);
    Preprocessed first = bare.read(main);
    if (!headers.troubles().isEmpty()) {
      throw new UnreadableSourceException(headers.troubles().get(0));
    }
    this.usual =
        request.denied().contains(UsualMacros.RULE)
            ? Set.of()
            : UsualMacros.missing(first, headers.read(), language == SourceLanguage.CPP);
    if (usual.isEmpty()) {
      this.preprocessor = bare;
      units.put(Assignment.NONE, Unit.of(first, request, language));
    } else {
      this.preprocessor = new Preprocessor(settings(usual), headers);
    }
  }

  /**
   * The units of the file that is asked for.
   *
   * @param probes what is read behind its end
   * @throws UnreadableSourceException if there is no such file
   */
  static Units of(ReadRequest request, List<String> probes) throws UnreadableSourceException {
    return of(request, probes, Optional.empty());
  }

  private static Units of(ReadRequest request, List<String> probes, Optional<String> machine)
      throws UnreadableSourceException {
    Headers headers = new Headers(request.tree(), request.includes(), machine);
    String path =
        request
            .tree()
            .find(request.file())
            .orElseThrow(() -> new UnreadableSourceException(request.file() + ": no such file"));
    SourceText text =
        headers
            .text(path)
            .orElseThrow(
                () ->
                    new UnreadableSourceException(
                        request.file() + ": not a file; name a C source or header"));
    SourceLanguage language =
        request.language().orElseGet(() -> SourceLanguage.of(path, text.text()));
    SourceText main =
        probes.isEmpty()
            ? text
            : new SourceText(path, text.text() + "\n" + String.join("\n", probes) + "\n");
    return new Units(request, language, main, probes, headers);
  }

  private Settings settings(Set<String> more) {
    Settings settings =
        Settings.of(language == SourceLanguage.CPP ? Language.CPP : Language.C, request.model());
    for (String each : UsualMacros.definitions(more)) {
      settings = settings.define(each);
    }
    for (Map.Entry<String, Optional<String>> each :
        new java.util.TreeMap<>(request.defines()).entrySet()) {
      settings =
          each.getValue().isPresent()
              ? settings.define(each.getKey() + "=" + each.getValue().get())
              : settings.undefine(each.getKey());
    }
    return settings;
  }

  /** What is worked out of the texts but once. */
  ReadTexts known() {
    return known;
  }

  /** The text under these answers. */
  Preprocessed text(Assignment answers) {
    Unit known = units.get(answers);
    return known == null
        ? texts.computeIfAbsent(answers, each -> preprocessor.read(main, each))
        : known.preprocessed();
  }

  /** The unit under these answers. */
  Unit under(Assignment answers) {
    Unit known = units.get(answers);
    if (known == null) {
      known = Unit.of(text(answers), request, language);
      units.put(answers, known);
    }
    return known;
  }

  /** The same with other files of C of the tree behind its end; empty if they cannot be read. */
  Optional<Units> with(Set<String> others) {
    return together.computeIfAbsent(
        others,
        all -> {
          String up = "../".repeat((int) main.name().chars().filter(c -> c == '/').count());
          return of(
              all.stream().map(path -> "#include \"" + up + path + "\"").toList(),
              request,
              headers.machine());
        });
  }

  /** The same for a machine: of headers that there are several of, those of that machine. */
  Optional<Units> on(String machine) {
    return machines.computeIfAbsent(machine, name -> of(probes, request, Optional.of(name)));
  }

  /** The same for another data model. */
  Optional<Units> as(DataModel model) {
    return of(probes, request.as(model), Optional.empty());
  }

  /** Another file of the tree by itself. */
  Optional<Units> alone(String path) {
    return alone.computeIfAbsent(path, file -> of(List.of(), request.of(file), headers.machine()));
  }

  private static Optional<Units> of(
      List<String> probes, ReadRequest request, Optional<String> machine) {
    try {
      return Optional.of(of(request, probes, machine));
    } catch (UnreadableSourceException unreadable) {
      return Optional.empty();
    }
  }

  /** The macros that were taken for what they usually are. */
  Set<String> usual() {
    return usual;
  }

  SourceText main() {
    return main;
  }

  SourceLanguage language() {
    return language;
  }

  Headers headers() {
    return headers;
  }
}
