package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Analysis;
import org.splitring.alloy.ambiguity.UnansweredException;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.json.AmbiguityJson;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.text.AmbiguityText;
import org.splitring.notes.standard.AmbiguityRecord;
import org.splitring.notes.standard.StandardFacts;

/**
 * {@code splitring ambiguity}: what the standard's text leaves open, and what would settle it.
 *
 * <p>The questions are always the same, so that the answers come with the program; the build asks
 * Alloy whether they are still its answers.
 */
final class AmbiguityCommand {

  private static final String RECORD = "--record";
  private static final String FRESH = "--fresh";

  private AmbiguityCommand() {}

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    Optional<OutputFile> record = Optional.empty();
    if (arguments.one(RECORD).isPresent()) {
      Path file = Path.of(arguments.one(RECORD).get());
      record = Optional.of(OutputFile.of(file, arguments.has("--force")));
    }
    Ambiguity found;
    try {
      found =
          record.isPresent() || arguments.has(FRESH)
              ? asked(services, screens, err)
              : StandardFacts.load().ambiguity();
    } catch (UnansweredException unanswered) {
      err.println("splitring: undecided: " + unanswered.getMessage());
      return ExitStatus.UNDECIDED;
    }
    if (record.isPresent()) {
      if (found.remaining().isPresent()) {
        throw new UnreadableException(
            "nothing is recorded: with all the errata the readings still differ");
      }
      record.get().write(AmbiguityRecord.of(found));
    }
    out.print(json ? AmbiguityJson.of(found) : AmbiguityText.of(found));
    return ExitStatus.AS_EXPECTED;
  }

  private static Ambiguity asked(Services services, Screens screens, PrintStream err)
      throws UnansweredException {
    AtomicInteger step = new AtomicInteger();
    try (Progress progress = new Progress(err, screens)) {
      return services.ambiguity(what -> progress.at(step.incrementAndGet(), Analysis.STEPS, what));
    }
  }
}
