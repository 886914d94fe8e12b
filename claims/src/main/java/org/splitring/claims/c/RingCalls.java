package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IParameter;
import org.splitring.model.claim.Place;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/**
 * What the functions that are called on the way say of the ring: which arguments are its Queue Size
 * and Queue Align, by the names of their parameters, and what those that measure it give.
 */
final class RingCalls {

  /**
   * A size that a function gave.
   *
   * @param shown the call
   * @param formula the value, over the source's symbols
   * @param meanings which of the symbols it was handed as an input
   * @param depth how many calls deep it is called
   * @param at where it is called
   */
  record Sized(
      Quantity quantity,
      String shown,
      Formula formula,
      Map<Symbol, Input> meanings,
      int depth,
      Place at) {}

  private final List<Sized> sizes = new ArrayList<>();
  private final Map<Symbol, Set<Input>> handed = new HashMap<>();
  private final Map<Input, Set<Long>> constants = new EnumMap<>(Input.class);

  void clear() {
    sizes.clear();
    handed.clear();
    constants.clear();
  }

  /**
   * A call that has begun.
   *
   * @param meanings which symbols it is handed as inputs
   * @param sizesBefore how many sizes were given before
   */
  record Entered(String function, Map<Symbol, Input> meanings, int sizesBefore) {}

  /** A function is called. */
  Entered enter(
      IASTFunctionDefinition function, List<IParameter> parameters, List<Value> arguments) {
    String name = Definitions.name(function);
    Map<Symbol, Input> meanings = Roles.isOfRing(name) ? inputs(parameters, arguments) : Map.of();
    return new Entered(name, meanings, sizes.size());
  }

  private Map<Symbol, Input> inputs(List<IParameter> parameters, List<Value> arguments) {
    Map<Symbol, Input> meanings = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<Input> input =
          Roles.input(parameters.get(i).getName()).filter(e -> e == Input.N || e == Input.A);
      Optional<Formula> bare = Memory.number(arguments.get(i)).map(RingCalls::bare);
      if (input.isPresent() && bare.isPresent()) {
        if (bare.get() instanceof Literal literal) {
          constants
              .computeIfAbsent(input.get(), ignored -> new LinkedHashSet<>())
              .add(literal.value());
        } else if (bare.get() instanceof Symbol symbol) {
          handed.computeIfAbsent(symbol, ignored -> new LinkedHashSet<>()).add(input.get());
          meanings.put(symbol, input.get());
        }
      }
    }
    return meanings;
  }

  /** A function has returned. What it was given by others is part of what it gives. */
  void leave(Entered entered, Value value, String shown, int depth, Place at) {
    Optional<Quantity> quantity =
        Roles.function(entered.function()).filter(each -> each.measure() != Quantity.Measure.PLACE);
    Optional<Formula> number = Memory.number(value);
    boolean computed = number.filter(each -> !(bare(each) instanceof Symbol)).isPresent();
    if (quantity.isPresent() && computed) {
      while (sizes.size() > entered.sizesBefore()) {
        sizes.remove(sizes.size() - 1);
      }
      sizes.add(
          new Sized(quantity.get(), shown, number.orElseThrow(), entered.meanings(), depth, at));
    }
  }

  /** The sizes, those that the function itself asked for before those that others did. */
  List<Sized> sizes() {
    int least = sizes.stream().mapToInt(Sized::depth).min().orElse(0);
    return sizes.stream().filter(each -> each.depth() == least).toList();
  }

  /** The one input that a symbol was handed over as. */
  Optional<Input> handedAs(Symbol symbol) {
    Set<Input> inputs = handed.getOrDefault(symbol, Set.of());
    return inputs.size() == 1 ? inputs.stream().findFirst() : Optional.empty();
  }

  /** Queue Size was found to be that number. */
  void isSize(long number) {
    constants.computeIfAbsent(Input.N, ignored -> new LinkedHashSet<>()).add(number);
  }

  /** The numbers that were handed over as an input. */
  Set<Long> constants(Input input) {
    return constants.getOrDefault(input, Set.of());
  }

  /** A value without the conversions on its way. */
  static Formula bare(Formula formula) {
    Formula at = formula;
    while (at instanceof Cast cast) {
      at = cast.operand();
    }
    return at;
  }

  /** The same formula with every symbol that was handed over as an input replaced by the input. */
  static Formula meant(Formula formula, Map<Symbol, Input> meanings) {
    return Expressions.rewrite(
        formula,
        node ->
            node instanceof Symbol symbol && meanings.containsKey(symbol)
                ? meanings.get(symbol).as(symbol.type())
                : node);
  }
}
