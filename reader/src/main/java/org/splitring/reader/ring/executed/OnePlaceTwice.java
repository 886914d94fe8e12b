package org.splitring.reader.ring.executed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.model.claim.Measured;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;
import org.splitring.reader.ring.values.MeasuredFrom;

/**
 * A part that is kept under several names: as a pointer and as an offset, or once for each of two
 * addresses of one memory, or by several calls of what measures the ring. Where all give the same
 * at every point, it does not matter which one is meant.
 */
public final class OnePlaceTwice {

  private final CType address;
  private final Predicate<Symbol> isRing;
  private final Predicate<Symbol> isElsewhere;

  /**
   * Asks about places.
   *
   * @param isRing whether a symbol is where a ring is: what is behind it is no offset from the
   *     table
   * @param isElsewhere whether a symbol is the start of memory in which the table is not
   */
  public OnePlaceTwice(CType address, Predicate<Symbol> isRing, Predicate<Symbol> isElsewhere) {
    this.address = address;
    this.isRing = isRing;
    this.isElsewhere = isElsewhere;
  }

  /**
   * One of several that say the same; empty if they do not.
   *
   * @param all over the inputs as far as they are known, each over its own base
   */
  public Optional<FoundQuantity> only(List<FoundQuantity> all) {
    List<FoundQuantity> left = withoutOffsetsAgain(all);
    FoundQuantity first = left.get(0);
    for (FoundQuantity each : left) {
      boolean sameWays =
          each.laidOut().equals(first.laidOut()) || FormulaQuestions.isOverInputs(first.formula());
      if (!sameWays || !isSame(first.formula(), each.formula())) {
        return Optional.empty();
      }
    }
    return Optional.of(first);
  }

  /**
   * Where one of those that say the same is laid out; empty if always.
   *
   * @param all of which {@link #only} is one
   */
  public Optional<Formula> laidOut(List<FoundQuantity> all) {
    List<Optional<Formula>> ways =
        withoutOffsetsAgain(all).stream().map(FoundQuantity::laidOut).distinct().toList();
    Formula any = Conditions.or(ways.stream().map(each -> each.orElse(Conditions.TRUE)).toList());
    return Conditions.isTrue(any) ? Optional.empty() : Optional.of(any);
  }

  private boolean isSame(Formula one, Formula other) {
    return one.equals(other)
        || FormulaQuestions.isOverInputs(one)
            && FormulaQuestions.isOverInputs(other)
            && FormulaQuestions.same(offset(one), offset(other), address);
  }

  /** How far from the base a place is. */
  private Formula offset(Formula place) {
    Formula wide = Conditions.as(address, place);
    return MeasuredFrom.of(place, address) == Measured.ADDRESS
        ? Expressions.binary(Operator.SUBTRACT, wide, Input.BASE.as(address))
        : wide;
  }

  /** Without pointers that are just where some memory begins, and so far behind. */
  private List<FoundQuantity> withoutOffsetsAgain(List<FoundQuantity> all) {
    List<FoundQuantity> left = new ArrayList<>(all);
    left.removeIf(
        pointer ->
            !FormulaQuestions.isOverInputs(pointer.formula())
                && all.stream()
                    .anyMatch(offset -> offset != pointer && isMovedBy(pointer, offset)));
    return left.isEmpty() ? all : left;
  }

  private boolean isMovedBy(FoundQuantity pointer, FoundQuantity offset) {
    return FormulaQuestions.isOverInputs(offset.formula())
        && same(pointer.formula()) instanceof Binary sum
        && sum.operator() == Operator.ADD
        && (isStart(sum.left()) && same(sum.right()).equals(same(offset.formula()))
            || isStart(sum.right()) && same(sum.left()).equals(same(offset.formula())));
  }

  private boolean isStart(Formula formula) {
    return same(formula) instanceof Symbol symbol
        && Input.named(symbol.name()).isEmpty()
        && !isRing.test(symbol)
        && !isElsewhere.test(symbol);
  }

  /** The number that stays the same number through conversions. */
  private Formula same(Formula formula) {
    Formula at = formula;
    while (at instanceof org.splitring.model.formula.Cast cast
        && keeps(cast.operand().type(), cast.type())) {
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
