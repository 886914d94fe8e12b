package org.splitring.reader.exec.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.HavocEvent;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;

/** Makes losses, and values that are not known. */
public final class HavocValues {

  private final ExecutionServices services;

  public HavocValues(ExecutionServices services) {
    this.services = services;
  }

  /** A loss; pointers in what is lost may point anywhere. */
  public HavocEvent loss(Reason reason, Origin at) {
    return new HavocEvent(
        "loss " + services.counters().next(), reason, List.of(at), true, Set.of());
  }

  /** A loss; pointers in what is lost point to these, to statics and to what has escaped. */
  public HavocEvent loss(Reason reason, Origin at, Set<MemoryObject> targets) {
    return new HavocEvent(
        "loss " + services.counters().next(), reason, List.of(at), false, targets);
  }

  /** A value that is not known, another one each time. */
  public Value fresh(Type type, String name, Reason reason, Origin at) {
    return value("fresh " + services.counters().next(), type, name, reason, List.of(at));
  }

  /** A value that is not known; of one identity and type, the same. */
  public Value value(String identity, Type type, String name, Reason reason, List<Origin> at) {
    Optional<CType> representation = services.types().representation(type);
    CType kept = representation.orElse(services.types().address());
    Value.Lost lost =
        new Value.Lost(services.unknowns().of(identity, name, kept, reason, Optional.empty(), at));
    return type instanceof Type.IntegerType || type instanceof Type.BooleanType
        ? number(lost, type)
        : lost;
  }

  private Value number(Value.Lost lost, Type type) {
    var symbol = services.formulas().adopt(lost.unknown().symbol());
    return new Value.Number(
        type instanceof Type.BooleanType
            ? services.formulas().cast(CType.U8, services.formulas().truth(symbol), false)
            : symbol);
  }
}
