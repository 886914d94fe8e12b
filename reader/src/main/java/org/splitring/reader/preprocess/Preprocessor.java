package org.splitring.reader.preprocess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.condition.FeatureTests;
import org.splitring.reader.preprocess.macro.MacroTable;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.preprocess.macro.TextBoundReached;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;

/**
 * Preprocesses texts of one language with one set of options; the tokens of headers are kept, so
 * that the next reading is faster. Whatever is wrong with a text is a {@link Problem}, never an
 * exception.
 */
public final class Preprocessor {

  private final Settings settings;
  private final IncludeResolver resolver;
  private final LexedFiles lexed;

  public Preprocessor(Settings settings, IncludeResolver resolver) {
    this.settings = settings;
    this.resolver = resolver;
    this.lexed = new LexedFiles(settings.language());
  }

  /** The flat text with the usual answers to what only the build knows. */
  public Preprocessed read(SourceText main) {
    return read(main, Assignment.NONE);
  }

  /** The flat text with these answers, and the usual ones to all other questions. */
  public Preprocessed read(SourceText main, Assignment assignment) {
    PreprocessorRun run = new PreprocessorRun(settings, assignment, resolver, lexed);
    try {
      for (String test : FeatureTests.all()) {
        run.macros.define(dynamic(test), 0);
      }
      for (String name : MacroTable.DYNAMIC) {
        run.macros.define(dynamic(name), 0);
      }
      for (SourceText text : settings.predefined().texts()) {
        run.define(text, MacroDefinition.Origin.PREDEFINED);
      }
      run.define(assigned(assignment), MacroDefinition.Origin.ASSIGNED);
      run.define(
          new SourceText("<command line>", String.join("\n", settings.commandLine())),
          MacroDefinition.Origin.USER);
      run.read(main);
    } catch (TextBoundReached bound) {
      run.notes.problem(Problem.Kind.BOUND, bound.place(), bound.getMessage());
    }
    SourceMap map = run.flat.map();
    return new Preprocessed(
        main,
        run.flat.text(),
        map,
        run.pragmas.found(map),
        run.conditionals.closed(),
        run.includes.inclusions(),
        run.macros.changes(),
        run.notes.uses(),
        run.notes.atoms(),
        run.notes.problems());
  }

  /** What {@code -D} would have to say for the answers that give a macro a value. */
  private static SourceText assigned(Assignment assignment) {
    Map<String, String> lines = new TreeMap<>();
    assignment
        .answers()
        .forEach(
            (atom, answer) -> {
              if (answer && atom instanceof Atom.DefinedAs defined) {
                lines.put(defined.name(), "#define " + defined.name() + " " + defined.value());
              }
            });
    return new SourceText("<choice>", String.join("\n", lines.values()));
  }

  private static MacroDefinition dynamic(String name) {
    TextRange nowhere = new TextRange(new SourceText("<built-in>", ""), 0, 0, 1);
    return new MacroDefinition(
        name, Optional.empty(), false, List.of(), nowhere, MacroDefinition.Origin.DYNAMIC);
  }
}
