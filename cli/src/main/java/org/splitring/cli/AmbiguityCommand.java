package org.splitring.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Analysis;
import org.splitring.alloy.ambiguity.UnansweredException;
import org.splitring.cli.json.AmbiguityJson;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.text.AmbiguityText;

/** {@code splitring ambiguity}: what the standard's text leaves open, and what would settle it. */
final class AmbiguityCommand {

  private AmbiguityCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException {
    boolean json = arguments.json();
    AtomicInteger step = new AtomicInteger();
    Ambiguity found;
    try (Progress progress = new Progress(err, screens.errIsTerminal())) {
      found = services.ambiguity(what -> progress.at(step.incrementAndGet(), Analysis.STEPS, what));
    } catch (UnansweredException unanswered) {
      err.println("splitring: undecided: " + unanswered.getMessage());
      return ExitStatus.UNDECIDED;
    }
    out.print(json ? AmbiguityJson.of(found) : AmbiguityText.of(found));
    return ExitStatus.AS_EXPECTED;
  }
}
