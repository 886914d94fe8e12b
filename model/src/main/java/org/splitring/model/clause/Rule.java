package org.splitring.model.clause;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.splitring.model.replay.Moment;
import org.splitring.model.replay.Trail;
import org.splitring.model.ring.Event;

/** How it is seen whether a clause is kept. */
public sealed interface Rule {

  /** What is looked at, in few words; or why nothing is. */
  String title();

  /** What it looks at: a state, a step, a trace; or that the clause is not modelled. */
  String kind();

  /** Looks at what stands in memory whenever something there has changed. */
  record OverState(String title, Function<Moment, ClauseAnswer> predicate) implements Rule {
    @Override
    public String kind() {
      return "state";
    }
  }

  /** Looks at every event, with what was before it. */
  record OverStep(String title, BiFunction<Moment, Event, ClauseAnswer> predicate) implements Rule {
    @Override
    public String kind() {
      return "step";
    }
  }

  /** Looks at the whole run. */
  record OverTrace(String title, Function<Trail, List<FoundAnswer>> predicate) implements Rule {
    @Override
    public String kind() {
      return "trace";
    }
  }

  /**
   * The clause cannot be seen in a run of the model.
   *
   * @param title why
   */
  record NotModelled(String title) implements Rule {
    @Override
    public String kind() {
      return "not modelled";
    }
  }
}
