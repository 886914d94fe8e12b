package org.splitring.notes.words;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Prediction;

/**
 * Where the used ring was seen elsewhere than the standard has it, beside where the claimant's own
 * formula has it elsewhere: at the same points, bases and with the same features.
 *
 * @param domain the sizes and alignments that were tried
 * @param computed where the formula differs
 * @param seen where the device did
 * @param unseen at which pairs no used ring was seen
 */
public record SeenRegion(Domain domain, Differing computed, Differing seen, Set<Cell> unseen) {

  public SeenRegion {
    unseen = Set.copyOf(unseen);
  }

  /** Of what was seen; empty if the claim says nothing of the used ring, or no pair was legal. */
  public static Optional<SeenRegion> of(ObservationComparison confronted, Claim claim) {
    List<Sighting> sightings = confronted.recorded().sightings();
    List<QueueSize> sizes =
        QueueSize.all().stream()
            .filter(
                size -> any(sightings.stream().mapToLong(s -> s.point().size()), size.entries()))
            .toList();
    List<QueueAlign> aligns =
        QueueAlign.upTo(QueueAlign.LARGEST).stream()
            .filter(
                align -> any(sightings.stream().mapToLong(s -> s.point().align()), align.bytes()))
            .toList();
    if (sizes.isEmpty() || aligns.isEmpty()) {
      return Optional.empty();
    }
    Domain domain = new Domain(sizes, aligns);
    return ObservationComparison.used(claim).map(stated -> of(domain, sightings, claim, stated));
  }

  private static boolean any(LongStream values, long value) {
    return values.anyMatch(each -> each == value);
  }

  private static SeenRegion of(
      Domain domain, List<Sighting> sightings, Claim claim, Stated stated) {
    Prediction standard = ObservationComparison.standard();
    Prediction own = Prediction.of(stated, claim.model());
    Set<Cell> computed = new HashSet<>();
    Set<Cell> seen = new HashSet<>();
    Set<Cell> unseen = new HashSet<>();
    for (QueueSize size : domain.sizes()) {
      for (QueueAlign align : domain.aligns()) {
        Cell cell = new Cell(size, align);
        List<Sighting> here =
            sightings.stream().filter(each -> isAt(each.point(), size, align)).toList();
        if (here.isEmpty()) {
          unseen.add(cell);
        }
        for (Sighting each : here) {
          OptionalLong meant = standard.at(each.point());
          if (!own.at(each.point()).equals(meant)) {
            computed.add(cell);
          }
          if (!OptionalLong.of(each.offset()).equals(meant)) {
            seen.add(cell);
          }
        }
      }
    }
    return new SeenRegion(
        domain, Differing.of(computed, domain), Differing.of(seen, domain), unseen);
  }

  private static boolean isAt(Point point, QueueSize size, QueueAlign align) {
    return point.size() == size.entries() && point.align() == align.bytes();
  }
}
