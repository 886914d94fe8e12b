package org.splitring.properties;

import org.splitring.model.formula.Point;

/** What the solver found out about one size and one alignment. */
sealed interface SolverAnswer {

  /** The claim is the standard's for every base, and with and without VIRTIO_F_EVENT_IDX. */
  record Never() implements SolverAnswer {}

  /** It differs at this point; evaluating the comparison there said so too. */
  record Differs(Point point) implements SolverAnswer {}

  /** The solver stopped before it knew. */
  record Unknown(String reason) implements SolverAnswer {}
}
