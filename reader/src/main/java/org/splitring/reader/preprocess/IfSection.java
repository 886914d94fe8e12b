package org.splitring.reader.preprocess;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/**
 * A conditional group, from {@code #if} to {@code #endif} (6.10.1), taken or not.
 *
 * @param place from the first character of its first directive to the end of its last
 * @param inclusion how its file was reached
 * @param reached whether it stands in text that was taken; if not, nothing in it was decided
 */
public record IfSection(
    TextRange place, Optional<Inclusion> inclusion, boolean reached, List<Branch> branches) {

  public IfSection {
    branches = List.copyOf(branches);
  }

  /**
   * One of the groups between its directives.
   *
   * @param directive from {@code #} to the last token of the line
   * @param name the directive's: {@code if}, {@code ifdef}, {@code elifndef}, {@code else}
   * @param condition the tokens behind it, as they stand
   * @param end the offset in the file of the directive that ends the group
   * @param decided whether the condition was evaluated
   * @param atoms that were asked to decide it
   * @param mark a macro that was taken not to be defined, since it only marks what was read
   * @param from the number of tokens of the flat text before the group
   * @param to the number of tokens of the flat text up to its end
   */
  public record Branch(
      TextRange directive,
      String name,
      List<Token> condition,
      int end,
      boolean decided,
      boolean taken,
      Set<Atom> atoms,
      Optional<String> mark,
      int from,
      int to) {

    public Branch {
      condition = List.copyOf(condition);
      atoms = Ordered.set(atoms);
    }
  }

  /** The branch that was taken, if one was. */
  public Optional<Branch> taken() {
    return branches.stream().filter(Branch::taken).findFirst();
  }

  /** Whether the condition of a branch asked for the atom. */
  public boolean asks(Atom atom) {
    return branches.stream().anyMatch(branch -> branch.atoms().contains(atom));
  }
}
