package org.splitring.reader.exec.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;
import org.splitring.reader.memory.MemoryObject.Slot;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.memory.Value;

/** What was in memory before the function was called: inputs, and what stands for itself. */
public final class EntryValues {

  /**
   * A value that is read for the first time.
   *
   * @param path how it is reached
   * @param type its type
   * @param kind the kind of the object that it is in; an allocation stands for the result of a call
   * @param callee of a call, the name of the function
   * @param arguments of a call, what it is handed
   * @param origin where it is read
   */
  public record Question(
      AccessPath path, Type type, Kind kind, String callee, List<Value> arguments, Origin origin) {}

  private record Key(String object, int offset, Type type, int bit) {}

  private final ExecutionServices services;
  private final Function<Question, Optional<Formula>> inputs;
  private final Paths paths;
  private final HavocValues losses;
  private final Map<Key, Value> read = new HashMap<>();

  public EntryValues(
      ExecutionServices services,
      Function<Question, Optional<Formula>> inputs,
      HavocValues losses) {
    this.services = services;
    this.inputs = inputs;
    this.paths = new Paths(services.program());
    this.losses = losses;
  }

  /** The scalar at an offset of an object, as it was at first. */
  public Value at(MemoryObject object, Formula offset, Type type, Origin at) {
    Key key = new Key(object.key(), services.formulas().number(offset), type, -1);
    Value known = read.get(key);
    if (known == null) {
      AccessPath path = paths.of(object, offset, type);
      known = value(object, offset, path, type, at);
      read.put(key, known);
    }
    return known;
  }

  /**
   * A bit-field, as it was at first.
   *
   * @param offset of the bytes that hold it
   * @param bit its lowest bit in them
   */
  public Value field(MemoryObject object, Formula offset, int bit, LvalueTarget field, Origin at) {
    Key key = new Key(object.key(), services.formulas().number(offset), field.type(), bit);
    Value known = read.get(key);
    if (known == null) {
      AccessPath path = paths.field(object, offset, field.members());
      String name = "field " + bit + " " + object.key() + "@" + key.offset();
      known =
          bound(new Question(path, field.type(), object.kind(), "", List.of(), at))
              .orElseGet(() -> named(name, path, field.type(), at));
      read.put(key, known);
    }
    return known;
  }

  private Value value(MemoryObject object, Formula offset, AccessPath path, Type type, Origin at) {
    if (path.steps().size() > services.mostPathSteps()) {
      Reason reason =
          new Reason(
              Reason.Kind.BOUND,
              path + " is reached in more than " + services.mostPathSteps() + " steps",
              "");
      return losses.fresh(type, path.toString(), reason, at);
    }
    boolean whole = paths.isWhole(object, offset, type);
    Optional<Value> bound =
        whole
            ? bound(new Question(path, type, object.kind(), "", List.of(), at))
            : Optional.empty();
    return bound.orElseGet(() -> unbound(path, type, Optional.of(new Slot(object, offset)), at));
  }

  /** What a call gives, if that is an input or a constant that the user gave. */
  public Optional<Value> given(Question call) {
    return bound(call);
  }

  /**
   * The result of a call whose text is not there.
   *
   * @param mayPointBack whether a pointer may point to an object that is known already
   */
  public Value result(Question call, Reason reason, boolean mayPointBack, boolean givesMemory) {
    Optional<Value> bound = bound(call);
    if (bound.isPresent()) {
      return bound.get();
    }
    boolean leads =
        call.type() instanceof Type.PointerType pointer
            ? !(pointer.target() instanceof Type.FunctionType)
            : givesMemory && mayBeAddress(call.type());
    boolean target = leads && !mayPointBack && !services.counters().isRepeated();
    return target
        ? unbound(call.path(), call.type(), Optional.empty(), call.origin())
        : losses.fresh(call.type(), call.path().toString(), reason, call.origin());
  }

  /** Whether a number may say where memory is. */
  private boolean mayBeAddress(Type type) {
    return type instanceof Type.IntegerType
        && services.types().representation(type).filter(each -> each.width() >= 32).isPresent();
  }

  private Optional<Value> bound(Question question) {
    Optional<CType> type = services.types().representation(question.type());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    return inputs
        .apply(question)
        .map(formula -> converted(formula, type.get()))
        .map(
            formula -> {
              boolean ring = services.formulas().isBased(formula);
              Value number =
                  new Value.Number(
                      formula, ring ? Optional.of(services.objects().ring()) : Optional.empty());
              return question.type() instanceof Type.PointerType
                  ? services.values().pointer(number)
                  : number;
            });
  }

  /** An input that is converted is an input of that type. */
  private Formula converted(Formula formula, CType type) {
    Formula known =
        formula instanceof Symbol symbol
            ? Input.named(symbol.name()).<Formula>map(input -> input.as(type)).orElse(symbol)
            : formula;
    return services.formulas().cast(type, services.formulas().adopt(known), true);
  }

  private Value unbound(AccessPath path, Type type, Optional<Slot> slot, Origin at) {
    String key =
        slot.map(each -> each.object().key() + "@" + services.formulas().number(each.offset()))
            .orElseGet(() -> "result " + services.counters().next());
    if (type instanceof Type.PointerType pointer
        && !(pointer.target() instanceof Type.FunctionType)) {
      return target(key, path, pointer, slot, at);
    }
    return named(key, path, type, at);
  }

  /** What stands for itself. */
  private Value named(String key, AccessPath path, Type type, Origin at) {
    Optional<CType> kept = services.types().representation(type);
    Reason reason =
        Reason.open(path + " is not known", "say what it is with --input '" + path + "=...'");
    if (kept.isEmpty() || type instanceof Type.PointerType) {
      return losses.fresh(type, path.toString(), reason, at);
    }
    Unknown unknown =
        services
            .unknowns()
            .of(
                "entry " + key,
                path.toString(),
                kept.get(),
                reason,
                Optional.of(path),
                List.of(at));
    Formula symbol = services.formulas().adopt(unknown.symbol());
    return new Value.Number(
        type instanceof Type.BooleanType
            ? services.formulas().cast(CType.U8, services.formulas().truth(symbol), false)
            : symbol);
  }

  /** What a pointer points to; where it may be one that was read before, that is not known. */
  private Value target(
      String key, AccessPath path, Type.PointerType type, Optional<Slot> slot, Origin at) {
    Formula bytes = services.bytes(services.types().address().width() / 8);
    List<MemoryObject> before =
        slot.map(each -> List.copyOf(services.objects().targets(each.object()))).orElse(List.of());
    for (MemoryObject each : before) {
      ByteRange range = new ByteRange(slot.orElseThrow().offset(), bytes);
      ByteRange other = new ByteRange(each.slot().orElseThrow().offset(), bytes);
      switch (services.facts().relate(range, other)) {
        case DISJOINT -> {}
        case SAME -> {
          return new Value.Address(each, services.bytes(0));
        }
        default -> {
          Reason reason =
              Reason.notFollowed(path + " may be a pointer that was read under another index");
          return losses.fresh(type, path.toString(), reason, at);
        }
      }
    }
    MemoryObject object = services.objects().target("target " + key, path, type.target(), slot, at);
    return new Value.Address(object, services.bytes(0));
  }
}
