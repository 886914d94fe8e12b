package org.splitring.reader.exec.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.Content;
import org.splitring.reader.memory.HavocEvent;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Value.Address;
import org.splitring.reader.memory.Value.Choice;
import org.splitring.reader.memory.Value.Lost;
import org.splitring.reader.memory.Value.Number;
import org.splitring.reader.memory.Values;

/** Writes into memory. */
public final class MemoryWrites {

  private final ExecutionServices services;
  private final ObjectBounds bounds;
  private final MemoryReads reading;
  private final HavocValues losses;
  private final PointerTargets targets;
  private final Consultation consulted;
  private final PrivateRecords privates;

  public MemoryWrites(
      ExecutionServices services,
      MemoryReads reading,
      HavocValues losses,
      PointerTargets targets,
      Consultation consulted,
      PrivateRecords privates) {
    this.privates = privates;
    this.consulted = consulted;
    this.services = services;
    this.bounds = new ObjectBounds(services);
    this.reading = reading;
    this.losses = losses;
    this.targets = targets;
  }

  /** What is written, where its place is known. */
  private interface Contents {
    Content at(MemoryObject object, Formula offset);
  }

  /** Stores a scalar. */
  public Memory store(LvalueTarget location, Value value, Memory memory, Origin at) {
    boolean kept =
        Values.alternatives(location.pointer()).stream()
            .anyMatch(
                each ->
                    !(each instanceof Value.Address address)
                        || address.object().kind() != MemoryObject.Kind.LOCAL);
    if (kept) {
      consulted.used(value);
      privates.kept(value, location.type());
    }
    if (location.bits().isPresent()) {
      return bits(location, location.bits().get(), value, memory, at);
    }
    Optional<CType> type = services.types().representation(location.type());
    if (type.isEmpty()) {
      long size = services.program().size(location.type()).orElse(-1);
      Reason reason = Reason.notFollowed("values of type " + location.type() + " are not followed");
      return size < 0
          ? loseObject(location.pointer(), reason, memory, at)
          : lose(location.pointer(), services.bytes(size), reason, memory, at);
    }
    Value stored = stored(value, type.get(), location.type());
    long bytes = type.get().width() / 8;
    Content content = new Content.Scalar(stored, bytes, 0);
    return put(
        location.pointer(), services.bytes(bytes), (o, f) -> content, List.of(value), memory, at);
  }

  private Value stored(Value value, CType kept, Type type) {
    return services
        .values()
        .map(
            value,
            each ->
                each instanceof Number number
                    ? new Number(
                        services.formulas().cast(kept, number.formula(), false),
                        number.provenance())
                    : type instanceof Type.PointerType
                        ? each
                        : services
                            .values()
                            .number(each, kept)
                            .<Value>map(f -> new Number(f, Values.provenance(each)))
                            .orElse(each));
  }

  private Memory bits(LvalueTarget location, Bits bits, Value value, Memory memory, Origin at) {
    Optional<BitUnit> unit = BitUnit.of(location, bits, services);
    Optional<Formula> number = services.values().number(value, CType.U64);
    if (unit.isEmpty() || number.isEmpty()) {
      return loseObject(
          location.pointer(), Reason.notFollowed("a bit-field of this type"), memory, at);
    }
    LvalueTarget whole = unit.get().location();
    Optional<Formula> before =
        services.values().number(reading.unit(unit.get(), memory, at), CType.U64);
    long low = -1L >>> (64 - bits.width());
    long mask = low << unit.get().first();
    Formula put = and(number.get(), low);
    Formula shifted =
        services
            .formulas()
            .binary(
                Operator.SHIFT_LEFT,
                put,
                services.formulas().literal(unit.get().first(), CType.U32));
    Formula others =
        and(before.orElseThrow(), CType.U64.wrap(~mask & -1L >>> (64 - unit.get().type().width())));
    Formula both = services.formulas().binary(Operator.OR, others, shifted);
    return store(
        whole, new Number(services.formulas().cast(unit.get().type(), both, false)), memory, at);
  }

  private Formula and(Formula formula, long mask) {
    return services
        .formulas()
        .binary(Operator.AND, formula, services.formulas().literal(mask, CType.U64));
  }

  /** Copies bytes; source and target may overlap. */
  public Memory copy(Value target, Value source, Formula bytes, Memory memory, Origin at) {
    if (Literal.isZero(bytes)) {
      return memory;
    }
    Value from = targets.of(source, at);
    List<Content> read = new ArrayList<>();
    Contents contents = contents(from, bytes, memory, at, read);
    boolean kept =
        Values.alternatives(targets.of(target, at)).stream().allMatch(Address.class::isInstance);
    Memory before = memory;
    for (Content each : kept ? List.<Content>of() : read) {
      before = before.escape(each);
    }
    return put(target, bytes, contents, List.of(), before, at);
  }

  /**
   * What is copied.
   *
   * @param read gets all that it may be
   */
  private Contents contents(
      Value from, Formula bytes, Memory memory, Origin at, List<Content> read) {
    if (from instanceof Choice choice) {
      Contents yes = contents(choice.whenTrue(), bytes, memory, at, read);
      Contents no = contents(choice.whenFalse(), bytes, memory, at, read);
      return (object, offset) ->
          memory.either(
              choice.condition(),
              object,
              new ByteRange(offset, bytes),
              yes.at(object, offset),
              no.at(object, offset));
    }
    if (from instanceof Address address) {
      ByteRange range = new ByteRange(address.offset(), bytes);
      reading.note(address.object(), range, memory, at);
      Content content = memory.find(address.object(), range);
      read.add(content);
      return (object, offset) -> content;
    }
    return lost(Reason.notFollowed("what is copied here is not known"), at);
  }

  /** Sets bytes to one value. */
  public Memory fill(Value target, Formula value, Formula bytes, Memory memory, Origin at) {
    Background filled = new Background.Filled(services.formulas().cast(CType.U8, value, false));
    return put(
        target,
        bytes,
        (object, offset) -> new Content.Image(filled, object, offset),
        List.of(),
        memory,
        at);
  }

  /** Bytes that may have changed in any way. */
  public Memory lose(Value target, Formula bytes, Reason reason, Memory memory, Origin at) {
    return put(target, bytes, lost(reason, at), List.of(), memory, at);
  }

  private Contents lost(Reason reason, Origin at) {
    Background lost = new Background.Lost(losses.loss(reason, at));
    return (object, offset) -> new Content.Image(lost, object, offset);
  }

  /** The whole object that a pointer points into may have changed. */
  public Memory loseObject(Value pointer, Reason reason, Memory memory, Origin at) {
    HavocEvent loss = losses.loss(reason, at);
    Memory result = memory;
    for (Value each : Values.alternatives(targets.of(pointer, at))) {
      result =
          each instanceof Address address
              ? result.lose(Set.of(address.object()), false, loss)
              : result.escape(result.reach(List.of(each))).loseExposed(loss);
    }
    return result;
  }

  private Memory put(
      Value pointer,
      Formula bytes,
      Contents contents,
      List<Value> stored,
      Memory memory,
      Origin at) {
    Value target = targets.of(pointer, at);
    if (target instanceof Choice choice) {
      return Memory.join(
          choice.condition(),
          put(choice.whenTrue(), bytes, contents, stored, memory, at),
          put(choice.whenFalse(), bytes, contents, stored, memory, at));
    }
    if (target instanceof Address address) {
      MemoryObject object = address.object();
      Optional<Reason> outside = bounds.outside(object, new ByteRange(address.offset(), bytes));
      if (outside.isPresent()) {
        Reason reason = Reason.notFollowed("a store to " + outside.get().text());
        return memory.loseAll(losses.loss(reason, at));
      }
      HavocEvent unsure =
          losses.loss(
              Reason.notFollowed(object + ": too many stores at places that are not known apart"),
              at);
      boolean others =
          memory.isExposed(object) && !services.ledger().mayUse(Rules.DISTINCT_POINTERS);
      Memory before =
          others
              ? memory.loseExposedBut(
                  List.of(object),
                  losses.loss(
                      Reason.open("what is stored at " + object + " may be what is read", ""), at))
              : memory;
      return before.store(
          object,
          new ByteRange(address.offset(), bytes),
          contents.at(object, address.offset()),
          at,
          unsure);
    }
    Reason reason =
        target instanceof Lost lost
            ? astray(lost.unknown().reason())
            : Reason.notFollowed("a store at an address that is not known");
    List<Value> all = new ArrayList<>(stored);
    all.add(target);
    return memory.escape(memory.reach(all)).loseExposed(losses.loss(reason, at));
  }

  /** Once is enough, also where one such store is the reason for the next. */
  private static Reason astray(Reason pointer) {
    String said = "a store through a pointer that is not known: ";
    return pointer.text().startsWith(said) ? pointer : Reason.notFollowed(said + pointer.text());
  }
}
