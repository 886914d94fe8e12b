package org.splitring.reader.ring.executed;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ring.values.CancelledSums;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;

/**
 * Where a function puts the descriptor table: that is the base, and nothing else is.
 *
 * @param formula the table's place, over the source's symbols
 * @param address the type of addresses
 */
public record TablePlace(Formula formula, CType address) {

  /** The places of all that is stored as a table. */
  public static List<TablePlace> of(List<FoundQuantity> tables, CType address) {
    return tables.stream()
        .map(FoundQuantity::formula)
        .distinct()
        .map(each -> new TablePlace(FormulaQuestions.sameBits(each), address))
        .toList();
  }

  /** The one of several whose ring a formula is of: the only one that it is computed from. */
  public static Optional<TablePlace> ofRing(List<TablePlace> tables, Formula formula) {
    if (tables.size() == 1) {
      return Optional.of(tables.get(0));
    }
    List<TablePlace> its = tables.stream().filter(each -> each.leadsTo(formula)).toList();
    return its.size() == 1 ? Optional.of(its.get(0)) : Optional.empty();
  }

  private boolean leadsTo(Formula other) {
    return start()
        .or(this::kept)
        .map(symbol -> Expressions.symbols(other).contains(symbol))
        .orElseGet(() -> FormulaQuestions.contains(other, formula));
  }

  /** The symbol that the table's place is, so far behind or not; empty if it is computed. */
  Optional<Symbol> start() {
    return moved().map(Moved::start).flatMap(FormulaQuestions::symbol);
  }

  /** The symbol of 32 bits that the table's place is, and no more. */
  private Optional<Symbol> kept() {
    return widened(formula).filter(Symbol.class::isInstance).map(Symbol.class::cast);
  }

  /** The least place that the table can have, in bytes: what it starts at is not below zero. */
  public long least() {
    boolean isMoved =
        moved().isPresent()
            && formula instanceof Binary sum
            && Conditions.folded(FormulaQuestions.bare(sum.right())) instanceof Literal;
    return isMoved
        ? ((Literal) Conditions.folded(FormulaQuestions.bare(((Binary) formula).right()))).value()
        : 0;
  }

  /** Whether the place is kept in 32 bits, and used as an address that is wider. */
  public boolean isWidened() {
    return widened(formula).isPresent();
  }

  /** The 32 bits that an address is made of, if it is. */
  public static Optional<Formula> widened(Formula place) {
    return place instanceof Cast cast
            && cast.type().width() > cast.operand().type().width()
            && cast.operand().type().width() == 32
            && !cast.operand().type().signed()
        ? Optional.of(cast.operand())
        : Optional.empty();
  }

  /** The symbol that the table's place is exactly. */
  public Optional<Symbol> symbol() {
    return formula instanceof Symbol symbol ? Optional.of(symbol) : Optional.empty();
  }

  /**
   * A formula over the base: where the table is a symbol and so far behind it, the symbol is the
   * base and so far in front of it.
   */
  public Formula over(Formula other) {
    if (formula instanceof Literal start) {
      return other instanceof Literal place
          ? Literal.of(place.value() - start.value(), address)
          : other;
    }
    Moved moved = moved().orElseGet(() -> new Moved(formula, Input.BASE.as(address)));
    return CancelledSums.cancelled(narrow(over(other, moved)));
  }

  private static Formula over(Formula other, Moved moved) {
    return Expressions.rewrite(
        other,
        node -> node.equals(moved.start()) ? Conditions.as(node.type(), moved.overBase()) : node);
  }

  /** A place that is computed in the 32 bits that the table's place is kept in. */
  private Formula narrow(Formula other) {
    Optional<Symbol> kept = kept();
    return kept.isPresent() && widened(other).isPresent()
        ? over(other, new Moved(kept.get(), Input.BASE.as(address)))
        : other;
  }

  /**
   * What the table's place starts from.
   *
   * @param overBase what that is over the base
   */
  private record Moved(Formula start, Formula overBase) {}

  private Optional<Moved> moved() {
    if (formula instanceof Symbol symbol) {
      return Optional.of(new Moved(symbol, Input.BASE.as(symbol.type())));
    }
    if (formula instanceof Binary sum
        && sum.operator() == Operator.ADD
        && sum.type().width() == address.width()
        && isStart(FormulaQuestions.sameBits(sum.left()), sum.right())) {
      return Optional.of(
          new Moved(
              FormulaQuestions.sameBits(sum.left()),
              Expressions.binary(
                  Operator.SUBTRACT, Input.BASE.as(address), Conditions.as(address, sum.right()))));
    }
    return Optional.empty();
  }

  /** Whether it is not known at all, and what is added to it has nothing to do with it. */
  private static boolean isStart(Formula start, Formula added) {
    return (start instanceof Symbol || start instanceof Conditional)
        && !Expressions.symbols(start).isEmpty()
        && Collections.disjoint(Expressions.symbols(start), Expressions.symbols(added))
        && Expressions.symbols(start).stream().allMatch(each -> Input.named(each.name()).isEmpty());
  }
}
