package org.splitring.notes.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.splitring.claims.catalogue.Recorded;
import org.splitring.claims.catalogue.RecordedRun;

/** What was seen of a claimant when it ran, in one sentence. */
public final class ObservedText {

  private ObservedText() {}

  public static String of(ObservationComparison confronted) {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s; %s from the standard",
        runs(confronted.recorded()),
        DomainText.points(confronted.points()),
        likeness(confronted),
        confronted.differing() == 0
            ? "none differs"
            : confronted.differing() + (confronted.differing() == 1 ? " differs" : " differ"));
  }

  /** The versions of which it was seen, without what packagers add to them. */
  public static String versions(List<RecordedRun> runs) {
    List<String> all = runs.stream().map(RecordedRun::release).toList();
    return all.size() == 1
        ? all.get(0)
        : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
  }

  /** Versions that were seen on the same day in the same place together. */
  private static String runs(Recorded recorded) {
    Map<String, List<RecordedRun>> together =
        recorded.runs().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.device() + " on " + each.machine() + ", " + each.date(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return together.entrySet().stream()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "running version%s %s, %s",
                    each.getValue().size() == 1 ? "" : "s",
                    versions(each.getValue()),
                    each.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String likeness(ObservationComparison confronted) {
    return confronted.unlike().isEmpty()
        ? "all as this formula says"
        : confronted.unlike().size() + " observations NOT as this formula says";
  }
}
