package org.splitring.notes.words;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.claims.catalogue.Recorded;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;
import org.splitring.properties.Prediction;

/**
 * Where a claimant was seen to have the used ring, beside where it says it has it.
 *
 * @param recorded what was seen
 * @param points how many pairs of a Queue Size and a Queue Align that are
 * @param differing at how many of them it was seen where the standard does not have it
 * @param unlike what was seen where the claimant does not say so
 */
public record ObservationComparison(
    Recorded recorded, int points, int differing, List<Sighting> unlike) {

  private record Pair(long size, long align) {}

  public ObservationComparison {
    unlike = List.copyOf(unlike);
  }

  /**
   * The observations, each beside the claim. Of a claim that was read from source in this run only
   * those of its own version; the catalogue's formula is compared with every version that was seen.
   */
  public static List<ObservationComparison> all(List<Recorded> observed, Claim claim) {
    return observed.stream()
        .flatMap(each -> concerning(each, claim).stream())
        .flatMap(each -> of(each, claim).stream())
        .toList();
  }

  private static Optional<Recorded> concerning(Recorded recorded, Claim claim) {
    Provenance from = claim.provenance();
    return from.read() == Read.CATALOGUE ? Optional.of(recorded) : recorded.of(from.commit());
  }

  /** One observation beside a claim; empty if that says nothing of the used ring. */
  public static Optional<ObservationComparison> of(Recorded recorded, Claim claim) {
    return used(claim)
        .map(
            stated ->
                new ObservationComparison(
                    recorded,
                    pairs(recorded.sightings()),
                    pairs(unlike(recorded.sightings(), standard())),
                    unlike(recorded.sightings(), Prediction.of(stated, claim.model()))));
  }

  /** What a claim says of the used ring. */
  public static Optional<Stated> used(Claim claim) {
    return claim.statement(Quantity.USED).filter(Stated.class::isInstance).map(Stated.class::cast);
  }

  /** What the standard says of the used ring. */
  public static Prediction standard() {
    return Prediction.of(
        Stated.of(Quantity.USED, StandardLayout.formula(Quantity.USED), Measured.OFFSET),
        DataModel.LP64);
  }

  private static List<Sighting> unlike(List<Sighting> sightings, Prediction prediction) {
    return sightings.stream()
        .filter(each -> !prediction.at(each.point()).equals(OptionalLong.of(each.offset())))
        .toList();
  }

  private static int pairs(List<Sighting> sightings) {
    return (int)
        sightings.stream()
            .map(each -> new Pair(each.point().size(), each.point().align()))
            .distinct()
            .count();
  }
}
