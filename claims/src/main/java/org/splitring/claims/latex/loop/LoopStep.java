package org.splitring.claims.latex.loop;

import java.util.List;

/** A statement of the loop. */
sealed interface LoopStep {

  /** Asks for notifications, or for none. */
  record Notifications(boolean wanted) implements LoopStep {}

  /** A memory barrier. */
  record Barrier() implements LoopStep {}

  /** What is done where last_seen_used and used.idx compare so. */
  record If(IndexComparison comparison, List<LoopStep> then) implements LoopStep {
    public If {
      then = List.copyOf(then);
    }
  }

  /** What is done until something leaves it. */
  record Forever(List<LoopStep> body) implements LoopStep {
    public Forever {
      body = List.copyOf(body);
    }
  }

  /** Leaves the innermost loop. */
  record Break() implements LoopStep {}

  /** Begins the innermost loop again. */
  record Continue() implements LoopStep {}

  /** Makes an expression the entry that is processed next. */
  record Take(String expression) implements LoopStep {}

  /** Processes the entry that was taken last. */
  record Process() implements LoopStep {}

  /** Adds to last_seen_used. */
  record Advance(int by) implements LoopStep {}
}
