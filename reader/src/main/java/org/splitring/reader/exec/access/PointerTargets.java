package org.splitring.reader.exec.access;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Value.Address;
import org.splitring.reader.memory.Value.Number;

/** Where a pointer points: to an object, and how far into it. */
public final class PointerTargets {

  private final ExecutionServices services;
  private final HavocValues losses;

  public PointerTargets(ExecutionServices services, HavocValues losses) {
    this.services = services;
    this.losses = losses;
  }

  /** The same pointer, as addresses and lost values only. */
  public Value of(Value pointer, Origin at) {
    return services
        .values()
        .map(
            services.values().pointer(pointer),
            each -> each instanceof Number number ? absolute(number.formula(), at) : each);
  }

  /** A pointer moved by some bytes. */
  public static Value moved(Value pointer, Formula bytes, ExecutionServices services) {
    return services
        .values()
        .map(
            services.values().pointer(pointer),
            each -> {
              if (each instanceof Address address) {
                return new Address(address.object(), services.sum(address.offset(), bytes));
              }
              if (each instanceof Number number) {
                return new Number(services.sum(number.formula(), bytes), number.provenance());
              }
              boolean still = Literal.isZero(bytes);
              return still || !(each instanceof Value.Lost lost)
                  ? each
                  : shifted(lost, bytes, services);
            });
  }

  /** Nobody knows where it points, but it is so far from where it was. */
  private static Value shifted(Value.Lost lost, Formula bytes, ExecutionServices services) {
    Formula moved = lost.moved().map(before -> services.sum(before, bytes)).orElse(bytes);
    return new Value.Lost(
        lost.unknown(), Literal.isZero(moved) ? Optional.empty() : Optional.of(moved));
  }

  /** A number that is used as an address, although no object's address was put into it. */
  private Value absolute(Formula number, Origin at) {
    if (Literal.isZero(number)) {
      return losses.fresh(
          Type.pointerTo(Type.VOID), "NULL", Reason.open("a null pointer is followed", ""), at);
    }
    if (!services.formulas().isOpen(number)) {
      return new Address(services.objects().absolute(), number);
    }
    Optional<Unknown> unknown = leading(number).flatMap(services.unknowns()::of);
    if (unknown.isPresent() && unknown.get().path().isPresent()) {
      Formula start = services.formulas().adopt(unknown.get().symbol());
      AccessPath path = unknown.get().path().get();
      MemoryObject object =
          services
              .objects()
              .target(
                  "number " + unknown.get().symbol().name(), path, Type.VOID, Optional.empty(), at);
      return new Address(object, services.formulas().binary(Operator.SUBTRACT, number, start));
    }
    return new Value.Lost(
        unknown.orElseGet(
            () ->
                services
                    .unknowns()
                    .fresh(
                        "address",
                        services.types().address(),
                        Reason.notFollowed("what is at a computed address is not known"),
                        List.of(at))));
  }

  /** The symbol that a sum begins with, be it rounded or not: what is rounded stays where it is. */
  private static Optional<Symbol> leading(Formula number) {
    if (number instanceof Symbol symbol) {
      return Optional.of(symbol);
    }
    if (number instanceof Cast cast && cast.type().width() >= cast.operand().type().width()) {
      return leading(cast.operand());
    }
    if (!(number instanceof Binary binary)) {
      return Optional.empty();
    }
    return switch (binary.operator()) {
      case ADD, SUBTRACT -> leading(binary.left());
      case AND -> leading(binary.left()).or(() -> leading(binary.right()));
      case MULTIPLY ->
          binary.left() instanceof Binary whole
                  && whole.operator() == Operator.DIVIDE
                  && whole.right().equals(binary.right())
              ? leading(whole.left())
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
