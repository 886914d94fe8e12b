package org.splitring.reader.exec.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.Length;
import org.splitring.reader.ir.Type.RecordType;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;

/** Finds what lvalues designate. */
public final class PlaceEvaluator {

  private final ExecutionServices services;
  private final Evaluator evaluator;
  private final Consultation consulted;

  public PlaceEvaluator(ExecutionServices services, Evaluator evaluator, Consultation consulted) {
    this.services = services;
    this.evaluator = evaluator;
    this.consulted = consulted;
  }

  public LvalueTarget of(MemoryPlace place, PathState state, CallFrame frame) {
    if (place instanceof MemoryPlace.Named named) {
      MemoryObject object = services.objects().variable(named.variable(), frame);
      return new LvalueTarget(
          new Value.Address(object, services.bytes(0)), place.type(), Optional.empty(), List.of());
    }
    if (place instanceof MemoryPlace.Target target) {
      Value pointer = evaluator.value(target.pointer(), state, frame);
      return new LvalueTarget(
          services.values().pointer(pointer), target.type(), Optional.empty(), List.of());
    }
    if (place instanceof MemoryPlace.Member member) {
      LvalueTarget record = of(member.record(), state, frame);
      if (record.type() instanceof RecordType type) {
        consulted.member(type.id(), member.field().name());
        if (member.record() instanceof MemoryPlace.Target) {
          consulted.seen(record.pointer(), type.id());
        }
      }
      List<String> members = new ArrayList<>(record.members());
      members.add(member.field().name());
      return new LvalueTarget(
          PointerTargets.moved(record.pointer(), services.bytes(member.field().offset()), services),
          member.type(),
          member.field().bits(),
          members);
    }
    MemoryPlace.Element element = (MemoryPlace.Element) place;
    if (!(element.index() instanceof Constant)) {
      records(element.array()).forEach(consulted::record);
    }
    LvalueTarget array = of(element.array(), state, frame);
    Formula index = forward(evaluator.bytes(element.index(), state, frame));
    Formula offset =
        services.formulas().binary(Operator.MULTIPLY, index, size(element.type(), state, frame));
    return new LvalueTarget(
        PointerTargets.moved(array.pointer(), offset, services),
        element.type(),
        Optional.empty(),
        array.members());
  }

  /** No index leads before the first element of an array (C11 6.5.6p8). */
  private Formula forward(Formula index) {
    return index instanceof Cast cast
            && cast.operand().type().signed()
            && cast.operand().type().width() < index.type().width()
            && services.formulas().isOpen(index)
        ? services
            .formulas()
            .cast(
                index.type(),
                services
                    .formulas()
                    .cast(new CType(cast.operand().type().width(), false), cast.operand(), false),
                false)
        : index;
  }

  /** The address of what an lvalue designates. */
  public Value address(MemoryPlace place, PathState state, CallFrame frame) {
    Value pointer = of(place, state, frame).pointer();
    consulted.addressed(pointer, records(place), place.type());
    return pointer;
  }

  /** The records that an lvalue goes through. */
  private static Set<RecordId> records(MemoryPlace place) {
    Set<RecordId> records = new LinkedHashSet<>();
    for (MemoryPlace at = place; at != null; at = inner(at)) {
      if (at instanceof MemoryPlace.Member member
          && member.record().type() instanceof RecordType type) {
        records.add(type.id());
      }
    }
    return records;
  }

  private static @Nullable MemoryPlace inner(MemoryPlace place) {
    return place instanceof MemoryPlace.Member member
        ? member.record()
        : place instanceof MemoryPlace.Element element ? element.array() : null;
  }

  /** The bytes of a value of that type. */
  public Formula size(Type type, PathState state, CallFrame frame) {
    if (type instanceof RecordType record) {
      consulted.record(record.id());
    }
    OptionalLong constant = services.program().size(type);
    if (constant.isPresent()) {
      return services.bytes(constant.getAsLong());
    }
    if (type instanceof ArrayType array && array.length() instanceof Length.Captured captured) {
      Formula elements =
          evaluator.bytes(
              new Load(new MemoryPlace.Named(captured.elements()), frame.function().origin()),
              state,
              frame);
      return services
          .formulas()
          .binary(Operator.MULTIPLY, elements, size(array.element(), state, frame));
    }
    return services
        .formulas()
        .adopt(
            services
                .unknowns()
                .of(
                    "size of " + type,
                    "sizeof(" + type + ")",
                    services.types().address(),
                    Reason.notFound("the size of " + type + " is not known", ""),
                    Optional.empty(),
                    List.of(frame.function().origin()))
                .symbol());
  }
}
