package org.splitring.reader.preprocess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.reader.preprocess.macro.AtomUse;
import org.splitring.reader.preprocess.macro.MacroChange;
import org.splitring.reader.preprocess.macro.MacroUse;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.preprocess.token.SourceText;

/**
 * A text without macros and directives, and all that is known of how it came to be.
 *
 * <p>Where a count of tokens stands in a part of it, {@link SourceMap#offset} makes an offset of
 * the flat text of it.
 *
 * @param text for a parser that does not preprocess; pragmas are not in it
 * @param includes each {@code #include} and its like that was reached, found or not
 * @param conditionals of all texts that were read, those in untaken text too
 * @param changes what was defined and what ceased to be, in this order
 * @param uses where macros were used or asked for, in this order
 * @param atoms that were asked outside of conditions
 */
public record Preprocessed(
    SourceText main,
    String text,
    SourceMap map,
    List<Pragma> pragmas,
    List<IfSection> conditionals,
    List<Inclusion> includes,
    List<MacroChange> changes,
    List<MacroUse> uses,
    List<AtomUse> atoms,
    List<Problem> problems) {

  public Preprocessed {
    pragmas = List.copyOf(pragmas);
    conditionals = List.copyOf(conditionals);
    includes = List.copyOf(includes);
    changes = List.copyOf(changes);
    uses = List.copyOf(uses);
    atoms = List.copyOf(atoms);
    problems = List.copyOf(problems);
  }

  /** Whether the text was read to its end: no bound was reached. */
  public boolean isComplete() {
    return bound().isEmpty();
  }

  /** The bound that was reached, if one was: what stands behind it was not read. */
  public Optional<Problem> bound() {
    return problems.stream().filter(each -> each.kind() == Problem.Kind.BOUND).findFirst();
  }

  /** The macros that took effect inside that range of the flat text. */
  public List<MacroUse> usesIn(int start, int end) {
    int from = map.countBefore(start);
    int to = map.countBefore(end);
    return uses.stream().filter(use -> from <= use.token() && use.token() < to).toList();
  }

  /**
   * The conditionals of which a directive or a branch stands inside that range of the flat text.
   */
  public List<IfSection> conditionalsIn(int start, int end) {
    int from = map.countBefore(start);
    int to = map.countBefore(end);
    return conditionals.stream()
        .filter(IfSection::reached)
        .filter(
            group ->
                group.branches().stream()
                    .flatMap(branch -> Stream.of(branch.from(), branch.to()))
                    .anyMatch(count -> from < count && count < to))
        .toList();
  }

  /** The pragmas that take force inside that range of the flat text. */
  public List<Pragma> pragmasIn(int start, int end) {
    return pragmas.stream()
        .filter(pragma -> start <= pragma.offset() && pragma.offset() < end)
        .toList();
  }
}
