package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.TextRange;

/**
 * An {@code #include}, {@code #include_next}, {@code #import} or {@code #embed} that was reached.
 *
 * @param directive where it stands
 * @param parent the inclusion of the file it stands in; empty in the main file
 * @param computed whether macros gave the name
 * @param found what was read; empty if it is not in any tree
 * @param entered whether it was read now, and not passed over as one that is read once only
 * @param token the number of tokens of the flat text before it
 */
public record Inclusion(
    TextRange directive,
    Optional<Inclusion> parent,
    String spelling,
    boolean computed,
    Optional<SourceText> found,
    boolean entered,
    int token) {

  /** Innermost first: this, the one that included the file it stands in, and so on. */
  public List<Inclusion> stack() {
    List<Inclusion> steps = new ArrayList<>();
    for (Optional<Inclusion> step = Optional.of(this); step.isPresent(); ) {
      steps.add(step.get());
      step = step.get().parent();
    }
    return List.copyOf(steps);
  }
}
