package org.splitring.cli.manual;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The completion of bash, 3.2 or later; without a word that is known it completes files. */
final class BashCompletion {

  private static final String SCRIPT =
      """
      # Completion of splitring for bash, made of its help.

      _splitring() {
        local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= words= i
        # Bash takes the sign of --format=json for a word of its own.
        if [ "$current" = = ]; then
          current=
        elif [ "$before" = = ]; then
          before=${COMP_WORDS[COMP_CWORD - 2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case ${COMP_WORDS[i]} in
            -*) ;;
            *) command=${COMP_WORDS[i]} && break ;;
          esac
        done
        case $command:$before in
      %s    *)
            case $command:$current in
      %s      esac
            ;;
        esac
        COMPREPLY=()
        while IFS= read -r i; do
          COMPREPLY+=("$i")
        done < <(compgen -W "$words" -- "$current")
      }

      complete -o bashdefault -o default -F _splitring splitring
      """;

  private BashCompletion() {}

  static String of(ShellCommand root, List<ShellCommand> commands) {
    String values = commands.stream().map(BashCompletion::values).collect(Collectors.joining());
    List<String> first =
        Stream.concat(commands.stream().map(ShellCommand::name), names(root)).toList();
    String words =
        commands.stream().map(BashCompletion::words).collect(Collectors.joining())
            + branch("      ", ":*", first);
    return String.format(Locale.ROOT, SCRIPT, values, words);
  }

  /** What may stand behind an option that takes a value; nothing is known of most of them. */
  private static String values(ShellCommand command) {
    List<ShellOption> options = command.options().stream().filter(ShellOption::takesValue).toList();
    String known =
        options.stream()
            .filter(each -> !each.values().isEmpty())
            .map(each -> branch("    ", patterns(command, each), each.values()))
            .collect(Collectors.joining());
    String others =
        options.stream()
            .filter(each -> each.values().isEmpty())
            .map(each -> patterns(command, each))
            .collect(Collectors.joining(" | "));
    return others.isEmpty() ? known : known + "    " + others + ") ;;\n";
  }

  private static String patterns(ShellCommand command, ShellOption option) {
    return option.names().stream()
        .map(name -> command.name() + ":" + name)
        .collect(Collectors.joining(" | "));
  }

  private static String words(ShellCommand command) {
    return branch("      ", command.name() + ":-*", names(command).toList())
        + branch("      ", command.name() + ":*", command.words());
  }

  private static Stream<String> names(ShellCommand command) {
    return command.options().stream().flatMap(each -> each.names().stream());
  }

  private static String branch(String indent, String pattern, List<String> words) {
    return words.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, "%s%s) words='%s' ;;\n", indent, pattern, String.join(" ", words));
  }
}
