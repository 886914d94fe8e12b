package org.splitring.model.claim;

import java.util.Optional;

/**
 * A line of the ledger: something that was taken for granted for one answer, and not shown.
 *
 * @param rule the id of the rule, such as {@code named-input}
 * @param at where it was taken for granted, if that is a line
 * @param text what was taken for granted, in words
 */
public record Assumption(String rule, Optional<Place> at, String text) {

  /** The line for people: what was taken for granted, where, and by which rule. */
  @Override
  public String toString() {
    return text + at.map(place -> ", " + place).orElse("") + " [" + rule + "]";
  }
}
