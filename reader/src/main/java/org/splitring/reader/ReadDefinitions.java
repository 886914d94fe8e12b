package org.splitring.reader;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.Inclusion;
import org.splitring.reader.preprocess.macro.MacroUse;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.SourceText;

/**
 * The definitions that an answer came from, as they are written: declarations, and macros in them.
 */
final class ReadDefinitions {

  private ReadDefinitions() {}

  static Set<ReadDefinition> of(SubjectAnswer answer) {
    Map<String, SourceText> files = new HashMap<>();
    files.put(answer.preprocessed().main().name(), answer.preprocessed().main());
    for (Inclusion inclusion : answer.preprocessed().includes()) {
      inclusion.found().ifPresent(each -> files.put(each.name(), each));
    }
    Set<ReadDefinition> definitions = new LinkedHashSet<>();
    answer
        .texts()
        .spots()
        .forEach(
            (spot, name) -> {
              SourceText file = files.get(spot.file());
              if (file != null && spot.end() <= file.text().length()) {
                definitions.add(
                    new ReadDefinition(
                        name, spot.file(), file.text().substring(spot.start(), spot.end())));
              }
            });
    for (MacroUse use : answer.preprocessed().uses()) {
      boolean used =
          use.kind() == MacroUse.Kind.EXPANSION
              && use.definition().isPresent()
              && use.definition().get().origin() == MacroDefinition.Origin.FILE
              && answer.texts().spots().keySet().stream().anyMatch(each -> holds(each, use));
      if (used) {
        MacroDefinition macro = use.definition().get();
        definitions.add(
            new ReadDefinition(
                "macro " + macro.name(), macro.place().file().name(), macro.place().spelling()));
      }
    }
    return definitions;
  }

  private static boolean holds(FileRange spot, MacroUse use) {
    return use.outermost().file().name().equals(spot.file())
        && spot.start() <= use.outermost().start()
        && use.outermost().start() < spot.end();
  }
}
