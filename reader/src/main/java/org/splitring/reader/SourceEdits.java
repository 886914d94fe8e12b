package org.splitring.reader;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.verdict.EditKind;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.edit.FunctionEdits;
import org.splitring.reader.exec.ExecutionOptions;
import org.splitring.reader.ir.ChangedProgram;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.ring.FunctionReader;
import org.splitring.reader.source.SourceLanguage;
import org.splitring.reader.source.UnreadableSourceException;

/** Finds edits of a source's text that may mend what it says; nothing of Rust is edited. */
public final class SourceEdits {

  /**
   * A file, and the text that an edit would give it.
   *
   * @param path in the tree
   * @param before the text as it is
   * @param after the text after the edit
   */
  public record Edit(String path, String before, String after) {}

  private final ReadRequest request;
  private final Units units;
  private final LoweredProgram program;

  private SourceEdits(ReadRequest request, Units units, LoweredProgram program) {
    this.request = request;
    this.units = units;
    this.program = program;
  }

  /**
   * Edits for a slip, the likeliest first. Whether the edited text is right has to be read.
   *
   * @param functions the functions that make the claim; the one around {@code at} is edited
   * @param at where the wrong value is stored
   * @param aligns the expressions that are Queue Align
   * @param mends whether what the function would say is right, as far as is easily seen
   * @throws UnreadableSourceException if the source cannot be read at all
   */
  public static List<Edit> of(
      ReadRequest request,
      List<String> functions,
      Place at,
      List<String> aligns,
      EditKind slip,
      Predicate<List<Statement>> mends)
      throws UnreadableSourceException {
    if (SourceLanguage.isRust(request.file())) {
      return List.of();
    }
    Units units = Units.of(request, List.of());
    Optional<LoweredProgram> program = units.under(Assignment.NONE).program();
    return program.isEmpty()
        ? List.of()
        : new SourceEdits(request, units, program.get()).of(functions, at, aligns, slip, mends);
  }

  private List<Edit> of(
      List<String> functions,
      Place at,
      List<String> aligns,
      EditKind slip,
      Predicate<List<Statement>> mends)
      throws UnreadableSourceException {
    Optional<SourceText> text = units.headers().text(at.file());
    if (text.isEmpty()) {
      return List.of();
    }
    SourceText file = text.get();
    Optional<Function> function =
        functions.stream()
            .flatMap(name -> program.named(name).stream())
            .filter(id -> program.definition(id).filter(each -> stands(at, each, file)).isPresent())
            .findFirst()
            .flatMap(program::function);
    Language language = units.language() == SourceLanguage.CPP ? Language.CPP : Language.C;
    return function.stream()
        .flatMap(
            each ->
                new FunctionEdits(each, file, language)
                    .of(at.line(), aligns, slip, changed -> mends.test(said(changed))).stream())
        .map(after -> new Edit(file.name(), file.text(), after))
        .toList();
  }

  private static boolean stands(Place at, Origin function, SourceText file) {
    return function.at().file().equals(at.file())
        && function.at().line() <= at.line()
        && at.line() <= file.lineOf(function.at().end());
  }

  private List<Statement> said(Function changed) {
    return new FunctionReader(
            new ChangedProgram(program, changed),
            request.hints(),
            ExecutionOptions.DEFAULT.denying(request.denied()))
        .read(changed.id())
        .map(each -> each.claim().statements())
        .orElse(List.of());
  }
}
