package org.splitring.claims.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Sighting;

/**
 * Where running devices were seen to have the used ring, and when. Runs that have seen the same
 * have it in common.
 *
 * @param runs one or more, each of another version, the oldest first
 * @param sightings of the used ring, in bytes from the base, in every one of the runs
 */
public record Recorded(List<RecordedRun> runs, List<Sighting> sightings) {

  public Recorded {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("nothing was seen without a run");
    }
    runs = List.copyOf(runs);
    sightings = List.copyOf(sightings);
  }

  /** One run. */
  public Recorded(RecordedRun run, List<Sighting> sightings) {
    this(List.of(run), sightings);
  }

  /** The runs of one version, but for its last number; empty if there is none. */
  public Optional<Recorded> of(Optional<String> tag) {
    List<RecordedRun> some = runs.stream().filter(each -> each.isOf(tag)).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(new Recorded(some, sightings));
  }

  /**
   * What was seen in these runs and in another's, whose version takes the place of an older record
   * of it; empty if they have not seen the same.
   */
  public Optional<Recorded> with(Recorded other) {
    if (!Set.copyOf(sightings).equals(Set.copyOf(other.sightings))) {
      return Optional.empty();
    }
    List<RecordedRun> all = new ArrayList<>(runs);
    for (RecordedRun each : other.runs) {
      all.removeIf(one -> one.version().equals(each.version()));
      all.add(each);
    }
    return Optional.of(new Recorded(all, sightings));
  }
}
