package org.splitring.claims.c;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.model.formula.Formula;

/** Brings two strands together: where they differ, the value depends on the condition. */
final class Merge {

  private final Reading reading;

  Merge(Reading reading) {
    this.reading = reading;
  }

  /** The flow goes on as {@code yes} where the condition holds, and as {@code no} elsewhere. */
  void into(Flow flow, Formula condition, Flow yes, Flow no, IASTNode node) {
    if (!yes.reachable || !no.reachable) {
      flow.become(yes.reachable ? yes : no);
      return;
    }
    Formula path = yes.whole() && no.whole() ? flow.path : reading.build.or(yes.path, no.path);
    if (!yes.state.sameAs(no.state)) {
      flow.state = merged(condition, yes, no, node);
    } else {
      flow.state = yes.state;
    }
    flow.path = reading.bounded(path, node);
    flow.reachable = true;
  }

  /** What is stored after either of two strands. */
  State merged(Formula condition, Flow yes, Flow no, IASTNode node) {
    State result = yes.state.copy();
    Set<String> seen = new HashSet<>();
    for (Location location : yes.state.written()) {
      seen.add(location.key());
      join(result, location, condition, yes, no, node);
    }
    for (Location location : no.state.written()) {
      if (seen.add(location.key())) {
        join(result, location, condition, yes, no, node);
      }
    }
    result.addLosses(no.state);
    result.addGone(no.state);
    return result;
  }

  private void join(
      State result, Location location, Formula condition, Flow yes, Flow no, IASTNode node) {
    Optional<State.Stored> left = yes.state.get(location);
    Optional<State.Stored> right = no.state.get(location);
    if (left.equals(right)) {
      return;
    }
    Value positive = reading.memory.load(location, yes, node);
    Value negative = reading.memory.load(location, no, node);
    Value both = reading.choices.either(condition, positive, negative, node);
    result.set(location, new State.Stored(both, left.or(() -> right).orElseThrow().at()));
  }
}
