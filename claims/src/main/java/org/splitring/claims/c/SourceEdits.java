package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.verdict.Slip;

/**
 * Finds edits of a function's text that may mend what it says.
 *
 * <p>The function is read once for each expression, with the value that the expression would have;
 * nothing is parsed again. Whether the edited text means that is not said here: it has to be read.
 */
public final class SourceEdits {

  private static final int MOST_TRIED = 400;
  private static final int MOST_FOUND = 6;
  private static final int MOST_STEPS = 4_000_000;

  private SourceEdits() {}

  /**
   * Edits for a slip, the likeliest first.
   *
   * @param functions the functions that make the claim; the one around {@code at} is edited
   * @param at where the wrong value is stored
   * @param aligns the expressions that are Queue Align
   * @param mends whether what the function would say is right, as far as is easily seen
   */
  public static List<SourceEdit> of(
      SourceRequest request,
      List<String> functions,
      Place at,
      List<String> aligns,
      Slip slip,
      Predicate<Claim> mends)
      throws UnreadableException {
    return Deep.call(
        request.file(),
        () -> {
          Reading reading = new Reading(Translation.of(request));
          Optional<IASTFunctionDefinition> function = around(at, functions, reading);
          return function.isEmpty()
              ? List.of()
              : found(reading, function.get(), at, aligns, slip, mends);
        });
  }

  private static Optional<IASTFunctionDefinition> around(
      Place at, List<String> functions, Reading reading) {
    return functions.stream()
        .flatMap(name -> reading.definitions.functions(CppScopes.last(name)).stream())
        .filter(function -> SourceReader.stands(at, function, reading))
        .findFirst();
  }

  private static List<SourceEdit> found(
      Reading reading,
      IASTFunctionDefinition function,
      Place at,
      List<String> aligns,
      Slip slip,
      Predicate<Claim> mends)
      throws UnreadableException {
    Path file = Path.of(function.getFileLocation().getFileName());
    String text = reading.translation.sources().original(file);
    TextNodes nodes = TextNodes.of(function, text, at.line());
    int last = ReaderThread.taken() + MOST_STEPS;
    List<TextEdit> good = new ArrayList<>();
    List<TextEdit> edits =
        new TextEdits(nodes, text, aligns)
            .of(slip).stream()
                .sorted(Comparator.comparingInt(TextEdit::rank))
                .limit(MOST_TRIED)
                .toList();
    for (TextEdit edit : edits) {
      boolean enough = edit.isFar() ? !good.isEmpty() : good.size() >= MOST_FOUND;
      if (!enough && ReaderThread.taken() < last && isGood(reading, function, edit, mends)) {
        good.add(edit);
      }
    }
    String shown = reading.translation.tree().shown(file.toString());
    return Stream.concat(good.stream(), edits.stream().filter(edit -> edit.trials().isEmpty()))
        .map(edit -> new SourceEdit(shown, text, edit.applied(text)))
        .distinct()
        .limit(MOST_FOUND)
        .toList();
  }

  private static boolean isGood(
      Reading reading, IASTFunctionDefinition function, TextEdit edit, Predicate<Claim> mends) {
    if (edit.trials().isEmpty()) {
      return false;
    }
    edit.trials().forEach(reading.trial::set);
    try {
      return mends.test(SourceReader.claim(reading, function));
    } finally {
      reading.trial.clear();
    }
  }
}
