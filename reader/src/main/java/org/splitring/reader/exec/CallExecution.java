package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.Consultation;
import org.splitring.reader.exec.access.Evaluator;
import org.splitring.reader.exec.access.ExecutionBoundReached;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.LvalueTarget;
import org.splitring.reader.exec.access.MemoryWrites;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;

/**
 * Executes calls: of a function whose text is there by its text, of any other by what it may do.
 */
final class CallExecution {

  private final ExecutionServices services;
  private final Evaluator evaluator;
  private final MemoryWrites writing;
  private final MissingCalls missing;
  private final Consultation consulted;
  private final CallRecorder observing;
  private final Bodies bodies;
  private final OutcomeJoins joins;
  private final OpenPointers open;
  private final int most;

  /** Runs a function from a state in which its parameters are set. */
  interface Bodies {
    List<OutcomeJoins.Outcome> run(Function function, PathState state, CallFrame frame);
  }

  CallExecution(
      ExecutionServices services,
      Evaluator evaluator,
      MemoryWrites writing,
      MissingCalls missing,
      Consultation consulted,
      CallRecorder observing,
      Bodies bodies,
      OutcomeJoins joins,
      int most) {
    this.services = services;
    this.evaluator = evaluator;
    this.writing = writing;
    this.missing = missing;
    this.consulted = consulted;
    this.observing = observing;
    this.bodies = bodies;
    this.joins = joins;
    this.open = new OpenPointers(services.unknowns());
    this.most = most;
  }

  /** The state after a call; empty if it does not return. */
  Optional<PathState> run(Statement.Call call, PathState state, CallFrame frame) {
    return run(call, call.callee(), state, frame);
  }

  private Optional<PathState> run(
      Statement.Call call, Callee callee, PathState state, CallFrame frame) {
    if (callee instanceof Callee.Known known) {
      return known(call, callee, known.function(), state, frame);
    }
    if (callee instanceof Callee.Missing stranger) {
      return gone(call, callee, stranger, state, frame);
    }
    Callee.Through through = (Callee.Through) callee;
    return through(call, through, evaluator.value(through.pointer(), state, frame), state, frame);
  }

  private Optional<PathState> through(
      Statement.Call call, Callee.Through callee, Value pointer, PathState state, CallFrame frame) {
    if (pointer instanceof Value.FunctionPointer known) {
      return known(call, callee, known.function(), state, frame);
    }
    if (pointer instanceof Value.Choice choice) {
      Optional<PathState> yes =
          evaluator
              .assume(state, choice.condition())
              .flatMap(each -> through(call, callee, choice.whenTrue(), each, frame));
      Optional<PathState> no =
          evaluator
              .assume(state, services.formulas().not(choice.condition()))
              .flatMap(each -> through(call, callee, choice.whenFalse(), each, frame));
      return yes.isPresent() && no.isPresent()
          ? Optional.of(joins.states(List.of(yes.get(), no.get())))
          : yes.or(() -> no);
    }
    return gone(call, callee, callee.unknown(), state, frame);
  }

  private Optional<PathState> gone(
      Statement.Call call,
      Callee callee,
      Callee.Missing stranger,
      PathState state,
      CallFrame frame) {
    List<Value> arguments = arguments(call, state, frame);
    Optional<OutcomeJoins.Outcome> outcome = missing.run(call, stranger, arguments, state, frame);
    observing.call(call, callee, stranger.name(), arguments, state, outcome, frame);
    return outcome.map(each -> stored(call, each, frame));
  }

  /** Scalars as they are; of an aggregate its address. */
  private List<Value> arguments(Statement.Call call, PathState state, CallFrame frame) {
    List<Value> values = new ArrayList<>();
    for (Expression each : call.arguments()) {
      values.add(
          each.type().isAggregate() && each instanceof Load load
              ? evaluator.places().of(load.place(), state, frame).pointer()
              : evaluator.value(each, state, frame));
    }
    return values;
  }

  private PathState stored(Statement.Call call, OutcomeJoins.Outcome outcome, CallFrame frame) {
    if (call.result().isEmpty() || outcome.value().isEmpty()) {
      return outcome.state();
    }
    PathState state = outcome.state();
    LvalueTarget place = evaluator.places().of(call.result().get(), state, frame);
    Value value = outcome.value().get();
    if (value instanceof Value.Aggregate bytes) {
      Formula size = evaluator.places().size(place.type(), state, frame);
      Value.Address holder = new Value.Address(bytes.holder(), services.bytes(0));
      Memory copied = writing.copy(place.pointer(), holder, size, state.memory(), call.origin());
      return state.with(copied.ended(List.of(bytes.holder())));
    }
    return state.with(writing.store(place, value, state.memory(), call.origin()));
  }

  private Optional<PathState> known(
      Statement.Call call, Callee callee, FunctionId id, PathState state, CallFrame frame) {
    Optional<Function> function = services.program().function(id);
    if (function.isEmpty() || frame.depth() >= most) {
      Reason reason =
          function.isEmpty()
              ? Reason.notFound("the text of " + id + " was not found", "")
              : new Reason(Reason.Kind.BOUND, "calls nest more than " + most + " deep", "");
      Callee.Missing stranger = new Callee.Missing(id.name(), Callee.Effect.CLOBBERS, reason);
      return gone(call, callee, stranger, state, frame);
    }
    consulted.function(id);
    List<Value> arguments = arguments(call, state, frame);
    CallFrame inner = new CallFrame(function.get(), services.counters().next(), frame.depth() + 1);
    PathState entered = state.with(entered(call, function.get(), arguments, state, inner));
    int calls = observing.mark();
    int lines = services.ledger().mark();
    List<OutcomeJoins.Outcome> exits;
    try {
      exits = bodies.run(function.get(), entered, inner);
    } catch (ExecutionBoundReached bound) {
      if (!bound.isOfOneLoop()) {
        throw bound;
      }
      // Without its text it is known as little of it as of any other function.
      observing.reset(calls);
      Reason reason = new Reason(Reason.Kind.BOUND, bound.which(), "");
      Callee.Missing stranger = new Callee.Missing(id.name(), Callee.Effect.CLOBBERS, reason);
      return missing.givesMemory(call, stranger, arguments)
          ? unfollowed(call, stranger, arguments, state, frame)
          : gone(call, callee, stranger, state, frame);
    }
    Optional<OutcomeJoins.Outcome> outcome =
        exits.isEmpty() ? Optional.empty() : Optional.of(left(joins.outcomes(exits), inner));
    Optional<Reason> why = outcome.flatMap(OutcomeJoins.Outcome::value).flatMap(open::reason);
    if (why.isPresent()) {
      Callee.Missing stranger = new Callee.Missing(id.name(), Callee.Effect.CLOBBERS, why.get());
      if (missing.givesMemory(call, stranger, arguments)) {
        observing.reset(calls);
        services.ledger().reset(lines);
        return unfollowed(call, stranger, arguments, state, frame);
      }
    }
    observing.call(call, callee, id.name(), arguments, state, outcome, frame);
    return outcome.map(each -> stored(call, each, frame));
  }

  /**
   * The state behind a call of what gives memory by its name and whose text is too complicated: all
   * that any function may change is lost.
   */
  private Optional<PathState> unfollowed(
      Statement.Call call,
      Callee.Missing stranger,
      List<Value> arguments,
      PathState state,
      CallFrame frame) {
    Optional<OutcomeJoins.Outcome> outcome =
        Optional.of(missing.memory(call, stranger, arguments, state, frame));
    observing.call(call, stranger, stranger.name(), arguments, state, outcome, frame);
    return outcome.map(each -> stored(call, each, frame));
  }

  private Memory entered(
      Statement.Call call,
      Function function,
      List<Value> arguments,
      PathState state,
      CallFrame inner) {
    Memory memory = state.memory();
    List<Variable> parameters = function.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      MemoryObject object = services.objects().variable(parameters.get(i), inner);
      memory = memory.begun(object, Background.UNDETERMINED);
      if (i < arguments.size()) {
        memory = passed(object, arguments.get(i), memory, call.arguments().get(i).origin());
      }
    }
    List<Value> more =
        arguments.subList(Math.min(parameters.size(), arguments.size()), arguments.size());
    return more.isEmpty() ? memory : memory.escape(memory.reach(more));
  }

  private Memory passed(MemoryObject object, Value argument, Memory memory, Origin at) {
    Value.Address place = new Value.Address(object, services.bytes(0));
    Type type = object.type();
    if (type.isAggregate()) {
      long size = services.program().size(type).orElse(0);
      return writing.copy(place, argument, services.bytes(size), memory, at);
    }
    LvalueTarget location = new LvalueTarget(place, type, Optional.empty(), List.of());
    return writing.store(location, argument, memory, at);
  }

  private OutcomeJoins.Outcome left(OutcomeJoins.Outcome outcome, CallFrame inner) {
    List<MemoryObject> ended = new ArrayList<>();
    inner
        .function()
        .parameters()
        .forEach(each -> ended.add(services.objects().variable(each, inner)));
    inner.function().locals().forEach(each -> ended.add(services.objects().variable(each, inner)));
    ended.removeIf(each -> each.kind() != MemoryObject.Kind.LOCAL);
    services.objects().end(ended);
    PathState state = outcome.state();
    return new OutcomeJoins.Outcome(state.with(state.memory().ended(ended)), outcome.value());
  }
}
