package org.splitring.cli;

import java.util.List;

/** Writes a command so that a shell reads it back as it was. */
final class CommandText {

  private static final String SAFE = "_-+=./:,@%^";

  private final StringBuilder text;

  /** A check. */
  CommandText() {
    this("splitring check");
  }

  /** A command that begins with these words. */
  CommandText(String command) {
    text = new StringBuilder(command);
  }

  CommandText add(String word) {
    text.append(' ').append(quoted(word));
    return this;
  }

  /** Adds the options among these that were given, with their values. */
  CommandText addGiven(Arguments arguments, List<String> options) {
    for (String option : options) {
      List<String> values =
          arguments.isRepeatable(option)
              ? arguments.many(option)
              : arguments.one(option).stream().toList();
      values.forEach(value -> add(option).add(value));
    }
    return this;
  }

  private static String quoted(String word) {
    boolean safe =
        !word.isEmpty()
            && word.chars()
                .allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0);
    return safe ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
