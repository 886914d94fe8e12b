package org.splitring.reader.ring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.ring.executed.ExecutedFunction;
import org.splitring.reader.ring.executed.FoundQuantity;
import org.splitring.reader.ring.executed.TablePlace;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.names.UserWords;
import org.splitring.reader.ring.values.FormulaQuestions;
import org.splitring.reader.ring.values.QueueSizeByStride;

/**
 * What the places of the rings are counted from, the descriptor table, and what by, Queue Size.
 *
 * @param tables where tables of descriptors are
 * @param counted what the descriptors in front of the available ring are counted by
 */
record RingFrame(
    ExecutedFunction executed,
    UserHints hints,
    List<TablePlace> tables,
    Optional<Formula> counted) {

  /** The frame of the rings that a function lays out, as far as the quantities that it has say. */
  static RingFrame of(
      ExecutedFunction executed, UserHints hints, Set<String> denied, FoundQuantities found) {
    RingFrame frame =
        new RingFrame(
            executed, hints, TablePlace.of(found.tables(), executed.address()), Optional.empty());
    List<Formula> places =
        found.of(Meaning.AVAIL).stream().map(FoundQuantity::formula).distinct().toList();
    if (denied.contains(RingRules.COUNTED_SIZE)) {
      return frame;
    }
    // One place by two addresses, as the processor and the device know it, is counted alike.
    List<Optional<Formula>> counts = places.stream().map(frame::count).distinct().toList();
    return counts.size() == 1 ? new RingFrame(executed, hints, frame.tables, counts.get(0)) : frame;
  }

  /** What the descriptors are counted by is Queue Size, unless something else is by its name. */
  private Optional<Formula> count(Formula avail) {
    Formula place = overBase(avail);
    return QueueSizeByStride.in(tables.isEmpty() ? overNamedBase(place) : place)
        .filter(
            each -> Expressions.symbols(each).stream().allMatch(symbol -> mayCount(each, symbol)));
  }

  /** Whether it says which of several rings it is: a multiple of it leads to the table. */
  boolean isIndex(Symbol symbol) {
    return indices().anyMatch(symbol::equals)
        || executed.named(symbol).filter(this::isIndex).isPresent();
  }

  /** The same of a variable. */
  boolean isIndex(AccessPath path) {
    return indices().anyMatch(each -> executed.named(each).equals(Optional.of(path)));
  }

  private Stream<Symbol> indices() {
    return tables.stream().flatMap(table -> indices(table.formula()));
  }

  private static Stream<Symbol> indices(Formula place) {
    if (place instanceof Cast cast) {
      return indices(cast.operand());
    }
    if (place instanceof Conditional choice) {
      return Stream.concat(indices(choice.whenTrue()), indices(choice.whenFalse()));
    }
    if (!(place instanceof Binary binary)) {
      return Stream.empty();
    }
    return switch (binary.operator()) {
      case ADD -> Stream.concat(indices(binary.left()), indices(binary.right()));
      case SUBTRACT -> indices(binary.left());
      case MULTIPLY ->
          FormulaQuestions.bare(binary.right()) instanceof Literal
              ? FormulaQuestions.symbol(binary.left()).stream()
              : Stream.empty();
      default -> Stream.empty();
    };
  }

  /** The one table that there is. */
  Optional<TablePlace> table() {
    return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
  }

  /** The formula with the value of the descriptor table replaced by the base. */
  Formula overBase(Formula formula) {
    Formula over =
        TablePlace.ofRing(tables, formula).map(table -> table.over(formula)).orElse(formula);
    return counted.map(each -> QueueSizeByStride.counting(over, each)).orElse(over);
  }

  private Formula overNamedBase(Formula formula) {
    return Expressions.rewrite(
        formula,
        node ->
            node instanceof Symbol symbol
                    && executed.inputByName(symbol).equals(Optional.of(Input.BASE))
                ? Input.BASE.as(symbol.type())
                : node);
  }

  /** Symbols that no quantity mentions are the inputs that they are named after. */
  Formula byName(Formula formula) {
    return Expressions.rewrite(
        formula,
        node ->
            node instanceof Symbol symbol
                ? executed
                    .inputByName(symbol)
                    .<Formula>map(input -> input.as(symbol.type()))
                    .orElse(symbol)
                : node);
  }

  Formula overNamedSize(Formula formula) {
    return Expressions.rewrite(
        overBase(formula),
        node ->
            node instanceof Symbol symbol
                    && (executed.inputByName(symbol).equals(Optional.of(Input.N))
                        || executed
                            .unknown(symbol)
                            .flatMap(each -> UserWords.input(hints, each))
                            .equals(Optional.of(Input.N)))
                ? Input.N.as(symbol.type())
                : node);
  }

  private boolean mayCount(Formula formula, Symbol symbol) {
    Optional<Unknown> unknown = executed.unknown(symbol);
    return unknown.isPresent()
        && isGiven(unknown.get())
        && !UserWords.isSaid(hints, unknown.get())
        && (executed.inputByName(symbol).isEmpty()
            || !formula.equals(symbol) && FormulaQuestions.isBounded(formula, symbol));
  }

  /** Whether it is what somebody else gave; what Queue Size was changed to is another number. */
  private static boolean isGiven(Unknown unknown) {
    return unknown.reason().isOpen() || unknown.reason().kind() == Reason.Kind.NOT_FOUND;
  }

  /** What is known of values that have a path, so that they can be bound before executing again. */
  Map<AccessPath, Formula> bindings(Map<Symbol, Formula> meanings) {
    Map<AccessPath, Formula> bindings = new LinkedHashMap<>();
    Map<Symbol, Formula> known = new LinkedHashMap<>(meanings);
    counted
        .flatMap(FormulaQuestions::symbol)
        .ifPresent(symbol -> known.put(symbol, Input.N.as(symbol.type())));
    table()
        .flatMap(TablePlace::symbol)
        .ifPresent(symbol -> known.put(symbol, Input.BASE.as(executed.address())));
    known.forEach(
        (symbol, value) ->
            executed
                .unknown(symbol)
                .flatMap(Unknown::path)
                .filter(path -> !ExecutedFunction.isCall(path))
                .ifPresent(path -> bindings.put(path, value)));
    return bindings;
  }
}
