package org.splitring.reader.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.splitring.model.verdict.EditKind;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Rewriter;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.SourceText;

/**
 * Finds edits of a function's text that may mend what it says.
 *
 * <p>The lowered function is executed once for each edit, with the values that its expressions
 * would have; nothing is parsed again. Whether the edited text means that is not said here: it has
 * to be read.
 */
public final class FunctionEdits {

  private static final int MOST_TRIED = 400;
  private static final int MOST_FOUND = 6;

  /** Statements of all functions that are tried. */
  private static final int MOST_STATEMENTS = 60_000;

  private final Function function;
  private final SourceText file;
  private final FileTokens tokens;

  /**
   * Finds edits of one function.
   *
   * @param file the text in which it stands
   */
  public FunctionEdits(Function function, SourceText file, Language language) {
    this.function = function;
    this.file = file;
    tokens = new FileTokens(file, language);
  }

  /**
   * The edited texts of the file, the likeliest first.
   *
   * @param line of the statement that stores the wrong value
   * @param aligns the expressions that are Queue Align
   * @param mends whether what a changed function says is right, as far as is easily seen
   */
  public List<String> of(int line, List<String> aligns, EditKind slip, Predicate<Function> mends) {
    List<TextEdit> edits =
        new TextEdits(WrittenExpressions.of(function, tokens, line), file, tokens, aligns)
            .of(slip).stream()
                .sorted(Comparator.comparingInt(TextEdit::rank))
                .limit(mostTried())
                .toList();
    List<TextEdit> good = new ArrayList<>();
    for (TextEdit edit : edits) {
      boolean enough = edit.isFar() ? !good.isEmpty() : good.size() >= MOST_FOUND;
      if (!enough && !edit.trials().isEmpty() && mends.test(changed(edit))) {
        good.add(edit);
      }
    }
    return Stream.concat(good.stream(), edits.stream().filter(each -> each.trials().isEmpty()))
        .map(edit -> edit.applied(file.text()))
        .distinct()
        .limit(MOST_FOUND)
        .toList();
  }

  private long mostTried() {
    long statements =
        function.blocks().stream().mapToLong(each -> each.statements().size() + 1L).sum();
    return Math.min(MOST_TRIED, MOST_STATEMENTS / Math.max(1, statements));
  }

  private Function changed(TextEdit edit) {
    return new Rewriter(
            expression ->
                tokens
                    .stretch(expression.origin())
                    .flatMap(each -> Optional.ofNullable(edit.trials().get(each)))
                    .map(each -> each.apply(expression)))
        .function(function);
  }
}
