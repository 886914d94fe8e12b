package org.splitring.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.ExplainedClaim;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.FileArgument;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.json.ExplanationJson;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.ExplanationText;
import org.splitring.model.claim.Statement;

/** {@code splitring explain}: what was read of a function, and what was taken for granted. */
final class ExplainCommand {

  private ExplainCommand() {}

  static ExitStatus run(Arguments arguments, Services services, PrintStream out)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    SourceArguments source = SourceArguments.of(arguments);
    if (arguments.positional().isEmpty()) {
      throw new UsageException(
          "name what to explain, as in 'splitring explain drivers/my_ring.c:my_ring_init'");
    }
    List<ExplainedClaim> explained = new ArrayList<>();
    for (String argument : arguments.positional()) {
      if (!FileArgument.isFile(argument) && !FileArgument.exists(argument)) {
        throw new UsageException(
            argument + ": only source is explained; name a file of it, as in FILE.c:FUNCTION");
      }
      explained.addAll(services.explained(source.requestFor(FileArgument.of(argument))));
    }
    out.print(json ? ExplanationJson.of(explained) : ExplanationText.of(explained));
    boolean isAllRead =
        explained.stream()
            .flatMap(each -> each.claim().statements().stream())
            .noneMatch(Statement.Unread.class::isInstance);
    return isAllRead ? ExitStatus.AS_EXPECTED : ExitStatus.UNDECIDED;
  }
}
