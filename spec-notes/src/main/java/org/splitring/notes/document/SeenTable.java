package org.splitring.notes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.splitring.claims.catalogue.RecordedRun;
import org.splitring.model.claim.Claim;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.Label;
import org.splitring.notes.words.ObservationComparison;

/**
 * The running versions of a claimant that were asked: a column for each, and what they have in
 * common across all of them.
 */
final class SeenTable {

  private final List<RecordedRun> runs = new ArrayList<>();
  private final List<ObservationComparison> outcomes = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  private SeenTable(List<ObservationComparison> observed) {
    for (ObservationComparison each : observed) {
      for (RecordedRun run : each.recorded().runs()) {
        runs.add(run);
        outcomes.add(each);
      }
    }
    rows.add("|release " + cells(runs.stream().map(RecordedRun::release).toList()));
    runs("version", RecordedRun::version);
    runs("day", run -> run.date().toString());
    runs("machine", RecordedRun::machine);
    runs("device", RecordedRun::device);
    outcomes("seen at", each -> DomainText.points(each.points()));
    outcomes("elsewhere than the standard", each -> String.valueOf(each.differing()));
    outcomes("elsewhere than its formula", each -> String.valueOf(each.unlike().size()));
  }

  /** The table; nothing if no version was seen. */
  static String of(Claim claim, List<ObservationComparison> observed) {
    if (observed.isEmpty()) {
      return "";
    }
    SeenTable table = new SeenTable(observed);
    return String.format(
            Locale.ROOT,
            ".Running versions of %s that were asked where they have the used ring\n",
            Label.of(claim))
        + String.format(
            Locale.ROOT,
            "[cols=\"2%s\",options=\"header\"]\n|===\n",
            ",2".repeat(table.runs.size()))
        + String.join("\n\n", table.rows)
        + "\n|===\n\n";
  }

  private void runs(String label, Function<RecordedRun, String> value) {
    row(label, runs.stream().map(value).toList());
  }

  private void outcomes(String label, Function<ObservationComparison, String> value) {
    row(label, outcomes.stream().map(value).toList());
  }

  private void row(String label, List<String> values) {
    boolean common = values.stream().distinct().count() == 1;
    rows.add(
        String.format(
            Locale.ROOT,
            "|%s %s",
            label,
            common
                ? String.format(Locale.ROOT, "%d+|%s", values.size(), Adoc.text(values.get(0)))
                : cells(values)));
  }

  private static String cells(List<String> values) {
    return values.stream().map(each -> "|" + Adoc.text(each)).collect(Collectors.joining(" "));
  }
}
