package org.splitring.cli.manual;

import java.util.List;
import java.util.Locale;

/** The completion of fish; without a word that is known it completes files. */
final class FishCompletion {

  private final StringBuilder script =
      new StringBuilder("# Completion of splitring for fish, made of its help.\n\n");

  private FishCompletion() {}

  static String of(ShellCommand root, List<ShellCommand> commands) {
    FishCompletion completion = new FishCompletion();
    String before = "__fish_use_subcommand";
    completion.add("-f -n %s", before);
    for (ShellCommand each : commands) {
      completion.add("-n %s -a %s -d %s", before, each.name(), quoted(each.purpose()));
    }
    completion.options(before, root);
    for (ShellCommand each : commands) {
      String in = quoted("__fish_seen_subcommand_from " + each.name());
      if (!each.words().isEmpty()) {
        completion.add("-n %s -a %s", in, quoted(String.join(" ", each.words())));
      }
      completion.options(in, each);
    }
    return completion.script.toString();
  }

  private void options(String condition, ShellCommand command) {
    for (ShellOption option : command.options()) {
      StringBuilder names = new StringBuilder();
      for (String name : option.names()) {
        names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.charAt(1));
      }
      String values =
          option.values().isEmpty() ? " -r" : " -x -a " + quoted(String.join(" ", option.values()));
      add(
          "-n %s%s%s -d %s",
          condition, names, option.takesValue() ? values : "", quoted(option.text()));
    }
  }

  private void add(String format, Object... arguments) {
    script
        .append("complete -c splitring ")
        .append(String.format(Locale.ROOT, format, arguments))
        .append('\n');
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
