package org.splitring.cli.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.cli.Option;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.manual.HelpPart.Entry;

/**
 * A command as a shell completes it, made of the table of its options and of its help text.
 *
 * @param name the word; empty for what stands before a command
 * @param purpose what it is for, in a few words
 * @param options in the order of their names
 * @param words what it takes beside options, as far as these words are known
 */
record ShellCommand(String name, String purpose, List<ShellOption> options, List<String> words) {

  ShellCommand {
    options = List.copyOf(options);
    words = List.copyOf(words);
  }

  /** What stands before a command. */
  static ShellCommand root() throws UnreadableException {
    return new ShellCommand(Syntax.ROOT, "", options(Syntax.ROOT), List.of());
  }

  /** Every command; help, which knows the others, is the last. */
  static List<ShellCommand> all() throws UnreadableException {
    List<ShellCommand> commands = new ArrayList<>();
    for (String each : Syntax.COMMANDS) {
      commands.add(new ShellCommand(each, purpose(each), options(each), OptionValues.words(each)));
    }
    commands.add(new ShellCommand("help", purpose("help"), List.of(), Syntax.COMMANDS));
    return commands;
  }

  /** What the program's own help text says that a command is for. */
  static String purpose(String command) {
    String beginning = ManualPage.PROGRAM + " " + command + " ";
    return HelpPage.of(ManualPage.PROGRAM)
        .entries()
        .filter(each -> (each.term() + " ").startsWith(beginning))
        .map(Entry::text)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("help does not say what is " + command));
  }

  private static List<ShellOption> options(String command) throws UnreadableException {
    HelpPage page = HelpPage.of(command.isEmpty() ? ManualPage.PROGRAM : command);
    List<ShellOption> options = new ArrayList<>();
    for (Option each : Syntax.of(command).getOptions()) {
      options.add(option(command, each, page));
    }
    options.sort(Comparator.comparing(ShellOption::name));
    return options;
  }

  private static ShellOption option(String command, Option option, HelpPage page)
      throws UnreadableException {
    String name = "--" + option.getLongOpt();
    List<String> names = new ArrayList<>();
    if (option.getOpt() != null) {
      names.add("-" + option.getOpt());
    }
    names.add(name);
    String text =
        page.entries()
            .filter(each -> List.of(each.term().split(",? ")).contains(name))
            .map(Entry::text)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(command + " has no help on " + name));
    return new ShellOption(
        names,
        option.hasArg(),
        OptionValues.of(command, name),
        Syntax.isRepeatable(command, name),
        text);
  }
}
