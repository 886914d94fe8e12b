package org.splitring.claims.c;

import org.splitring.model.formula.Formula;

/**
 * One strand of execution: what is stored, and under which condition the strand is taken.
 *
 * <p>Several strands that meet again are merged into one, so a reading never has more strands than
 * there are labels to jump to.
 */
final class Flow {

  State state;
  Formula path;
  boolean reachable;
  final Frame frame;

  /** The condition at which this strand parted from another. */
  private final Formula parted;

  private Flow(State state, Formula path, boolean reachable, Frame frame) {
    this.state = state;
    this.path = path;
    this.reachable = reachable;
    this.frame = frame;
    this.parted = path;
  }

  static Flow start() {
    return new Flow(new State(), Build.TRUE, true, new Frame("#0", null));
  }

  /** The same strand, to go another way. */
  Flow fork(Formula taken) {
    return new Flow(state.copy(), taken, reachable, frame);
  }

  /** Whether nothing has left this strand since it parted. */
  boolean whole() {
    return path == parted;
  }

  /** The same strand inside a call. */
  Flow enter(Frame callee) {
    return new Flow(state, path, reachable, callee);
  }

  /** This strand ends here: by a return, a jump, or a call that does not come back. */
  void end() {
    reachable = false;
  }

  /** Takes over where another strand is. */
  void become(Flow other) {
    state = other.state;
    path = other.path;
    reachable = other.reachable;
  }
}
