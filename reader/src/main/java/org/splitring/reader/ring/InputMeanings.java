package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.ring.executed.ExecutedFunction;
import org.splitring.reader.ring.executed.RingCalls;
import org.splitring.reader.ring.names.InputNames;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.names.UserWords;
import org.splitring.reader.ring.values.FormulaQuestions;
import org.splitring.reader.ring.values.SizeInForce;

/**
 * Which symbols are which input: those of which the user says so, and those that are named or
 * handed over so, unless two of them could be the same one.
 */
final class InputMeanings {

  private final ExecutedFunction executed;
  private final UserHints hints;
  private final Set<String> denied;
  private final Map<Symbol, Formula> meanings = new LinkedHashMap<>();
  private final Map<Symbol, Unread> doubts = new LinkedHashMap<>();
  private final List<Bound> bounds = new ArrayList<>();
  private final Map<Input, List<Assumption>> assumptions = new EnumMap<>(Input.class);

  InputMeanings(ExecutedFunction executed, UserHints hints, Set<String> denied) {
    this.executed = executed;
    this.hints = hints;
    this.denied = denied;
  }

  /** Which expressions were taken as inputs. */
  List<Bound> bounds() {
    return bounds;
  }

  /** The symbols that are known to be something. */
  Map<Symbol, Formula> meanings() {
    return Ordered.map(meanings);
  }

  /** What was taken for granted for the inputs of a formula. */
  List<Assumption> assumptions(Formula formula) {
    return assumptions.entrySet().stream()
        .filter(entry -> Expressions.mentions(formula, entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Why values were taken as inputs. */
  Map<Input, List<Assumption>> grounds() {
    return assumptions;
  }

  /** Notes why values were taken as inputs before. */
  void assume(Map<Input, List<Assumption>> grounds) {
    grounds.forEach(
        (input, lines) ->
            assumptions.computeIfAbsent(input, each -> new ArrayList<>()).addAll(lines));
  }

  /** Takes for a size or an alignment what is called so alone, if nothing else was. */
  void assignUnmentioned(List<Symbol> parameters, RingFrame frame) {
    for (Input input : List.of(Input.N, Input.A)) {
      List<Symbol> all =
          parameters.stream()
              .filter(each -> named(each).equals(Optional.of(input)))
              .filter(each -> input != Input.N || !frame.isIndex(each))
              .toList();
      boolean isBound = bounds.stream().anyMatch(bound -> bound.input() == input);
      if (all.size() == 1
          && !isBound
          && !isCalledSoElsewhere(input, all.get(0))
          && !doubts.containsKey(all.get(0))) {
        bind(all.get(0), input);
        assume(RingRules.NAMED_INPUT, input, nameSays(all.get(0), input));
      }
    }
  }

  /** An index may be called n too where the size is a member that is called so as well. */
  private boolean isCalledSoElsewhere(Input input, Symbol parameter) {
    return executed.summary().unknowns().keySet().stream()
        .filter(each -> !each.equals(parameter))
        .anyMatch(each -> named(each).equals(Optional.of(input)));
  }

  /** Notes that an expression was taken as an input. */
  void add(Bound bound) {
    if (!bounds.contains(bound)) {
      bounds.add(bound);
    }
  }

  /** Takes what counts the descriptors as Queue Size. */
  void count(Formula counted) {
    String shown = executed.shown(counted);
    add(new Bound(shown, Input.N, counted.type()));
    assume(RingRules.COUNTED_SIZE, Input.N, shown + " counts the descriptors, so it is n");
  }

  /**
   * Finds the inputs among symbols.
   *
   * @param frame where the function says that the table of descriptors is, so that no name does
   */
  void assign(Set<Symbol> symbols, RingFrame frame, RingCalls calls) {
    Map<Input, List<Symbol>> byName = new EnumMap<>(Input.class);
    for (Symbol symbol : symbols) {
      Optional<Unknown> unknown = executed.unknown(symbol);
      if (unknown.isEmpty() || said(symbol, unknown.get())) {
        continue;
      }
      named(symbol)
          .filter(input -> input != Input.BASE || frame.tables().isEmpty())
          .filter(input -> input != Input.N || !frame.isIndex(symbol))
          .or(() -> handed(symbol, calls))
          .ifPresent(input -> byName.computeIfAbsent(input, each -> new ArrayList<>()).add(symbol));
    }
    byName.forEach((input, all) -> named(input, all, calls));
  }

  private Optional<Input> named(Symbol symbol) {
    return denied.contains(RingRules.NAMED_INPUT) ? Optional.empty() : executed.inputByName(symbol);
  }

  private Optional<Input> handed(Symbol symbol, RingCalls calls) {
    return denied.contains(RingRules.HANDED_INPUT) ? Optional.empty() : calls.handedAs(symbol);
  }

  /** What the user says of a symbol comes before its name. */
  private boolean said(Symbol symbol, Unknown unknown) {
    Optional<Long> constant = UserWords.constant(hints, unknown);
    if (constant.isPresent()) {
      meanings.put(symbol, Literal.of(constant.get(), symbol.type()));
      return true;
    }
    Optional<Input> input = UserWords.input(hints, unknown);
    input.ifPresent(each -> bind(symbol, each));
    return input.isPresent();
  }

  private void bind(Symbol symbol, Input input) {
    meanings.put(symbol, input.as(symbol.type()));
    add(new Bound(shown(symbol), input, symbol.type()));
  }

  private void named(Input input, List<Symbol> candidates, RingCalls calls) {
    Set<String> shown = new java.util.LinkedHashSet<>();
    bounds.stream()
        .filter(bound -> bound.input() == input)
        .forEach(bound -> shown.add(bound.expression()));
    candidates.forEach(symbol -> shown.add(shown(symbol)));
    if (shown.size() == 1) {
      candidates.forEach(symbol -> bind(symbol, input));
      candidates.forEach(symbol -> assume(symbol, input, calls));
      return;
    }
    String all = String.join(" and ", shown);
    for (Symbol symbol : candidates) {
      doubts.put(
          symbol,
          new Unread(
              Quantity.USED,
              all + " could each be " + input.symbol(),
              ClaimPlaces.of(executed.unknown(symbol).orElseThrow()),
              String.format(
                  Locale.ROOT,
                  "say which one is, with --input '%s=%s', and what the other is",
                  shown(symbol),
                  input.symbol())));
    }
  }

  private void assume(Symbol symbol, Input input, RingCalls calls) {
    if (executed.inputByName(symbol).isPresent()) {
      assume(RingRules.NAMED_INPUT, input, nameSays(symbol, input));
    } else {
      assume(
          RingRules.HANDED_INPUT,
          input,
          shown(symbol) + " is " + input.symbol() + " by what it is handed over as");
    }
  }

  private String nameSays(Symbol symbol, Input input) {
    return shown(symbol) + " is " + input.symbol() + " by its name";
  }

  private void assume(String rule, Input input, String text) {
    List<Assumption> all = assumptions.computeIfAbsent(input, each -> new ArrayList<>());
    Assumption line = new Assumption(rule, ClaimPlaces.of(executed.function().origin()), text);
    if (!all.contains(line)) {
      all.add(line);
    }
  }

  private String shown(Symbol symbol) {
    return executed.unknown(symbol).map(Unknown::toString).orElse(symbol.name());
  }

  /** A formula over the inputs, as far as they are known. */
  Formula in(Formula formula) {
    Formula known = FormulaQuestions.with(formula, meanings);
    if (denied.contains(RingRules.SIZE_WITHIN_MAXIMUM)) {
      return known;
    }
    Formula inForce = SizeInForce.in(known, this::isMost);
    if (!inForce.equals(known)) {
      assume(
          RingRules.SIZE_WITHIN_MAXIMUM, Input.N, "n is at most the maximum it is compared with");
    }
    return inForce;
  }

  /** Whether it is named as the most that Queue Size may be. */
  private boolean isMost(Symbol symbol) {
    return executed
        .named(symbol)
        .flatMap(QuantityNames::lastName)
        .filter(InputNames::isMostSize)
        .isPresent();
  }

  /** Why a formula cannot be said over the inputs, if two symbols could be one of them. */
  Optional<Unread> doubt(Formula formula) {
    return Expressions.symbols(formula).stream()
        .flatMap(symbol -> Stream.ofNullable(doubts.get(symbol)))
        .findFirst();
  }
}
