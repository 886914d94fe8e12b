package org.splitring.model.clause;

import java.util.Locale;

/**
 * A clause that was broken, where, and how.
 *
 * @param step the number of the event in the run
 * @param message for people, what happened
 */
public record Violation(Clause clause, int step, String message) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "step %d: %s (%s, %s)",
        step,
        message,
        clause.id(),
        clause.level().word() + " of the " + clause.who().title());
  }
}
