package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.HavocValues;
import org.splitring.reader.exec.access.LvalueTarget;
import org.splitring.reader.exec.access.MemoryReads;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.Content;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryCell;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;

/** A memory to be looked at. */
final class MemorySnapshot implements MemoryView {

  private final Memory memory;
  private final Memory initial;
  private final ExecutionServices services;
  private final MemoryReads reading;
  private final HavocValues losses;

  MemorySnapshot(
      Memory memory,
      Memory initial,
      ExecutionServices services,
      MemoryReads reading,
      HavocValues losses) {
    this.memory = memory;
    this.initial = initial;
    this.services = services;
    this.reading = reading;
    this.losses = losses;
  }

  @Override
  public List<MemoryObject> changed() {
    return List.copyOf(memory.changed());
  }

  @Override
  public List<Stored> stores(MemoryObject object) {
    List<Stored> stores = new ArrayList<>();
    for (MemoryCell cell : memory.cells(object)) {
      stores.add(
          new Stored(
              cell.range().offset(),
              cell.range().bytes(),
              value(cell.content(), cell),
              cell.at(),
              services.filled().has(object, cell) ? By.LOOP : By.TEXT));
    }
    if (memory.background(object) instanceof Background.Lost lost) {
      stores.add(
          new Stored(
              services.bytes(0),
              services.bytes(services.program().size(object.type()).orElse(0)),
              losses.value(
                  lost.loss().identity() + " " + object.key(),
                  Type.VOID,
                  object.toString(),
                  lost.loss().reason(),
                  lost.loss().origins()),
              lost.loss().origins().isEmpty() ? object.origin() : lost.loss().origins().get(0),
              lost.loss().reason().kind() == Reason.Kind.CHANGED ? By.CALL : By.TEXT));
    }
    return stores;
  }

  private Value value(Content content, MemoryCell cell) {
    if (content instanceof Content.Scalar scalar && scalar.skip() == 0) {
      return scalar.value();
    }
    if (content instanceof Content.Either either) {
      return services
          .values()
          .either(
              either.condition(), value(either.whenTrue(), cell), value(either.whenFalse(), cell));
    }
    return losses.fresh(
        Type.VOID, "bytes", Reason.notFollowed("bytes that are no single value"), cell.at());
  }

  @Override
  public Value load(Value pointer, Type type, Origin at) {
    return load(pointer, type, memory, at);
  }

  @Override
  public Value initial(MemoryObject object, Formula offset, Type type, Origin at) {
    return load(new Value.Address(object, offset), type, initial, at);
  }

  private Value load(Value pointer, Type type, Memory from, Origin at) {
    return reading.load(new LvalueTarget(pointer, type, Optional.empty(), List.of()), from, at);
  }

  @Override
  public List<LedgerLine> assumed(MemoryObject object, Formula offset, Type type, Origin at) {
    Formula bytes = services.bytes(services.program().size(type).orElse(1));
    return reading.apart(object, new ByteRange(offset, bytes), memory).stream()
        .map(each -> new LedgerLine(each, at))
        .toList();
  }

  @Override
  public Set<Origin> leftBy(MemoryObject object, Formula offset, Type type) {
    Formula bytes = services.bytes(services.program().size(type).orElse(1));
    return memory.leftBy(object, new ByteRange(offset, bytes));
  }
}
