package org.splitring.reader.preprocess.condition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.ir.Ordered;

/** Answers to atoms, with what follows from them; an atom without one has its usual answer. */
public record Assignment(Map<Atom, Boolean> answers) {

  /** No answer at all. */
  public static final Assignment NONE = new Assignment(Map.of());

  public Assignment {
    answers = Ordered.map(answers);
  }

  /** With one more answer. */
  public Assignment with(Atom atom, boolean answer) {
    Map<Atom, Boolean> more = new LinkedHashMap<>(answers);
    more.put(atom, answer);
    return new Assignment(more);
  }

  /**
   * The answer, if it was given or follows: what is defined as something is defined, and a
   * condition that does not hold of 0 tells that its macro is defined, and one over macros that are
   * not defined is that of 0.
   */
  public Optional<Boolean> of(Atom atom) {
    Boolean given = answers.get(atom);
    if (given != null) {
      return Optional.of(given);
    }
    if (atom instanceof Atom.Defined defined) {
      return impliesDefined(defined.name()) ? Optional.of(true) : Optional.empty();
    }
    boolean none = !atom.names().isEmpty() && atom.names().stream().allMatch(this::isUndefined);
    return none ? Optional.of(atom.usual()) : Optional.empty();
  }

  /** Whether the macro is said not to be defined before the first line. */
  public boolean isUndefined(String name) {
    return Boolean.FALSE.equals(answers.get(new Atom.Defined(name)));
  }

  private boolean impliesDefined(String name) {
    return answers.entrySet().stream()
        .anyMatch(
            given -> {
              Atom atom = given.getKey();
              boolean one = atom.names().size() == 1 && atom.names().contains(name);
              return one
                  && (atom instanceof Atom.Condition || atom instanceof Atom.DefinedAs)
                  && atom.usual() != given.getValue();
            });
  }
}
