package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.EntryValues;
import org.splitring.reader.exec.access.EntryValues.Question;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.HavocValues;
import org.splitring.reader.exec.access.MemoryWrites;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.exec.access.PrivateRecords;
import org.splitring.reader.exec.access.Rules;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Callee.Effect;
import org.splitring.reader.ir.MemoryNames;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.HavocEvent;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;
import org.splitring.reader.memory.Reach;
import org.splitring.reader.memory.Value;

/** Calls of functions whose text is not there: what they may change is lost. */
final class MissingCalls {

  private final ExecutionServices services;
  private final EntryValues entry;
  private final HandedArguments handed;
  private final HavocValues losses;
  private final PrivateRecords privates;

  MissingCalls(
      ExecutionServices services,
      EntryValues entry,
      MemoryWrites writing,
      HavocValues losses,
      PrivateRecords privates) {
    this.privates = privates;
    this.services = services;
    this.entry = entry;
    this.handed = new HandedArguments(services, writing);
    this.losses = losses;
  }

  /** The state behind the call, and what it gives; empty if it does not return. */
  Optional<OutcomeJoins.Outcome> run(
      Statement.Call call,
      Callee.Missing callee,
      List<Value> arguments,
      PathState state,
      CallFrame frame) {
    boolean givesMemory = givesMemory(callee, arguments);
    boolean pointsBack = !givesMemory && pointsBack(arguments, state.memory());
    Memory memory =
        switch (callee.effect()) {
          case NO_RETURN -> state.memory();
          case CONSTANT, NONE, ALLOCATES -> state.memory();
          case NONE_BY_NAME -> exempt(call, callee, arguments, state.memory());
          case GIVES_MEMORY_BY_NAME ->
              givesMemory
                  ? giving(call, callee, arguments, state.memory())
                  : clobbered(call, callee, arguments, state.memory());
          case CLOBBERS -> clobbered(call, callee, arguments, state.memory());
        };
    if (callee.effect() == Effect.NO_RETURN) {
      return Optional.empty();
    }
    Optional<Type> type = call.result().map(each -> each.type());
    if (type.isEmpty() || type.get() instanceof Type.VoidType) {
      return Optional.of(new OutcomeJoins.Outcome(state.with(memory), Optional.empty()));
    }
    return Optional.of(
        result(call, callee, arguments, type.get(), state.with(memory), pointsBack, frame));
  }

  /** Whether a function gives memory of its own by its name, whatever its text is. */
  boolean givesMemory(Statement.Call call, Callee.Missing callee, List<Value> arguments) {
    return MemoryNames.givesMemory(callee.name())
        && call.result().filter(each -> each.type() instanceof Type.PointerType).isPresent()
        && givesMemory(byName(callee), arguments);
  }

  /**
   * The state behind a call of such a function, and what it gives. Its text may well change what a
   * function without one is not thought to know: only what parameters alone lead to is left.
   */
  OutcomeJoins.Outcome memory(
      Statement.Call call,
      Callee.Missing callee,
      List<Value> arguments,
      PathState state,
      CallFrame frame) {
    String text = " gives memory of its own or translates an address, which its text leaves open";
    services.ledger().add(new AssumedRule(Rules.MEMORY_CALL, callee.name() + text), call.origin());
    Reach reach = state.memory().reach(arguments);
    Memory known = state.memory().escape(reach);
    Reach others = known.reach(known.addresses(new ArrayList<>(known.escaped())));
    List<MemoryObject> left = new ArrayList<>();
    if (services.ledger().mayUse(Rules.CALL_LEAVES_PARAMETERS)
        && !reach.isAnywhere()
        && !others.isAnywhere()) {
      known.exposed().stream()
          .filter(each -> isOfParameter(each) && !reach.objects().contains(each))
          .filter(each -> !others.objects().contains(each))
          .forEach(left::add);
      services
          .ledger()
          .add(
              new AssumedRule(
                  Rules.CALL_LEAVES_PARAMETERS,
                  callee.name() + " changes only what it is handed and what globals lead to"),
              call.origin());
    }
    Reason lost = Reason.notFollowed(callee.name() + " may have changed it");
    Memory memory = known.loseExposedBut(left, losses.loss(lost, call.origin()));
    Type type = call.result().orElseThrow().type();
    return result(call, byName(callee), arguments, type, state.with(memory), false, frame);
  }

  private static boolean isOfParameter(MemoryObject object) {
    MemoryObject root = object;
    while (root.slot().isPresent()) {
      root = root.slot().get().object();
    }
    return root.kind() == Kind.LOCAL && object.kind() == Kind.TARGET;
  }

  private static Callee.Missing byName(Callee.Missing callee) {
    return new Callee.Missing(callee.name(), Effect.GIVES_MEMORY_BY_NAME, callee.reason());
  }

  private boolean givesMemory(Callee.Missing callee, List<Value> arguments) {
    return callee.effect() == Effect.GIVES_MEMORY_BY_NAME
        && services.ledger().mayUse(Rules.MEMORY_CALL)
        && arguments.stream().noneMatch(handed::mayStore);
  }

  /** Whether a pointer that the function gives may point to something of ours. */
  private boolean pointsBack(List<Value> arguments, Memory memory) {
    Reach reach = memory.reach(arguments);
    return reach.isAnywhere()
        || !services.objects().addressed().isEmpty()
        || reach.objects().stream().anyMatch(each -> each.kind() == Kind.ALLOCATION);
  }

  private OutcomeJoins.Outcome result(
      Statement.Call call,
      Callee.Missing callee,
      List<Value> arguments,
      Type type,
      PathState state,
      boolean pointsBack,
      CallFrame frame) {
    Origin at = call.origin();
    AccessPath path = AccessPath.of(callee.name() + "()");
    if (type.isAggregate()) {
      return lostBytes(type, callee.reason(), state, at);
    }
    Question read = new Question(path, type, Kind.ALLOCATION, callee.name(), arguments, at);
    if (callee.effect() == Effect.ALLOCATES) {
      return allocated(read, state, frame);
    }
    Value value =
        callee.effect() == Effect.CONSTANT
            ? entry
                .given(read)
                .orElseGet(
                    () ->
                        losses.value(
                            same(callee, arguments),
                            type,
                            path.toString(),
                            callee.reason(),
                            List.of(at)))
            : entry.result(
                read, callee.reason(), pointsBack, callee.effect() == Effect.GIVES_MEMORY_BY_NAME);
    return new OutcomeJoins.Outcome(state, Optional.of(value));
  }

  private String same(Callee.Missing callee, List<Value> arguments) {
    return arguments.stream()
        .map(
            each ->
                services
                    .values()
                    .number(each, services.types().address())
                    .map(f -> Integer.toString(services.formulas().number(f)))
                    .orElseGet(each::toString))
        .collect(Collectors.joining(", ", "result of " + callee.name() + "(", ")"));
  }

  private OutcomeJoins.Outcome lostBytes(Type type, Reason reason, PathState state, Origin at) {
    MemoryObject holder =
        services
            .objects()
            .unnamed(
                Kind.LOCAL, "bytes " + services.counters().next(), "the result", type, true, at);
    Memory begun = state.memory().begun(holder, new Background.Lost(losses.loss(reason, at)));
    return new OutcomeJoins.Outcome(state.with(begun), Optional.of(new Value.Aggregate(holder)));
  }

  private OutcomeJoins.Outcome allocated(Question read, PathState state, CallFrame frame) {
    Optional<Value> given = entry.given(read);
    if (given.isPresent()) {
      return new OutcomeJoins.Outcome(state, given);
    }
    boolean single = !services.counters().isRepeated();
    String key =
        single
            ? "allocation " + services.counters().next()
            : "allocations at " + read.origin().at() + " in " + frame.number();
    Type type = read.type() instanceof Type.PointerType pointer ? pointer.target() : Type.VOID;
    MemoryObject object =
        services
            .objects()
            .unnamed(Kind.ALLOCATION, key, read.path().toString(), type, single, read.origin());
    services.objects().take(object);
    Memory memory = state.memory().begun(object, Background.UNDETERMINED);
    return new OutcomeJoins.Outcome(
        state.with(memory), Optional.of(new Value.Address(object, services.bytes(0))));
  }

  /**
   * A function that changes nothing by its name may all the same change what it is handed a pointer
   * to, so that much is lost; where it is handed a format that stores nothing, only variables.
   */
  private Memory exempt(
      Statement.Call call, Callee.Missing callee, List<Value> arguments, Memory memory) {
    if (!services.ledger().mayUse(Rules.EXEMPT_CALL)
        || arguments.stream().anyMatch(handed::mayStore)) {
      return clobbered(call, callee, arguments, memory);
    }
    boolean prints = arguments.stream().anyMatch(handed::isText);
    String text =
        prints
            ? " prints what it is handed, and changes no more than variables"
            : " changes nothing but what it is handed a pointer to";
    services.ledger().add(new AssumedRule(Rules.EXEMPT_CALL, callee.name() + text), call.origin());
    return handed.lost(call, callee, arguments, prints, memory);
  }

  private Memory giving(
      Statement.Call call, Callee.Missing callee, List<Value> arguments, Memory memory) {
    String text =
        " gives memory of its own or translates an address, and changes nothing but what it is"
            + " handed a pointer to";
    services.ledger().add(new AssumedRule(Rules.MEMORY_CALL, callee.name() + text), call.origin());
    return handed.lost(call, callee, arguments, false, memory);
  }

  private Memory clobbered(
      Statement.Call call, Callee.Missing callee, List<Value> arguments, Memory memory) {
    String name = callee.name();
    Reason reason =
        new Reason(
            Reason.Kind.CHANGED,
            name + " may have changed it: " + callee.reason().text(),
            callee.reason().hint());
    Reach reach = memory.reach(arguments);
    Memory known = memory.escape(reach);
    if (callee.isUndeclared()) {
      if (!services.ledger().mayUse(Rules.UNDECLARED_NAME)) {
        return known.loseAll(losses.loss(reason, call.origin()));
      }
      services.ledger().add(Rules.undeclaredName(callee.name()), call.origin());
    }
    if (!services.ledger().mayUse(Rules.CALL_LEAVES_PARAMETERS)) {
      return known.loseExposed(losses.loss(reason, call.origin()));
    }
    privates.handed(arguments);
    // What stands in this file may change what only this file knows, and find what nobody handed.
    boolean isHere = callee.reason().kind() == Reason.Kind.BOUND;
    Reach others = known.reach(known.addresses(new ArrayList<>(known.escaped())));
    if (reach.isAnywhere() || others.isAnywhere()) {
      List<MemoryObject> kept =
          isHere ? List.of() : privates.among(known.exposed(), name, call.origin());
      return known.loseExposedBut(kept, losses.loss(reason, call.origin()));
    }
    Set<MemoryObject> lost = new LinkedHashSet<>(reach.objects());
    lost.addAll(others.objects());
    if (!isHere) {
      privates.among(lost, name, call.origin()).forEach(lost::remove);
    }
    services
        .ledger()
        .add(
            new AssumedRule(
                Rules.CALL_LEAVES_PARAMETERS,
                name + " changes only what it is handed and what globals lead to"),
            call.origin());
    HavocEvent loss =
        isHere
            ? losses.loss(reason, call.origin())
            : losses.loss(reason, call.origin(), Ordered.set(lost));
    return known.lose(List.copyOf(lost), true, loss);
  }
}
