package org.splitring.model.clause;

/**
 * A clause that was broken, where, and how.
 *
 * @param step the number of the event in the run
 * @param message for people, what happened
 */
public record Violation(Clause clause, int step, String message) {

  @Override
  public String toString() {
    return "step %d: %s (%s, %s)"
        .formatted(
            step, message, clause.id(), clause.level().word() + " of the " + clause.who().title());
  }
}
