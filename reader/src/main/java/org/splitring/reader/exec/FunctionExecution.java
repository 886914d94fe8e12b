package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.Consultation;
import org.splitring.reader.exec.access.Evaluator;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.HavocValues;
import org.splitring.reader.exec.access.MemoryWrites;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;
import org.splitring.reader.memory.Value;

/** Executes the blocks of a function, each once for all ways that lead to it. */
final class FunctionExecution implements CallExecution.Bodies {

  private final ExecutionServices services;
  private final Evaluator evaluator;
  private final MemoryWrites writing;
  private final HavocValues losses;
  private final OutcomeJoins joins;
  private final StatementExecution statements;
  private final LoopExecution loops;
  private final Map<FunctionId, BlockRegion> regions = new HashMap<>();

  FunctionExecution(
      ExecutionServices services,
      Evaluator evaluator,
      MemoryWrites writing,
      HavocValues losses,
      OutcomeJoins joins,
      Limits limits,
      MissingCalls missing,
      Consultation consulted,
      CallRecorder observing) {
    this.services = services;
    this.evaluator = evaluator;
    this.writing = writing;
    this.losses = losses;
    this.joins = joins;
    CallExecution calls =
        new CallExecution(
            services,
            evaluator,
            writing,
            missing,
            consulted,
            observing,
            this,
            joins,
            limits.calls());
    this.statements = new StatementExecution(services, evaluator, writing, losses, calls);
    this.loops = new LoopExecution(services, losses, joins, observing, this, limits.rounds());
  }

  @Override
  public List<OutcomeJoins.Outcome> run(Function function, PathState state, CallFrame frame) {
    return exits(function, state, frame).stream()
        .map(each -> new OutcomeJoins.Outcome(each.state(), each.value()))
        .toList();
  }

  /** All ways out of a function. */
  List<Out.Returned> exits(Function function, PathState state, CallFrame frame) {
    BlockRegion region = regions.computeIfAbsent(function.id(), any -> BlockRegion.of(function));
    Out out = new Out();
    if (!function.blocks().isEmpty()) {
      round(region, 0, state, frame, out);
    }
    return out.returns();
  }

  /** Executes the parts of a region once, from one of its blocks. */
  void round(BlockRegion region, int start, PathState state, CallFrame frame, Out out) {
    Map<Integer, List<PathState>> waiting = new HashMap<>();
    waiting.computeIfAbsent(start, any -> new ArrayList<>()).add(state);
    for (BlockRegion.Part part : region.parts()) {
      Out inner = new Out();
      if (part instanceof BlockRegion.Single single) {
        Optional.ofNullable(waiting.remove(single.block()))
            .ifPresent(states -> block(single.block(), joins.states(states), frame, inner));
      } else if (part instanceof BlockRegion.Loop loop) {
        Optional.ofNullable(waiting.remove(loop.body().header()))
            .ifPresent(states -> inner.add(loops.run(loop.body(), joins.states(states), frame)));
      } else {
        tangle(((BlockRegion.Tangle) part).blocks(), waiting, frame, inner);
      }
      inner
          .leaving()
          .forEach(
              (to, states) -> {
                if (to == region.header()) {
                  out.back().addAll(states);
                } else if (region.blocks().get(to)) {
                  waiting.computeIfAbsent(to, any -> new ArrayList<>()).addAll(states);
                } else {
                  states.forEach(each -> out.leave(to, each));
                }
              });
      out.returns().addAll(inner.returns());
    }
  }

  private void block(int number, PathState begun, CallFrame frame, Out out) {
    Block block = frame.function().blocks().get(number);
    PathState state = begun;
    for (Statement statement : block.statements()) {
      Optional<PathState> next = statements.run(statement, state, frame);
      if (next.isEmpty()) {
        return;
      }
      state = next.get();
    }
    services.counters().step();
    end(block.end(), state, frame, out);
  }

  private void end(Terminator end, PathState state, CallFrame frame, Out out) {
    if (end instanceof Terminator.Goto jump) {
      out.leave(jump.block(), state);
    } else if (end instanceof Terminator.Branch branch) {
      Formula condition = evaluator.truth(branch.condition(), state, frame);
      evaluator.assume(state, condition).ifPresent(s -> out.leave(branch.whenTrue(), s));
      evaluator
          .assume(state, services.formulas().not(condition))
          .ifPresent(s -> out.leave(branch.whenFalse(), s));
    } else if (end instanceof Terminator.Switch cases) {
      cases(cases, state, frame, out);
    } else if (end instanceof Terminator.Return leave) {
      out.returns().add(returned(leave, state, frame));
    } else if (end instanceof Terminator.Lost lost) {
      out.returns().add(lost(lost.reason(), lost.origin(), state, frame));
    }
  }

  private void cases(Terminator.Switch cases, PathState state, CallFrame frame, Out out) {
    CType type =
        services.types().representation(cases.value().type()).orElse(services.types().address());
    Formula value =
        services
            .values()
            .number(evaluator.value(cases.value(), state, frame), type)
            .orElseGet(() -> services.formulas().literal(0, type));
    Optional<PathState> rest = Optional.of(state);
    for (Terminator.Case each : cases.cases()) {
      if (rest.isEmpty()) {
        return;
      }
      Formula inside =
          each.first() == each.last()
              ? compared(Operator.EQUAL, value, each.first())
              : services
                  .formulas()
                  .and(
                      compared(Operator.GREATER_EQUAL, value, each.first()),
                      compared(Operator.LESS_EQUAL, value, each.last()));
      evaluator.assume(rest.get(), inside).ifPresent(s -> out.leave(each.block(), s));
      rest = evaluator.assume(rest.get(), services.formulas().not(inside));
    }
    rest.ifPresent(s -> out.leave(cases.otherwise(), s));
  }

  private Formula compared(Operator operator, Formula value, long bound) {
    return services
        .formulas()
        .binary(operator, value, services.formulas().literal(bound, value.type()));
  }

  private Out.Returned returned(Terminator.Return leave, PathState state, CallFrame frame) {
    Origin at = leave.origin();
    if (leave.value().isEmpty()) {
      return new Out.Returned(state, Optional.empty(), at);
    }
    Expression value = leave.value().get();
    if (value instanceof Load load && load.type().isAggregate()) {
      MemoryObject holder =
          services
              .objects()
              .unnamed(
                  Kind.LOCAL,
                  "result " + frame.number(),
                  frame.function().id() + "()",
                  load.type(),
                  true,
                  frame.function().origin());
      Value from = evaluator.places().of(load.place(), state, frame).pointer();
      Formula size = evaluator.places().size(load.type(), state, frame);
      Memory begun = state.memory().begun(holder, Background.UNDETERMINED);
      Memory copied =
          writing.copy(new Value.Address(holder, services.bytes(0)), from, size, begun, at);
      return new Out.Returned(state.with(copied), Optional.of(new Value.Aggregate(holder)), at);
    }
    return new Out.Returned(state, Optional.of(evaluator.value(value, state, frame)), at);
  }

  /** After this, nothing is known of what the function does. */
  private Out.Returned lost(Reason reason, Origin at, PathState state, CallFrame frame) {
    Memory memory = state.memory().loseAll(losses.loss(reason, at));
    Optional<Value> value =
        frame.function().result() instanceof Type.VoidType
            ? Optional.empty()
            : Optional.of(losses.fresh(frame.function().result(), "result", reason, at));
    return new Out.Returned(state.with(memory), value, at);
  }

  private void tangle(
      BitSet blocks, Map<Integer, List<PathState>> waiting, CallFrame frame, Out out) {
    List<PathState> states = new ArrayList<>();
    for (int each = blocks.nextSetBit(0); each >= 0; each = blocks.nextSetBit(each + 1)) {
      Optional.ofNullable(waiting.remove(each)).ifPresent(states::addAll);
    }
    if (states.isEmpty()) {
      return;
    }
    Reason reason = Reason.notFollowed("a loop with more than one way in");
    Origin at = frame.function().blocks().get(blocks.nextSetBit(0)).end().origin();
    Out.Returned after = lost(reason, at, joins.states(states), frame);
    BitSet behind = new BitSet();
    boolean returns = false;
    for (int each = blocks.nextSetBit(0); each >= 0; each = blocks.nextSetBit(each + 1)) {
      Terminator end = frame.function().blocks().get(each).end();
      BlockRegion.next(end).stream().filter(to -> !blocks.get(to)).forEach(behind::set);
      returns |= end instanceof Terminator.Return || end instanceof Terminator.Lost;
    }
    behind.stream().forEach(to -> out.leave(to, opened(after.state(), at)));
    if (returns) {
      out.returns().add(after);
    }
  }

  /** The same state under a condition of its own that nobody knows. */
  private PathState opened(PathState state, Origin at) {
    Value way =
        losses.fresh(Type.INT, "way", Reason.notFollowed("which way out of a loop is taken"), at);
    Formula condition =
        services.formulas().truth(services.values().number(way, CType.INT).orElseThrow());
    return evaluator.assume(state, condition).orElse(state);
  }
}
