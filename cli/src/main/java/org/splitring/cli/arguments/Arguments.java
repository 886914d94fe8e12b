package org.splitring.cli.arguments;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * The options of one command as they were given.
 *
 * @param command its name; empty for what stands before a command
 */
public record Arguments(String command, CommandLine parsed) {

  /** Reads the words behind a command; those before one end at the first that is no option. */
  public static Arguments of(String command, List<String> words) throws UsageException {
    try {
      CommandLine parsed =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .setStripLeadingAndTrailingQuotes(false)
              .get()
              .parse(Syntax.of(command), words.toArray(new String[0]), command.isEmpty());
      Arguments arguments = new Arguments(command, parsed);
      arguments.checkOnce();
      return arguments;
    } catch (UnrecognizedOptionException unknown) {
      throw new UsageException(UsageText.unknownOption(unknown.getOption(), command));
    } catch (MissingArgumentException missing) {
      throw new UsageException("--" + missing.getOption().getLongOpt() + " needs a value");
    } catch (ParseException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  private void checkOnce() throws UsageException {
    for (Option option : parsed.getOptions()) {
      String name = "--" + option.getLongOpt();
      long times =
          List.of(parsed.getOptions()).stream()
              .filter(each -> each.getLongOpt().equals(option.getLongOpt()))
              .count();
      if (times > 1 && !isRepeatable(name)) {
        throw new UsageException(name + " is given twice");
      }
    }
    if (!command.isEmpty() && !Syntax.takesArguments(command) && !positional().isEmpty()) {
      throw new UsageException("nothing is done with '" + positional().get(0) + "'");
    }
  }

  public Optional<String> one(String option) {
    return Optional.ofNullable(parsed.getOptionValue(Syntax.bare(option)));
  }

  public List<String> many(String option) {
    String[] values = parsed.getOptionValues(Syntax.bare(option));
    return values == null ? List.of() : List.of(values);
  }

  /** Whether an option may be given more than once. */
  boolean isRepeatable(String option) {
    return Syntax.isRepeatable(command, option);
  }

  public List<String> positional() {
    return List.copyOf(parsed.getArgList());
  }

  public boolean has(String option) {
    return parsed.hasOption(Syntax.bare(option));
  }

  /** Whether the results are wanted as JSON. */
  public boolean json() throws UsageException {
    return Format.of(this) == Format.JSON;
  }
}
