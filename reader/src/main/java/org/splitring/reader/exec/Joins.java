package org.splitring.reader.exec;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.access.Path;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.memory.Formulas;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Values;

/** Brings executions together that came to one place by several ways. */
final class Joins {

  private final Formulas formulas;
  private final Values values;

  Joins(Formulas formulas, Values values) {
    this.formulas = formulas;
    this.values = values;
  }

  /** A state, and a value that goes with it. */
  record Outcome(PathState state, Optional<Value> value) {}

  PathState states(List<PathState> states) {
    return outcomes(states.stream().map(each -> new Outcome(each, Optional.empty())).toList())
        .state();
  }

  /** The last two first: they have most in common. */
  Outcome outcomes(List<Outcome> outcomes) {
    Outcome result = outcomes.get(outcomes.size() - 1);
    for (int i = outcomes.size() - 2; i >= 0; i--) {
      result = join(outcomes.get(i), result);
    }
    return result;
  }

  private Outcome join(Outcome one, Outcome other) {
    Path past = Path.common(one.state().path(), other.state().path());
    Formula first = one.state().path().since(past, formulas);
    Formula second = other.state().path().since(past, formulas);
    Path path = past.either(one.state().path(), other.state().path(), first, second, formulas);
    Memory memory = Memory.join(first, one.state().memory(), other.state().memory());
    Optional<Value> value =
        one.value().isPresent() && other.value().isPresent()
            ? Optional.of(values.either(first, one.value().get(), other.value().get()))
            : one.value().or(other::value);
    return new Outcome(new PathState(memory, path), value);
  }
}
