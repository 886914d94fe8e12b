package org.splitring.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function in the history of a repository: {@code DIR[@REVISION]:PATH:FUNCTION}.
 *
 * @param repository with its revision, if one is named
 * @param path the file in it
 */
record HistoryArgument(String repository, String path, String function) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<repository>.+):(?<path>[^:]+):(?<function>(?:[A-Za-z_]\\w*::)*~?[A-Za-z_]\\w*)");

  /** The argument; empty if it is not of that form. */
  static Optional<HistoryArgument> of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new HistoryArgument(
                form.group("repository"), form.group("path"), form.group("function")))
        : Optional.empty();
  }
}
