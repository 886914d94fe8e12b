package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Value.Address;
import org.splitring.reader.memory.Value.Choice;
import org.splitring.reader.memory.Value.Lost;
import org.splitring.reader.memory.Value.Number;

/** What can be done with values: choices, and addresses as numbers and back. */
public final class Values {

  private final FormulaTable formulas;
  private final Unknowns unknowns;
  private final CType address;
  private final MemoryObject ring;
  private final int mostChoices;

  /**
   * Works on values.
   *
   * @param address the type of an address
   * @param ring the memory that begins at the base
   * @param mostChoices how many leaves of choices a value may have
   */
  public Values(
      FormulaTable formulas, Unknowns unknowns, CType address, MemoryObject ring, int mostChoices) {
    this.formulas = formulas;
    this.unknowns = unknowns;
    this.address = address;
    this.ring = ring;
    this.mostChoices = mostChoices;
  }

  /** The one where a condition holds, and the other where it does not. */
  public Value either(Formula condition, Value yes, Value no) {
    if (condition instanceof Literal known) {
      return known.value() != 0 ? yes : no;
    }
    if (yes.equals(no)) {
      return yes;
    }
    if (yes instanceof Number one
        && no instanceof Number other
        && one.provenance().equals(other.provenance())
        && one.formula().type().width() == other.formula().type().width()) {
      Formula second = formulas.cast(one.formula().type(), other.formula(), false);
      return new Number(formulas.conditional(condition, one.formula(), second), one.provenance());
    }
    if (yes instanceof Address one
        && no instanceof Address other
        && one.object().equals(other.object())) {
      return new Address(
          one.object(), formulas.conditional(condition, one.offset(), other.offset()));
    }
    Value both = new Choice(condition, yes, no);
    return leaves(both) > mostChoices ? widened(both) : both;
  }

  private static int leaves(Value value) {
    return value instanceof Choice choice
        ? leaves(choice.whenTrue()) + leaves(choice.whenFalse())
        : 1;
  }

  /** The values that a choice leaves open, each once. */
  public static List<Value> alternatives(Value value) {
    if (!(value instanceof Choice choice)) {
      return List.of(value);
    }
    Set<Value> all = new LinkedHashSet<>(alternatives(choice.whenTrue()));
    all.addAll(alternatives(choice.whenFalse()));
    return List.copyOf(all);
  }

  private Value widened(Value value) {
    List<Origin> origins = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Value each : alternatives(value)) {
      if (each instanceof Lost lost) {
        origins.addAll(lost.unknown().origins());
      } else if (each instanceof Address pointer) {
        origins.add(pointer.object().origin());
        text.append(text.isEmpty() ? "" : ", ").append(pointer.object());
      }
    }
    Reason reason =
        new Reason(
            Reason.Kind.BOUND,
            "a pointer may point to more than " + mostChoices + " places: " + text,
            "");
    String identity = "widened " + number(value, address).map(formulas::number).orElse(-1);
    return new Lost(unknowns.of(identity, "pointer", address, reason, Optional.empty(), origins));
  }

  /** Does one thing with each alternative of a choice. */
  public Value map(Value value, Function<Value, Value> change) {
    return value instanceof Choice choice
        ? either(
            choice.condition(), map(choice.whenTrue(), change), map(choice.whenFalse(), change))
        : change.apply(value);
  }

  /** The value as a number of that type; empty for the address of a function and for bytes. */
  public Optional<Formula> number(Value value, CType type) {
    if (value instanceof Number number) {
      return Optional.of(formulas.cast(type, number.formula(), false));
    }
    if (value instanceof Address pointer) {
      Formula sum = formulas.binary(Operator.ADD, pointer.object().address(), pointer.offset());
      return Optional.of(formulas.cast(type, sum, false));
    }
    if (value instanceof Lost lost) {
      Formula start = formulas.adopt(lost.unknown().symbol());
      Formula whole =
          lost.moved()
              .map(
                  bytes ->
                      formulas.binary(Operator.ADD, formulas.cast(address, start, false), bytes))
              .orElse(start);
      return Optional.of(formulas.cast(type, whole, false));
    }
    if (value instanceof Choice choice) {
      Optional<Formula> yes = number(choice.whenTrue(), type);
      Optional<Formula> no = number(choice.whenFalse(), type);
      return yes.isPresent() && no.isPresent()
          ? Optional.of(formulas.conditional(choice.condition(), yes.get(), no.get()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** The object whose address a value was made of. */
  public static Optional<MemoryObject> provenance(Value value) {
    if (value instanceof Address pointer) {
      return Optional.of(pointer.object());
    }
    return value instanceof Number number ? number.provenance() : Optional.empty();
  }

  /** A value that is used as a pointer: an {@link Address}, where its object is known. */
  public Value pointer(Value value) {
    return map(
        value,
        each -> {
          if (!(each instanceof Number number)) {
            return each;
          }
          Formula whole = formulas.cast(address, number.formula(), false);
          Optional<MemoryObject> object =
              number
                  .provenance()
                  .or(() -> formulas.isBased(whole) ? Optional.of(ring) : Optional.empty());
          return object.isPresent()
              ? new Address(object.get(), offset(whole, object.get()))
              : new Number(whole);
        });
  }

  private Formula offset(Formula whole, MemoryObject object) {
    Formula start = object.address();
    if (whole == start) {
      return formulas.literal(0, address);
    }
    if (whole instanceof Binary sum && sum.operator() == Operator.ADD) {
      if (sum.left() == start) {
        return sum.right();
      }
      if (sum.right() == start) {
        return sum.left();
      }
      if (sum.left() instanceof Binary inner && inner.operator() == Operator.ADD) {
        return formulas.binary(Operator.ADD, offset(inner, object), sum.right());
      }
    }
    return formulas.binary(Operator.SUBTRACT, whole, start);
  }
}
