package org.splitring.notes.picture;

import java.util.List;
import java.util.Locale;
import org.splitring.claims.catalogue.Recorded;
import org.splitring.model.claim.Claim;
import org.splitring.model.layout.Quantity;
import org.splitring.notes.words.Label;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.notes.words.ObservedText;
import org.splitring.notes.words.SeenRegion;

/** The pictures of what was seen of a claimant when it ran. */
public final class SeenPictures {

  private SeenPictures() {}

  /** One for each observation of the version that the claim was read from. */
  public static List<Drawing> of(
      Claim claim, Quantity quantity, List<ObservationComparison> observed) {
    if (quantity != Quantity.USED) {
      return List.of();
    }
    return observed.stream()
        .flatMap(
            each -> SeenRegion.of(each, claim).map(region -> picture(claim, each, region)).stream())
        .toList();
  }

  private static Drawing picture(Claim claim, ObservationComparison confronted, SeenRegion region) {
    Recorded recorded = confronted.recorded();
    return SeenPicture.of(
        String.format(
            Locale.ROOT, "Where %s has its used ring: computed, and seen", Label.of(claim)),
        "computed from its formula",
        String.format(
            Locale.ROOT,
            "seen on version%s %s",
            recorded.runs().size() == 1 ? "" : "s",
            ObservedText.versions(recorded.runs())),
        region);
  }
}
