package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.Evaluator;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.HavocValues;
import org.splitring.reader.exec.access.LvalueTarget;
import org.splitring.reader.exec.access.MemoryWrites;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.exec.access.Rules;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.Reach;
import org.splitring.reader.memory.Value;

/** Executes statements. */
final class StatementExecution {

  private static final Pattern UNDECLARED = Pattern.compile("[\\w:]+ is not declared");

  private final ExecutionServices services;
  private final Evaluator evaluator;
  private final MemoryWrites writing;
  private final HavocValues losses;
  private final CallExecution calls;

  StatementExecution(
      ExecutionServices services,
      Evaluator evaluator,
      MemoryWrites writing,
      HavocValues losses,
      CallExecution calls) {
    this.services = services;
    this.evaluator = evaluator;
    this.writing = writing;
    this.losses = losses;
    this.calls = calls;
  }

  /** The state after a statement; empty if execution does not go on. */
  Optional<PathState> run(Statement statement, PathState state, CallFrame frame) {
    services.counters().step();
    if (statement instanceof Statement.Call call) {
      return calls.run(call, state, frame);
    }
    if (statement instanceof Statement.Assume assume) {
      return evaluator.assume(state, evaluator.truth(assume.condition(), state, frame));
    }
    if (statement instanceof Statement.Check check) {
      services
          .panics()
          .add(
              state.path().whole(services.formulas()),
              evaluator.truth(check.condition(), state, frame),
              check.text(),
              check.origin());
      return Optional.of(state);
    }
    if (statement instanceof Statement.TakeForGranted taken) {
      services.ledger().add(taken.assumption(), taken.origin());
      return Optional.of(state);
    }
    return Optional.of(state.with(changed(statement, state, frame)));
  }

  private Memory changed(Statement statement, PathState state, CallFrame frame) {
    Memory memory = state.memory();
    Origin at = statement.origin();
    if (statement instanceof Statement.Assign assign) {
      return assign(assign.target(), assign.value(), state, frame, at);
    }
    if (statement instanceof Statement.Copy copy) {
      return writing.copy(
          evaluator.value(copy.target(), state, frame),
          evaluator.value(copy.source(), state, frame),
          evaluator.bytes(copy.bytes(), state, frame),
          memory,
          at);
    }
    if (statement instanceof Statement.Fill fill) {
      Formula value =
          services
              .values()
              .number(evaluator.value(fill.value(), state, frame), CType.U8)
              .orElse(services.bytes(0));
      Formula bytes = evaluator.bytes(fill.bytes(), state, frame);
      return writing.fill(evaluator.value(fill.target(), state, frame), value, bytes, memory, at);
    }
    if (statement instanceof Statement.StorageLive live) {
      return memory.begun(
          services.objects().variable(live.variable(), frame), Background.UNDETERMINED);
    }
    if (statement instanceof Statement.StorageDead dead) {
      return memory.begun(
          services.objects().variable(dead.variable(), frame), Background.UNDETERMINED);
    }
    if (statement instanceof Statement.Fresh fresh) {
      return fresh(fresh.target(), fresh.reason(), state, frame, at);
    }
    Statement.Havoc havoc = (Statement.Havoc) statement;
    return havoc(havoc.footprint(), havoc.reason(), state, frame, at);
  }

  private Memory assign(
      MemoryPlace target, Expression value, PathState state, CallFrame frame, Origin at) {
    LvalueTarget to = evaluator.places().of(target, state, frame);
    if (value instanceof Load load && load.type().isAggregate()) {
      LvalueTarget from = evaluator.places().of(load.place(), state, frame);
      Formula bytes = evaluator.places().size(load.type(), state, frame);
      return writing.copy(to.pointer(), from.pointer(), bytes, state.memory(), at);
    }
    return writing.store(to, evaluator.value(value, state, frame), state.memory(), at);
  }

  /** Stores a value that nobody knows. */
  private Memory fresh(
      MemoryPlace target, Reason reason, PathState state, CallFrame frame, Origin at) {
    if (reason.kind() != Reason.Kind.EXTERNAL && !isNameAlone(reason, at)) {
      services.objects().takeUnread();
    }
    LvalueTarget to = evaluator.places().of(target, state, frame);
    if (services.types().representation(to.type()).isPresent()) {
      Value value = losses.fresh(to.type(), "value", reason, at);
      return writing.store(to, value, state.memory(), at);
    }
    OptionalLong size = services.program().size(to.type());
    return size.isEmpty()
        ? writing.loseObject(to.pointer(), reason, state.memory(), at)
        : writing.lose(to.pointer(), services.bytes(size.getAsLong()), reason, state.memory(), at);
  }

  /**
   * Whether all that is not known is what a name stands for that nothing declares: a constant, or
   * what a function gives, whose arguments are known.
   */
  private boolean isNameAlone(Reason reason, Origin at) {
    boolean isAlone =
        reason.kind() == Reason.Kind.NOT_FOUND
            && UNDECLARED.matcher(reason.text()).matches()
            && services.ledger().mayUse(Rules.UNDECLARED_NAME);
    if (isAlone) {
      String name = reason.text().substring(0, reason.text().indexOf(' '));
      services.ledger().add(Rules.undeclaredName(name), at);
    }
    return isAlone;
  }

  private Memory havoc(
      Footprint footprint, Reason reason, PathState state, CallFrame frame, Origin at) {
    Memory memory = state.memory();
    if (footprint instanceof Footprint.Range range) {
      return writing.lose(
          evaluator.value(range.pointer(), state, frame),
          evaluator.bytes(range.bytes(), state, frame),
          reason,
          memory,
          at);
    }
    if (footprint instanceof Footprint.WholeObject whole) {
      return writing.loseObject(evaluator.value(whole.pointer(), state, frame), reason, memory, at);
    }
    if (footprint instanceof Footprint.Reachable reachable) {
      List<Value> roots = new ArrayList<>();
      reachable.roots().forEach(each -> roots.add(evaluator.value(each, state, frame)));
      Reach reach = memory.reach(roots);
      Memory lost = memory.lose(reach.objects(), false, losses.loss(reason, at, reach.objects()));
      return reach.isAnywhere() ? lost.loseExposed(losses.loss(reason, at)) : lost;
    }
    return footprint instanceof Footprint.Everything
        ? memory.loseAll(losses.loss(reason, at))
        : memory.loseExposed(losses.loss(reason, at));
  }
}
