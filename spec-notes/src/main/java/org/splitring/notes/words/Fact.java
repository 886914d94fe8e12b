package org.splitring.notes.words;

/**
 * One line of what is said of a verdict.
 *
 * @param label what is said, in a word or two
 * @param value what it is
 * @param code whether the value is C, a patch or a command, of which every sign and line counts
 */
public record Fact(String label, String value, boolean code) {

  static Fact words(String label, String value) {
    return new Fact(label, value, false);
  }

  static Fact code(String label, String value) {
    return new Fact(label, value.stripTrailing(), true);
  }
}
