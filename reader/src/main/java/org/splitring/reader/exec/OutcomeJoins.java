package org.splitring.reader.exec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.access.Path;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Values;

/** Brings executions together that came to one place by several ways. */
final class OutcomeJoins {

  private final FormulaTable formulas;
  private final Values values;

  OutcomeJoins(FormulaTable formulas, Values values) {
    this.formulas = formulas;
    this.values = values;
  }

  /** A state, and a value that goes with it. */
  record Outcome(PathState state, Optional<Value> value) {}

  PathState states(List<PathState> states) {
    return outcomes(states.stream().map(each -> new Outcome(each, Optional.empty())).toList())
        .state();
  }

  /** The path that all of these together are. */
  Path paths(List<PathState> states) {
    Memory any = states.get(0).memory();
    return states(states.stream().map(each -> each.with(any)).toList()).path();
  }

  /** Those whose paths part last are brought together first. */
  Outcome outcomes(List<Outcome> outcomes) {
    TreeMap<Integer, Map<Path, Outcome>> levels = new TreeMap<>();
    int left = 0;
    for (Outcome each : outcomes) {
      left += put(each.state().path(), each, levels);
    }
    while (left > 1) {
      for (Map.Entry<Path, Outcome> each : levels.pollLastEntry().getValue().entrySet()) {
        left += put(each.getKey().parent(), each.getValue(), levels) - 1;
      }
    }
    return levels.firstEntry().getValue().values().iterator().next();
  }

  private int put(Path below, Outcome outcome, TreeMap<Integer, Map<Path, Outcome>> levels) {
    Map<Path, Outcome> level = levels.computeIfAbsent(below.length(), any -> new LinkedHashMap<>());
    Outcome before = level.get(below);
    level.put(below, before == null ? outcome : join(before, outcome));
    return before == null ? 1 : 0;
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
