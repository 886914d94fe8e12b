package org.splitring.claims.c;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/**
 * A part that is named twice: its offset, and the pointer that is made by adding just that offset
 * to where the memory begins. The two are one place. Where the sum is another, which of them is
 * meant stays open.
 */
final class OnePlace {

  private final CType address;

  /** Where the descriptor table is, if the function says so. */
  private final Optional<Formula> table;

  private Optional<Formula> region = Optional.empty();

  private OnePlace(Optional<Formula> table, CType address) {
    this.table = table;
    this.address = address;
  }

  /** Leaves one of two names for one place. */
  static void settle(
      Map<Quantity, List<Lifting.Found>> found, Optional<Formula> table, CType address) {
    OnePlace one = new OnePlace(table, address);
    found.replaceAll(
        (quantity, all) ->
            quantity.measure() == Quantity.Measure.PLACE && all.size() == 2 ? one.of(all) : all);
  }

  private List<Lifting.Found> of(List<Lifting.Found> two) {
    Lifting.Found first = two.get(0);
    Lifting.Found second = two.get(1);
    if (first.formula().equals(second.formula()) || !first.laidOut().equals(second.laidOut())) {
      return two;
    }
    return settled(first, second).or(() -> settled(second, first)).map(List::of).orElse(two);
  }

  /** Over the table the pointer says more; without one, the offset is all that is known. */
  private Optional<Lifting.Found> settled(Lifting.Found pointer, Lifting.Found offset) {
    Optional<Formula> start = start(pointer.formula(), offset.formula());
    if (table.isPresent()) {
      return start.filter(each -> same(table.get()).equals(each)).map(each -> pointer);
    }
    if (start.isEmpty() || region.isPresent() && !region.equals(start)) {
      return Optional.empty();
    }
    region = start;
    return Optional.of(offset);
  }

  /** What the pointer adds the offset to. */
  private Optional<Formula> start(Formula pointer, Formula offset) {
    if (!(same(pointer) instanceof Binary sum) || sum.operator() != Binary.Operator.ADD) {
      return Optional.empty();
    }
    Optional<Formula> start =
        same(sum.right()).equals(same(offset))
            ? Optional.of(sum.left())
            : same(sum.left()).equals(same(offset)) ? Optional.of(sum.right()) : Optional.empty();
    return start.map(this::same).filter(Symbol.class::isInstance);
  }

  /** The number that stays the same number through conversions. */
  private Formula same(Formula formula) {
    Formula at = formula;
    while (at instanceof Cast cast && keeps(cast.operand().type(), cast.type())) {
      at = cast.operand();
    }
    return at;
  }

  /** Whether a number is the same in the wider type: as an address, modulo all addresses. */
  private boolean keeps(CType from, CType to) {
    return to.width() == address.width() && (from.width() == to.width() || from.signed())
        || to.width() >= from.width() && to.signed() == from.signed()
        || to.width() > from.width() && !from.signed();
  }
}
