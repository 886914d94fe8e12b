package org.splitring.reader.exec;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.ExecutionBoundReached;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.Losses;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Loss;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.PointSet;

/**
 * Executes loops: round by round, as long as each point is known to go on or to leave; else once
 * with all lost that any round changes.
 */
final class LoopExecution {

  private static final int MOST_OPENINGS = 12;
  private static final long MOST_STEPS = 20_000;

  private final ExecutionServices services;
  private final Losses losses;
  private final Joins joins;
  private final Observing observing;
  private final Flow flow;
  private final LoopInduction induction;
  private final int mostRounds;

  LoopExecution(
      ExecutionServices services,
      Losses losses,
      Joins joins,
      Observing observing,
      Flow flow,
      int mostRounds) {
    this.services = services;
    this.losses = losses;
    this.joins = joins;
    this.observing = observing;
    this.flow = flow;
    this.induction = new LoopInduction(services, joins, flow);
    this.mostRounds = mostRounds;
  }

  /** Where a loop comes out. */
  Out run(BlockRegion body, PathState state, CallFrame frame) {
    int lines = services.ledger().mark();
    int calls = observing.mark();
    Optional<Out> rounds = rounds(body, state, frame);
    if (rounds.isPresent()) {
      return rounds.get();
    }
    services.ledger().reset(lines);
    observing.reset(calls);
    boolean isInside = services.counters().isRepeated();
    services.counters().enterRepeated();
    try {
      return opened(body, state, frame, isInside);
    } finally {
      services.counters().leaveRepeated();
    }
  }

  private Optional<Out> rounds(BlockRegion body, PathState state, CallFrame frame) {
    Out all = new Out();
    PathState at = state;
    long before = services.counters().steps();
    for (int i = 0; i < mostRounds; i++) {
      Out round = new Out();
      flow.round(body, body.header(), at, frame, round);
      all.add(round);
      if (round.back().isEmpty()) {
        return Optional.of(all);
      }
      at = joins.states(round.back());
      boolean open = false;
      for (PathState left : round.left()) {
        open |= !left.path().live().isDisjoint(live(round.back()));
      }
      if (open || services.counters().steps() - before > MOST_STEPS) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static PointSet live(List<PathState> states) {
    PointSet live = states.get(0).path().live();
    for (PathState each : states) {
      live = live.or(each.path().live());
    }
    return live;
  }

  /** One round that stands for any, and so for the last. */
  private Out opened(BlockRegion body, PathState state, CallFrame frame, boolean isInside) {
    Origin at = frame.function().blocks().get(body.header()).end().origin();
    Loss loss = losses.loss(Reason.notFollowed("a loop changes it"), at);
    LoopChanges changes = new LoopChanges(services.facts(), loss, at);
    int lines = services.ledger().mark();
    int calls = observing.mark();
    for (int i = 0; i < MOST_OPENINGS; i++) {
      services.ledger().reset(lines);
      observing.reset(calls);
      Memory opened = changes.applied(state.memory());
      Out round = new Out();
      flow.round(body, body.header(), state.with(opened), frame, round);
      if (round.back().isEmpty()) {
        return round;
      }
      Memory back = joins.states(round.back()).memory();
      if (changes.isAbsorbed(opened, back)) {
        // Loops inside of another are executed once for each of its rounds that are tried.
        return isInside ? round : counted(body, state, opened, changes, back, loss, frame, round);
      }
    }
    throw new ExecutionBoundReached("a loop at " + at.at() + " changes more in every round", true);
  }

  /** The last round, if it is known how many there are; else the one that stands for any. */
  private Out counted(
      BlockRegion body,
      PathState state,
      Memory opened,
      LoopChanges changes,
      Memory back,
      Loss loss,
      CallFrame frame,
      Out any) {
    int calls = observing.mark();
    Optional<Out> last = induction.run(body, state, opened, changes.ranges(), back, loss, frame);
    observing.reset(calls);
    return last.orElse(any);
  }
}
