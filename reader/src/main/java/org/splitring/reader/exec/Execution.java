package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.Consultation;
import org.splitring.reader.exec.access.Counters;
import org.splitring.reader.exec.access.EntryValues;
import org.splitring.reader.exec.access.Evaluator;
import org.splitring.reader.exec.access.ExecutionBoundReached;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.FilledElements;
import org.splitring.reader.exec.access.HavocValues;
import org.splitring.reader.exec.access.Ledger;
import org.splitring.reader.exec.access.LvalueTarget;
import org.splitring.reader.exec.access.MemoryReads;
import org.splitring.reader.exec.access.MemoryWrites;
import org.splitring.reader.exec.access.ObjectTable;
import org.splitring.reader.exec.access.Panics;
import org.splitring.reader.exec.access.Path;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.exec.access.PointerTargets;
import org.splitring.reader.exec.access.PrivateRecords;
import org.splitring.reader.exec.access.Types;
import org.splitring.reader.exec.access.UnknownTable;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryServices;
import org.splitring.reader.memory.MemoryServices.Initial;
import org.splitring.reader.memory.PointFacts;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Values;

/** One execution: puts its parts together, and runs the function that was asked for. */
final class Execution {

  private final ExecutionServices services;
  private final Limits limits;
  private final Consultation consulted = new Consultation();
  private final HavocValues losses;
  private final Evaluator evaluator;
  private final MemoryReads reading;
  private final OutcomeJoins joins;
  private final FunctionExecution flow;
  private final CallRecorder observing;
  private final MemoryServices memoryServices;

  Execution(Program program, Function function, InputBinder inputs, ExecutionOptions options) {
    this.limits = options.limits();
    UnknownTable unknowns = new UnknownTable();
    FormulaTable formulas =
        new FormulaTable(
            limits.nodes(), type -> tooLarge(type, limits, unknowns, function.origin()));
    Types types = new Types(program);
    ObjectTable objects =
        new ObjectTable(program, formulas, unknowns, types.address(), function.origin());
    PointFacts facts = new PointFacts(formulas, options.domain());
    Values values =
        new Values(formulas, unknowns, types.address(), objects.ring(), limits.choices());
    services =
        new ExecutionServices(
            program,
            limits.path(),
            types,
            formulas,
            facts,
            values,
            unknowns,
            objects,
            new Ledger(options.denied()),
            new Panics(),
            new FilledElements(facts),
            new Counters(limits.steps()));
    memoryServices = new MemoryServices(formulas, facts, values, objects);
    losses = new HavocValues(services);
    PointerTargets targets = new PointerTargets(services, losses);
    EntryValues entry = new EntryValues(services, question -> inputs.bind(read(question)), losses);
    reading = new MemoryReads(services, entry, losses, targets);
    PrivateRecords privates = new PrivateRecords(services);
    MemoryWrites writing =
        new MemoryWrites(services, reading, losses, targets, consulted, privates);
    evaluator = new Evaluator(services, losses, reading, consulted);
    joins = new OutcomeJoins(formulas, values);
    observing = new CallRecorder(services, this::view);
    flow =
        new FunctionExecution(
            services,
            evaluator,
            writing,
            losses,
            joins,
            limits,
            new MissingCalls(services, entry, writing, losses, privates),
            consulted,
            observing);
    objects.initialise(this::initial);
  }

  private static InputBinder.Read read(EntryValues.Question question) {
    InputBinder.Kind kind =
        switch (question.kind()) {
          case LOCAL -> InputBinder.Kind.PARAMETER;
          case STATIC -> InputBinder.Kind.GLOBAL;
          case ALLOCATION -> InputBinder.Kind.CALL_RESULT;
          case TARGET, RING -> InputBinder.Kind.UNREAD_MEMORY;
        };
    return new InputBinder.Read(
        question.path(),
        question.type(),
        kind,
        question.callee(),
        question.arguments(),
        question.origin());
  }

  private static Symbol tooLarge(CType type, Limits limits, UnknownTable unknowns, Origin origin) {
    Reason reason =
        new Reason(
            Reason.Kind.BOUND,
            "a formula of more than " + limits.nodes() + " parts is not followed",
            "");
    return unknowns.fresh("too large", type, reason, List.of(origin)).symbol();
  }

  private MemoryView view(Memory memory) {
    return new MemorySnapshot(memory, Memory.initial(memoryServices), services, reading, losses);
  }

  /** The initial value of a constant object; empty if a part of it is not known. */
  private Optional<List<Initial>> initial(StaticObject object) {
    if (object.initial().isEmpty()) {
      return Optional.empty();
    }
    Function nowhere =
        new Function(
            new FunctionId("", 0),
            Type.VOID,
            List.of(),
            false,
            List.of(),
            List.of(),
            object.origin());
    PathState start = start(Memory.initial(memoryServices));
    List<Initial> parts = new ArrayList<>();
    for (StaticObject.Store store : object.initial().get()) {
      long bytes = services.program().size(store.value().type()).orElse(0);
      Value value = evaluator.value(store.value(), start, new CallFrame(nowhere, -1, 0));
      parts.add(new Initial(store.offset(), bytes, value));
    }
    return Optional.of(parts);
  }

  private PathState start(Memory memory) {
    return new PathState(memory, Path.start(services.formulas(), services.facts()));
  }

  FunctionSummary run(Function function, CallObserver observer) {
    consulted.function(function.id());
    CallFrame frame = new CallFrame(function, services.counters().next(), 0);
    Memory memory = Memory.initial(memoryServices);
    for (Variable each : function.parameters()) {
      MemoryObject object = services.objects().variable(each, frame);
      memory = memory.begun(object, Background.ENTRY);
    }
    List<Value> arguments = new ArrayList<>();
    for (Variable each : function.parameters()) {
      Value.Address place =
          new Value.Address(services.objects().variable(each, frame), services.bytes(0));
      LvalueTarget location = new LvalueTarget(place, each.type(), Optional.empty(), List.of());
      arguments.add(
          each.type().isAggregate() ? place : reading.load(location, memory, function.origin()));
    }
    List<Out.Returned> returns = returns(function, start(memory), frame);
    observing.tell(observer);
    return new FunctionSummary(
        function.id(),
        arguments,
        exits(returns),
        returned(returns),
        services.ledger().lines().stream()
            .map(each -> new LedgerLine(each.assumption(), each.at()))
            .toList(),
        services.unknowns().all(),
        new Lookups(
            consulted.functions(),
            consulted.records(),
            consulted.members(),
            services.objects().statics()),
        services.panics().lines().stream()
            .map(each -> new PossiblePanic(each.path(), each.holds(), each.text(), each.at()))
            .toList());
  }

  private List<Out.Returned> returns(Function function, PathState start, CallFrame frame) {
    List<Out.Returned> returns;
    try {
      returns = flow.exits(function, start, frame);
    } catch (ExecutionBoundReached bound) {
      observing.reset(0);
      returns = List.of(givenUp(bound, function, start));
    }
    int most = limits.exits();
    if (returns.size() > most) {
      returns = new ArrayList<>(returns);
      returns.sort(Comparator.comparingInt(each -> each.state().path().length()));
      List<Out.Returned> last = returns.subList(most - 1, returns.size());
      OutcomeJoins.Outcome joined =
          joins.outcomes(
              last.stream()
                  .map(each -> new OutcomeJoins.Outcome(each.state(), each.value()))
                  .toList());
      returns = new ArrayList<>(returns.subList(0, most - 1));
      returns.add(new Out.Returned(joined.state(), joined.value(), last.get(0).origin()));
    }
    return returns;
  }

  private Formula returned(List<Out.Returned> returns) {
    FormulaTable formulas = services.formulas();
    return returns.isEmpty()
        ? formulas.literal(0, CType.INT)
        : joins.paths(returns.stream().map(Out.Returned::state).toList()).whole(formulas);
  }

  private List<FunctionExit> exits(List<Out.Returned> returns) {
    List<FunctionExit> exits = new ArrayList<>();
    for (Out.Returned each : returns) {
      each.value().ifPresent(consulted::used);
      exits.add(
          new FunctionExit(
              each.state().path().whole(services.formulas()),
              view(each.state().memory()),
              each.value(),
              each.origin()));
    }
    return exits;
  }

  private Out.Returned givenUp(ExecutionBoundReached bound, Function function, PathState start) {
    Reason reason = new Reason(Reason.Kind.BOUND, bound.which(), "");
    Memory lost = start.memory().loseAll(losses.loss(reason, function.origin()));
    Optional<Value> value =
        function.result() instanceof Type.VoidType
            ? Optional.empty()
            : Optional.of(losses.fresh(function.result(), "result", reason, function.origin()));
    return new Out.Returned(start.with(lost), value, function.origin());
  }
}
