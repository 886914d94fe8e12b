package org.splitring.reader.exec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.ExecutionBoundReached;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.FilledElements;
import org.splitring.reader.exec.access.HavocValues;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.HavocEvent;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.PointSet;

/**
 * Executes loops: round by round, as long as each point is known to go on or to leave; else once
 * with all lost that any round changes.
 */
final class LoopExecution {

  private static final int MOST_OPENINGS = 12;
  private static final long MOST_STEPS = 20_000;

  private final ExecutionServices services;
  private final HavocValues losses;
  private final OutcomeJoins joins;
  private final CallRecorder observing;
  private final FunctionExecution flow;
  private final LoopInduction induction;
  private final int mostRounds;

  LoopExecution(
      ExecutionServices services,
      HavocValues losses,
      OutcomeJoins joins,
      CallRecorder observing,
      FunctionExecution flow,
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
    HavocEvent loss = losses.loss(Reason.notFollowed("a loop changes it"), at);
    MovingPointers moving = new MovingPointers(services, state.memory(), at);
    LoopChanges changes = new LoopChanges(moving, services.facts(), loss, at);
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
      HavocEvent loss,
      CallFrame frame,
      Out any) {
    int calls = observing.mark();
    Optional<Out> last = induction.run(body, state, opened, changes.ranges(), back, loss, frame);
    observing.reset(calls);
    if (last.isPresent()) {
      return last.get();
    }
    Map<MemoryObject, ByteRange> elements = elements(state, opened, back);
    elements.forEach(services.filled()::add);
    return elements.isEmpty() ? any : behindARound(body, state, back, frame);
  }

  /**
   * The arrays of objects that others see in whose elements a round stores, if nothing else was or
   * is stored there; else nothing.
   */
  private Map<MemoryObject, ByteRange> elements(PathState state, Memory opened, Memory back) {
    Map<MemoryObject, ByteRange> elements = new LinkedHashMap<>();
    for (Map.Entry<MemoryObject, Optional<List<ByteRange>>> each :
        back.changedSince(opened).entrySet()) {
      MemoryObject object = each.getKey();
      for (ByteRange range : each.getValue().orElse(List.of())) {
        if (!range.isFixed() && back.isExposed(object)) {
          Optional<ByteRange> all = services.facts().around(range);
          if (all.isEmpty() || !FilledElements.isUntouched(state.memory().find(object, range))) {
            return Map.of();
          }
          elements.merge(object, all.get(), this::both);
        }
      }
    }
    boolean apart =
        elements.entrySet().stream()
            .allMatch(
                each ->
                    back.changedSince(opened).get(each.getKey()).orElse(List.of()).stream()
                        .filter(ByteRange::isFixed)
                        .allMatch(
                            fixed ->
                                services.facts().relate(fixed, each.getValue())
                                    == ByteRange.Relation.DISJOINT));
    return apart ? elements : Map.of();
  }

  /** From the first byte of either to the last. */
  private ByteRange both(ByteRange one, ByteRange other) {
    long first = Math.min(one.fixedOffset().getAsLong(), other.fixedOffset().getAsLong());
    long end =
        Math.max(
            one.fixedOffset().getAsLong() + one.fixedBytes().getAsLong(),
            other.fixedOffset().getAsLong() + other.fixedBytes().getAsLong());
    return new ByteRange(services.bytes(first), services.bytes(end - first));
  }

  /**
   * Where the loop comes out before its first round, or behind its last: what that one stored is
   * there then.
   */
  private Out behindARound(BlockRegion body, PathState state, Memory back, CallFrame frame) {
    Out all = new Out();
    Out first = new Out();
    flow.round(body, body.header(), state, frame, first);
    all.add(first);
    if (!first.back().isEmpty()) {
      Out last = new Out();
      flow.round(body, body.header(), joins.states(first.back()).with(back), frame, last);
      all.add(last);
    }
    return all;
  }
}
