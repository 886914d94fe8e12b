package org.splitring.cli.manual;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The completion of zsh; without a word that is known it completes files. */
final class ZshCompletion {

  private static final String SCRIPT =
      """
      #compdef splitring
      # Completion of splitring for zsh, made of its help.

      _splitring() {
        local curcontext=$curcontext state line
        local -a commands
        commands=(
      %s  )
        _arguments -C \\
      %s    '1:command:->command' \\
          '*::argument:->argument'
        case $state in
          command) _describe command commands ;;
          argument)
            curcontext=${curcontext%%:*:*}:splitring-$words[1]:
            case $words[1] in
      %s      esac
            ;;
        esac
      }

      _splitring "$@"
      """;

  private ZshCompletion() {}

  static String of(ShellCommand root, List<ShellCommand> commands) {
    return String.format(
        Locale.ROOT,
        SCRIPT,
        lines(
            "    ",
            commands.stream().map(each -> quoted(each.name() + ":" + each.purpose())).toList()),
        options("    ", root),
        commands.stream().map(ZshCompletion::branch).collect(Collectors.joining()));
  }

  private static String branch(ShellCommand command) {
    String words =
        command.words().isEmpty()
            ? "'*:file:_files'"
            : String.format(
                Locale.ROOT,
                "'*: :_alternative \"words:word:(%s)\" \"files:file:_files\"'",
                String.join(" ", command.words()));
    return String.format(
        Locale.ROOT,
        "        %s)\n          _arguments \\\n%s            %s\n          ;;\n",
        command.name(),
        options("            ", command),
        words);
  }

  private static String options(String indent, ShellCommand command) {
    return command.options().stream()
        .flatMap(
            option -> option.names().stream().map(name -> indent + spec(option, name) + " \\\n"))
        .collect(Collectors.joining());
  }

  /** One option as {@code _arguments} takes it. */
  private static String spec(ShellOption option, String name) {
    String values =
        option.values().isEmpty() ? "_files" : "(" + String.join(" ", option.values()) + ")";
    String others = option.repeatable() ? "*" : "(" + String.join(" ", option.names()) + ")";
    return quoted(
        others
            + name
            + "["
            + option.text().replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")
            + "]"
            + (option.takesValue() ? ":value:" + values : ""));
  }

  private static String lines(String indent, List<String> lines) {
    return lines.stream().map(each -> indent + each + "\n").collect(Collectors.joining());
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
