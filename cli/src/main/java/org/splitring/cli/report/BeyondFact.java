package org.splitring.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.splitring.claims.qemu.Observation;
import org.splitring.claims.qemu.ObservationSeries;
import org.splitring.claims.qemu.ObservedCompletion;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Sighting;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.properties.Prediction;

/**
 * What was seen of a device beyond what the standard defines; it bears on no verdict.
 *
 * @param what was out of the ordinary
 * @param tried how often
 * @param used how often the buffer was completed
 * @param predicted how often that was where the claimant's formula says
 * @param otherwise what was seen instead of a completion, each kind once
 */
public record BeyondFact(String what, int tried, int used, int predicted, List<String> otherwise) {

  public BeyondFact {
    otherwise = List.copyOf(otherwise);
  }

  static BeyondFact of(ObservationSeries series, Claim claim) {
    Prediction prediction =
        Prediction.of(ObservationComparison.used(claim).orElseThrow(), claim.model());
    List<Sighting> seen = Observation.sightings(series.observations());
    return new BeyondFact(
        series.what(),
        series.observations().size(),
        seen.size(),
        (int)
            seen.stream()
                .filter(each -> prediction.at(each.point()).equals(OptionalLong.of(each.offset())))
                .count(),
        series.observations().stream().flatMap(BeyondFact::otherwise).distinct().toList());
  }

  private static Stream<String> otherwise(Observation observation) {
    if (observation.seen() instanceof ObservedCompletion.Nothing nothing) {
      return Stream.of(
          "nothing is written, and " + (nothing.interrupt() ? "an" : "no") + " interrupt raised");
    }
    return observation.seen() instanceof ObservedCompletion.Strange strange
        ? Stream.of(strange.what())
        : Stream.empty();
  }

  /** The fact in words. */
  public String sentence() {
    return what + ": " + words();
  }

  /** What came of it, in words. */
  public String words() {
    if (used == 0) {
      return tried == 0 ? "not tried" : String.join("; ", otherwise);
    }
    String known =
        predicted == tried
            ? "used, and where its formula says"
            : String.format(
                Locale.ROOT,
                "used at %d of %d points, at %d of them where its formula says",
                used,
                tried,
                predicted);
    return (predicted == tried && tried > 1 ? String.format(Locale.ROOT, "all %d ", tried) : "")
        + known
        + (otherwise.isEmpty() ? "" : "; else " + String.join("; ", otherwise));
  }
}
