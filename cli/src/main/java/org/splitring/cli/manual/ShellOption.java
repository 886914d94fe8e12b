package org.splitring.cli.manual;

import java.util.List;

/**
 * An option as a shell completes it.
 *
 * @param names with their dashes, the long one last
 * @param takesValue whether a word belongs to it
 * @param values the words there are, if these are known; otherwise whatever the user means, or a
 *     file
 * @param repeatable whether it may be given more than once
 * @param text what it means
 */
record ShellOption(
    List<String> names, boolean takesValue, List<String> values, boolean repeatable, String text) {

  ShellOption {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  /** The long name with its dashes. */
  String name() {
    return names.get(names.size() - 1);
  }
}
