package org.splitring.notes.words;

import java.util.Optional;
import org.splitring.model.claim.Place;

/**
 * One line of what is said of a verdict.
 *
 * @param label what is said, in a word or two
 * @param value what it is
 * @param code whether the value is C, a patch or a command, of which every sign and line counts
 * @param at the line of source that the value names, if it names one
 */
public record Fact(String label, String value, boolean code, Optional<Place> at) {

  public static Fact words(String label, String value) {
    return new Fact(label, value, false, Optional.empty());
  }

  static Fact code(String label, String value) {
    return new Fact(label, value.stripTrailing(), true, Optional.empty());
  }

  static Fact place(String label, Place at) {
    return new Fact(label, at.toString(), false, Optional.of(at));
  }
}
