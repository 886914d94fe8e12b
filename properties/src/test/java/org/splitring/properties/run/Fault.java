package org.splitring.properties.run;

import java.util.function.UnaryOperator;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Port;

/**
 * What makes of a driver and a device that follow the standard two of which one does not.
 *
 * @param title what it does wrong
 * @param change of the stage on which they meet
 */
record Fault(String title, UnaryOperator<Stage> change) {

  /** A side that reaches memory in another way. */
  static Fault of(Actor actor, String title, UnaryOperator<Port> between) {
    return new Fault(
        "the " + actor.label() + " " + title,
        stage -> stage.through((each, port) -> each == actor ? between.apply(port) : port));
  }

  /** What comes of a scenario. */
  Session play(Scenario scenario) {
    return new Session(change.apply(Stage.standard(scenario.conditions()))).play(scenario.acts());
  }
}
