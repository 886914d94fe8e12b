package org.splitring.reader.ring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.Formulas;

/**
 * Where a function puts the descriptor table: that is the base, and nothing else is.
 *
 * @param formula the table's place, over the source's symbols
 * @param address the type of addresses
 */
record TablePlace(Formula formula, CType address) {

  /** The places of all that is stored as a table. */
  static List<TablePlace> of(List<Found> tables, CType address) {
    return tables.stream()
        .map(Found::formula)
        .distinct()
        .map(each -> new TablePlace(Formulas.sameBits(each), address))
        .toList();
  }

  /** The one of several whose ring a formula is of: the only one that it is computed from. */
  static Optional<TablePlace> ofRing(List<TablePlace> tables, Formula formula) {
    if (tables.size() == 1) {
      return Optional.of(tables.get(0));
    }
    List<TablePlace> its = tables.stream().filter(each -> each.leadsTo(formula)).toList();
    return its.size() == 1 ? Optional.of(its.get(0)) : Optional.empty();
  }

  private boolean leadsTo(Formula other) {
    return start()
        .map(symbol -> Expressions.symbols(other).contains(symbol))
        .orElseGet(() -> Formulas.contains(other, formula));
  }

  /** The symbol that the table's place is, so far behind or not; empty if it is computed. */
  Optional<Symbol> start() {
    return moved().map(Map.Entry::getKey);
  }

  /** The symbol that the table's place is exactly. */
  Optional<Symbol> symbol() {
    return formula instanceof Symbol symbol ? Optional.of(symbol) : Optional.empty();
  }

  /**
   * A formula over the base: where the table is a symbol and so far behind it, the symbol is the
   * base and so far in front of it.
   */
  Formula over(Formula other) {
    if (formula instanceof Literal start) {
      return other instanceof Literal place
          ? Literal.of(place.value() - start.value(), address)
          : other;
    }
    Optional<Map.Entry<Symbol, Formula>> moved = moved();
    if (moved.isPresent()) {
      Symbol start = moved.get().getKey();
      return Formulas.with(
          other, Map.of(start, Conditions.as(start.type(), moved.get().getValue())));
    }
    return Expressions.rewrite(
        other,
        node -> node.equals(formula) ? Conditions.as(node.type(), Input.BASE.as(address)) : node);
  }

  /** The symbol, and what it is over the base. */
  private Optional<Map.Entry<Symbol, Formula>> moved() {
    if (formula instanceof Symbol symbol) {
      return Optional.of(Map.entry(symbol, Input.BASE.as(symbol.type())));
    }
    if (formula instanceof Binary sum
        && sum.operator() == Operator.ADD
        && sum.type().width() == address.width()
        && Formulas.sameBits(sum.left()) instanceof Symbol symbol
        && !Expressions.symbols(sum.right()).contains(symbol)) {
      return Optional.of(
          Map.entry(
              symbol,
              Expressions.binary(
                  Operator.SUBTRACT, Input.BASE.as(address), Conditions.as(address, sum.right()))));
    }
    return Optional.empty();
  }
}
