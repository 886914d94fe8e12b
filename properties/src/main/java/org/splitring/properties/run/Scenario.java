package org.splitring.properties.run;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions and a script: all that decides what happens on a ring.
 *
 * @param acts in order
 */
public record Scenario(StartConditions conditions, List<Act> acts) {

  public Scenario {
    acts = List.copyOf(acts);
  }

  /** Plays it to its end, and on until everything has come back. */
  public Session playOut() {
    return new Session(Stage.standard(conditions)).play(acts).finish();
  }

  @Override
  public String toString() {
    return conditions
        + ": "
        + (acts.isEmpty()
            ? "nothing"
            : acts.stream().map(Act::toString).collect(Collectors.joining("; ")));
  }
}
