package org.splitring.reader.ring.stored;

import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.memory.Value;
import org.splitring.reader.ring.values.Conditions;

/** Values as numbers: an address is where its object is, and so far behind. */
public final class ValueFormulas {

  private ValueFormulas() {}

  /**
   * The value as a formula; what is lost is the symbol of its unknown. Empty if it is no number.
   *
   * @param address the type of addresses
   */
  public static Optional<Formula> of(Value value, CType address) {
    if (value instanceof Value.Number number) {
      return Optional.of(number.formula());
    }
    if (value instanceof Value.Address place) {
      Formula start = Conditions.as(address, place.object().address());
      Formula offset = Conditions.as(address, place.offset());
      return Optional.of(
          Literal.isZero(offset) ? start : Expressions.binary(Operator.ADD, start, offset));
    }
    if (value instanceof Value.Choice choice) {
      Optional<Formula> whenTrue = of(choice.whenTrue(), address);
      Optional<Formula> whenFalse = of(choice.whenFalse(), address);
      return whenTrue.isEmpty() || whenFalse.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Conditions.choose(
                  choice.condition(),
                  Conditions.as(whenTrue.get().type(), whenTrue.get()),
                  Conditions.as(whenTrue.get().type(), whenFalse.get())));
    }
    return value instanceof Value.Lost lost ? Optional.of(lost(lost, address)) : Optional.empty();
  }

  private static Formula lost(Value.Lost lost, CType address) {
    Formula start = lost.unknown().symbol();
    return lost.moved()
        .<Formula>map(
            bytes ->
                Expressions.binary(
                    Operator.ADD, Conditions.as(address, start), Conditions.as(address, bytes)))
        .orElse(start);
  }
}
