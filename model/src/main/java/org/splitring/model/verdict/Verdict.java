package org.splitring.model.verdict;

import java.util.Optional;
import org.splitring.model.claim.Place;

/** Whether a claim about one quantity is the standard's. */
public sealed interface Verdict {

  /** The word used in reports: {@code agrees}, {@code differs} or {@code undecided}. */
  String word();

  /** The claim is the standard's, at every point and for every base. */
  record Agrees(Findings findings) implements Verdict {
    @Override
    public String word() {
      return "agrees";
    }
  }

  /**
   * The claim is not the standard's.
   *
   * @param differing exactly where
   * @param smallest the first point by size, then alignment, then base
   */
  record Differs(Differing differing, Counterexample smallest, Findings findings)
      implements Verdict {
    @Override
    public String word() {
      return "differs";
    }
  }

  /**
   * It could not be decided.
   *
   * @param reason why, in words
   * @param at where in the claimant's source
   * @param mend what the user can do
   */
  record Undecided(String reason, Optional<Place> at, String mend) implements Verdict {
    @Override
    public String word() {
      return "undecided";
    }
  }
}
