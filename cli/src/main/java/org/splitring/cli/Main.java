package org.splitring.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.arguments.UsageText;
import org.splitring.cli.engine.DisagreementException;
import org.splitring.cli.output.Pager;
import org.splitring.cli.output.Screens;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.services.Services;
import org.splitring.properties.Checker;

/** The door: reads the arguments, runs the command, and turns whatever happens into a status. */
public final class Main {

  private static final String DEBUG = "--debug";
  private static final String HELP = "help";

  private Main() {}

  /** Runs the command and ends the process with its status. */
  public static void main(String[] args) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    TimeLimit.start(
        TimeLimit.OF_A_RUN,
        reason -> {
          complain(err, reason);
          Runtime.getRuntime().halt(ExitStatus.UNUSABLE.code());
        });
    Screens screens = Screens.ofProcess();
    ExitStatus status = run(List.of(args), Services.REAL, screens, out, err);
    out.flush();
    boolean isSeen =
        Pager.shows(results.toByteArray(), screens, System.getenv()) || delivered(results, err);
    System.exit(isSeen ? status.code() : ExitStatus.UNUSABLE.code());
  }

  /** Writes the results at once; a reader that has gone away, as {@code head} does, is no error. */
  private static boolean delivered(ByteArrayOutputStream results, PrintStream err) {
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      results.writeTo(out);
      return true;
    } catch (IOException failure) {
      String reason = String.valueOf(failure.getMessage());
      if (reason.contains("Broken pipe")) {
        return true;
      }
      complain(err, "the results cannot be written: " + reason);
      return false;
    }
  }

  /** Runs the command; nothing is ever thrown. */
  static ExitStatus run(
      List<String> args, Services services, Screens screens, PrintStream out, PrintStream err) {
    String command = Syntax.ROOT;
    try {
      Arguments before = Arguments.of(Syntax.ROOT, args);
      List<String> rest = before.positional();
      if (rest.isEmpty()) {
        return withoutCommand(before, out);
      }
      if (rest.get(0).equals(HELP)) {
        out.print(HelpText.of(helped(rest.subList(1, rest.size()))));
        return ExitStatus.AS_EXPECTED;
      }
      if (!Syntax.COMMANDS.contains(rest.get(0))) {
        throw new UsageException(UsageText.unknownCommand(rest.get(0)));
      }
      command = rest.get(0);
      Arguments arguments = Arguments.of(command, rest.subList(1, rest.size()));
      return before.has("--help") || before.has("--version")
          ? withoutCommand(before, out)
          : counted(command, arguments, services, screens, out, err);
    } catch (UsageException wrong) {
      return misused(err, wrong.getMessage(), command);
    } catch (UnreadableException unreadable) {
      complain(err, unreadable.getMessage());
      return ExitStatus.UNUSABLE;
    } catch (DisagreementException several) {
      complain(err, several.getMessage());
      return ExitStatus.UNUSABLE;
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError bug) {
      return broken(err, bug, args.contains(DEBUG));
    }
  }

  /** The text that {@code help} with these words asks for. */
  private static String helped(List<String> words) throws UsageException {
    if (words.size() > 1) {
      throw new UsageException("help is of one command, as in 'splitring help check'");
    }
    if (words.isEmpty()) {
      return "splitring";
    }
    if (!Syntax.COMMANDS.contains(words.get(0))) {
      throw new UsageException(UsageText.unknownCommand(words.get(0)));
    }
    return words.get(0);
  }

  private static ExitStatus withoutCommand(Arguments before, PrintStream out)
      throws UsageException {
    if (before.has("--version")) {
      out.print("splitring " + HelpText.of("version"));
    } else if (before.has("--help")) {
      out.print(HelpText.of("splitring"));
    } else {
      List<String> commands = Syntax.COMMANDS;
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "say what to do: %s or %s",
              String.join(", ", commands.subList(0, commands.size() - 1)),
              commands.get(commands.size() - 1)));
    }
    return ExitStatus.AS_EXPECTED;
  }

  /** Runs a command, and says with {@code --debug} how much was left to the solver. */
  private static ExitStatus counted(
      String command,
      Arguments arguments,
      Services services,
      Screens screens,
      PrintStream out,
      PrintStream err)
      throws UsageException, UnreadableException {
    long before = Checker.solverQuestions();
    ExitStatus status = dispatch(command, arguments, services, screens, out, err);
    if (arguments.has(DEBUG)) {
      complain(err, "questions put to Z3: " + (Checker.solverQuestions() - before));
    }
    return status;
  }

  private static ExitStatus dispatch(
      String command,
      Arguments arguments,
      Services services,
      Screens screens,
      PrintStream out,
      PrintStream err)
      throws UsageException, UnreadableException {
    if (arguments.has("--help")) {
      out.print(HelpText.of(command));
      return ExitStatus.AS_EXPECTED;
    }
    return switch (command) {
      case Syntax.CHECK ->
          ScanCommand.isMeant(arguments)
              ? ScanCommand.run(arguments, services, screens, out, err)
              : CheckCommand.run(arguments, services, screens, out, err);
      case Syntax.EXPLAIN -> ExplainCommand.run(arguments, services, out);
      case Syntax.PATCH -> PatchCommand.run(arguments, services, screens, out, err);
      case Syntax.HISTORY -> HistoryCommand.run(arguments, services, screens, out, err);
      case Syntax.SCAN -> ScanCommand.run(arguments, services, screens, out, err);
      case Syntax.TRACE -> TraceCommand.run(arguments, services, out);
      case Syntax.REPORT -> ReportCommand.run(arguments, services, screens, out, err);
      case Syntax.SPEC -> SpecCommand.run(arguments, services, screens, out, err);
      case Syntax.PROBE -> ProbeCommand.run(arguments, services, out, err);
      case Syntax.ERRATA -> ErrataCommand.run(arguments, services, out);
      case Syntax.MEET -> MeetCommand.run(arguments, services, out, err);
      case Syntax.LAYOUT -> LayoutCommand.run(arguments, out, err);
      case Syntax.CENSUS -> CensusCommand.run(arguments, services, screens, out, err);
      case Syntax.AMBIGUITY -> AmbiguityCommand.run(arguments, services, screens, out, err);
      default -> throw new IllegalStateException("no command " + command);
    };
  }

  private static ExitStatus misused(PrintStream err, String message, String command) {
    complain(err, message);
    String name = command.isEmpty() ? "splitring" : "splitring " + command;
    err.println("Try '" + name + " --help'.");
    return ExitStatus.UNUSABLE;
  }

  private static ExitStatus broken(PrintStream err, Throwable bug, boolean debug) {
    complain(
        err,
        "internal error: "
            + String.valueOf(bug).lines().findFirst().orElse("")
            + "; please report it with the command"
            + (debug ? "" : " (--debug shows the trace)"));
    if (debug) {
      bug.printStackTrace(err);
    }
    return ExitStatus.UNUSABLE;
  }

  private static void complain(PrintStream err, String message) {
    err.println("splitring: " + message);
  }
}
