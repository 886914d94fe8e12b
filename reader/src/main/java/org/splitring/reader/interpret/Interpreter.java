package org.splitring.reader.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Runs a function, with all that it calls, at one point. Nothing of it can be seen outside. */
public final class Interpreter {

  /** How far a run may go. */
  private static final int MOST_STEPS = 4_000_000;

  private static final int DEEPEST_CALL = 64;

  private final Program program;
  private final ConcreteMemory memory;
  private final Statics statics;
  private int steps;
  private int depth;

  private Interpreter(Program program, EntryState environment) {
    this.program = program;
    this.memory = new ConcreteMemory(program, environment);
    this.statics = new Statics(program, memory);
  }

  /**
   * Runs a function whose parameters, and whatever they lead to, hold what the environment says.
   *
   * @throws IllegalArgumentException if the program has no such function
   */
  public static RunResult run(Program program, FunctionId id, EntryState environment) {
    Function function =
        program
            .function(id)
            .orElseThrow(() -> new IllegalArgumentException("there is no function " + id));
    Interpreter interpreter = new Interpreter(program, environment);
    try {
      CallVariables frame = new CallVariables(interpreter.memory);
      for (Variable parameter : function.parameters()) {
        interpreter.given(frame, parameter, function.origin());
      }
      return new RunResult.Returned(interpreter.run(function, frame), interpreter.memory);
    } catch (Halt halt) {
      return halt.run();
    }
  }

  private void given(CallVariables frame, Variable parameter, Origin at) {
    if (parameter.type().isAggregate()) {
      frame.of(parameter).lose(Reason.notFollowed("a parameter that is a structure"));
      return;
    }
    Datum value = memory.before(AccessPath.of(parameter.name()), parameter.type());
    memory.store(frame.of(parameter), 0, evaluator(frame).size(parameter.type(), at), value);
  }

  private ConcreteEvaluator evaluator(CallVariables frame) {
    return new ConcreteEvaluator(program, memory, statics, frame);
  }

  /** Runs a function to its end; the value is that of a scalar or the place of an aggregate. */
  private Optional<Datum> run(Function function, CallVariables frame) {
    ConcreteEvaluator evaluator = evaluator(frame);
    Block block = function.blocks().get(0);
    while (true) {
      for (Statement statement : block.statements()) {
        step(statement.origin());
        execute(statement, frame, evaluator);
      }
      Terminator end = block.end();
      step(end.origin());
      if (end instanceof Terminator.Return done) {
        return done.value()
            .map(
                value ->
                    value instanceof org.splitring.reader.ir.Expression.Load load
                            && load.type().isAggregate()
                        ? address(evaluator.place(load.place()))
                        : evaluator.value(value));
      }
      block = function.blocks().get(next(end, evaluator));
    }
  }

  private static Datum address(ConcretePlace place) {
    return new Datum.Scalar(place.object(), place.offset());
  }

  private void step(Origin at) {
    if (++steps > MOST_STEPS) {
      throw Halt.stopped(
          new Reason(Reason.Kind.BOUND, "it takes more than " + MOST_STEPS + " steps", ""), at);
    }
  }

  private static int next(Terminator end, ConcreteEvaluator evaluator) {
    if (end instanceof Terminator.Goto jump) {
      return jump.block();
    }
    if (end instanceof Terminator.Branch branch) {
      return evaluator.isTrue(branch.condition()) ? branch.whenTrue() : branch.whenFalse();
    }
    if (end instanceof Terminator.Switch choice) {
      long value = evaluator.number(choice.value());
      return choice.cases().stream()
          .filter(each -> isIn(each, value, evaluator.integer(choice.value().type()).signed()))
          .findFirst()
          .map(Terminator.Case::block)
          .orElse(choice.otherwise());
    }
    if (end instanceof Terminator.Lost lost) {
      throw Halt.stopped(lost.reason(), lost.origin());
    }
    throw new Halt(new RunResult.DoesNotReturn(end.origin()));
  }

  private static boolean isIn(Terminator.Case each, long value, boolean signed) {
    return signed
        ? each.first() <= value && value <= each.last()
        : Long.compareUnsigned(each.first(), value) <= 0
            && Long.compareUnsigned(value, each.last()) <= 0;
  }

  private void execute(Statement statement, CallVariables frame, ConcreteEvaluator evaluator) {
    if (statement instanceof Statement.Assign assign) {
      new ConcreteStores(memory, evaluator).assign(assign);
    } else if (statement instanceof Statement.Copy copy) {
      Datum.Scalar target = evaluator.pointer(copy.target());
      Datum.Scalar source = evaluator.pointer(copy.source());
      long bytes = evaluator.number(copy.bytes());
      memory.copy(target.object(), target.offset(), source.object(), source.offset(), bytes);
    } else if (statement instanceof Statement.Fill fill) {
      Datum.Scalar target = evaluator.pointer(fill.target());
      memory.fill(
          target.object(),
          target.offset(),
          evaluator.number(fill.bytes()),
          evaluator.number(fill.value()));
    } else if (statement instanceof Statement.Call call) {
      call(call, evaluator);
    } else if (statement instanceof Statement.StorageLive live) {
      frame.live(live.variable());
    } else if (statement instanceof Statement.Havoc havoc) {
      new ConcreteStores(memory, evaluator).lose(havoc);
    } else if (statement instanceof Statement.Fresh fresh) {
      ConcretePlace place = evaluator.place(fresh.target());
      long width = evaluator.size(place.type(), fresh.origin());
      memory.lose(place.object(), place.offset(), width, fresh.reason());
    } else if (statement instanceof Statement.Assume assume
        && !evaluator.isTrue(assume.condition())) {
      throw new Halt(new RunResult.DoesNotReturn(assume.origin()));
    } else if (statement instanceof Statement.Check check && !evaluator.isTrue(check.condition())) {
      throw Halt.stopped(
          Reason.open(check.text() + ": a build with checks ends here", ""), check.origin());
    }
  }

  private void call(Statement.Call call, ConcreteEvaluator evaluator) {
    Callee callee = call.callee();
    if (callee instanceof Callee.Through through
        && evaluator.value(through.pointer()) instanceof Datum.Code code) {
      callee = new Callee.Known(code.function());
    }
    Optional<Function> function =
        callee instanceof Callee.Known known
            ? program.function(known.function())
            : Optional.empty();
    if (function.isPresent()) {
      follow(call, function.get(), evaluator);
    } else {
      new Strangers(memory, evaluator).call(call, callee);
    }
  }

  private void follow(Statement.Call call, Function function, ConcreteEvaluator evaluator) {
    if (++depth > DEEPEST_CALL) {
      throw Halt.stopped(
          new Reason(Reason.Kind.BOUND, "calls nest deeper than " + DEEPEST_CALL, ""),
          call.origin());
    }
    if (function.variadic() || function.parameters().size() != call.arguments().size()) {
      throw Halt.stopped(
          Reason.notFollowed("a call of " + function.id() + " with another number of arguments"),
          call.origin());
    }
    CallVariables frame = new CallVariables(memory);
    ConcreteStores stores = new ConcreteStores(memory, evaluator);
    List<Variable> parameters = new ArrayList<>(function.parameters());
    for (int i = 0; i < parameters.size(); i++) {
      Type type = parameters.get(i).type();
      ConcretePlace place =
          new ConcretePlace(
              frame.of(parameters.get(i)),
              0,
              type,
              Optional.empty(),
              AccessPath.of(parameters.get(i).name()));
      stores.put(place, call.arguments().get(i), call.origin());
    }
    Optional<Datum> value = run(function, frame);
    if (call.result().isPresent() && value.isPresent()) {
      stores.put(evaluator.place(call.result().get()), value.get(), call.origin());
    }
    depth--;
  }
}
