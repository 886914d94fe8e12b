package org.splitring.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.report.ExitStatus;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The door: reads the arguments, runs the command, and turns whatever happens into a status. */
public final class Main {

  private static final String DEBUG = "--debug";

  private Main() {}

  /** Runs the command and ends the process with its status. */
  public static void main(String[] args) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    ExitStatus status = run(List.of(args), Services.REAL, Screens.ofProcess(), out, err);
    out.flush();
    System.exit(delivered(results, err) ? status.code() : ExitStatus.UNUSABLE.code());
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
    String command = "";
    try {
      ParseResult root = Syntax.build().parseArgs(args.toArray(new String[0]));
      if (root.hasSubcommand()) {
        command = root.subcommand().commandSpec().name();
      }
      return dispatch(root, command, services, screens, out, err);
    } catch (ParameterException wrong) {
      return misused(err, UsageText.of(wrong), commandOf(wrong.getCommandLine()));
    } catch (UsageException wrong) {
      return misused(err, wrong.getMessage(), command);
    } catch (UnreadableException unreadable) {
      complain(err, unreadable.getMessage());
      return ExitStatus.UNUSABLE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      return broken(err, bug, args.contains(DEBUG));
    }
  }

  private static ExitStatus dispatch(
      ParseResult root,
      String command,
      Services services,
      Screens screens,
      PrintStream out,
      PrintStream err)
      throws UsageException, UnreadableException {
    Arguments arguments = new Arguments(root.hasSubcommand() ? root.subcommand() : root);
    if (new Arguments(root).has("--version")) {
      out.print("splitring " + HelpText.of("version"));
      return ExitStatus.AS_EXPECTED;
    }
    if (arguments.has("--help") || new Arguments(root).has("--help")) {
      out.print(HelpText.of(command.isEmpty() ? "splitring" : command));
      return ExitStatus.AS_EXPECTED;
    }
    return switch (command) {
      case Syntax.CHECK -> CheckCommand.run(arguments, services, screens, out, err);
      case Syntax.LAYOUT -> LayoutCommand.run(arguments, out);
      default -> throw new UsageException("say what to do: check or layout");
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

  private static String commandOf(CommandLine line) {
    return line.getParent() == null ? "" : line.getCommandName();
  }
}
