package org.splitring.alloy.ambiguity;

import java.util.Set;

/**
 * Clauses that, taken at their word, settle whether an event field is there without the feature;
 * fewer of them do not.
 *
 * @param field the field
 * @param answer what follows
 * @param clauses from these
 */
public record Inference(EventField field, Answer answer, Set<Clause> clauses) {

  /** What a set of clauses says of a field. */
  public enum Answer {
    THERE,
    ABSENT
  }

  public Inference {
    clauses = Set.copyOf(clauses);
  }
}
