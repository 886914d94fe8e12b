package org.splitring.model.verdict;

import java.util.List;
import java.util.Optional;

/**
 * What was found out on the way to a verdict, and how.
 *
 * @param points how many points of the domain were compared
 * @param refused at how many of the domain's points the claimant lays out nothing
 * @param evidence how the verdict is known, one sentence each
 * @param notes what is worth knowing and does not bear on the verdict
 * @param firstOtherSize the first Queue Size that is no power of two (and so not legal) at which
 *     the claim differs, if any
 * @param unalignedBase the first base that is no multiple of the alignment at which the claim
 *     differs although it agrees at multiples: the claimant rounds an address, the standard's
 *     layout an offset
 */
public record Findings(
    int points,
    int refused,
    List<String> evidence,
    List<String> notes,
    Optional<Counterexample> firstOtherSize,
    Optional<Counterexample> unalignedBase) {

  public Findings {
    evidence = List.copyOf(evidence);
    notes = List.copyOf(notes);
  }
}
