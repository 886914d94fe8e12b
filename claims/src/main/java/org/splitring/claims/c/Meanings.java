package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/**
 * Which of a function's symbols are which input: those of which the user says so, and those that
 * are named so ({@link Roles}), unless two of them could be the same one.
 */
final class Meanings {

  private final Reading reading;
  private final Map<Symbol, Formula> meanings = new LinkedHashMap<>();
  private final Map<Symbol, Statement.Unread> doubts = new LinkedHashMap<>();
  private final List<Bound> bounds = new ArrayList<>();

  Meanings(Reading reading) {
    this.reading = reading;
  }

  /** Which expressions were taken as inputs. */
  List<Bound> bounds() {
    return bounds;
  }

  /** Notes that an expression was taken as an input. */
  void add(Bound bound) {
    if (!bounds.contains(bound)) {
      bounds.add(bound);
    }
  }

  /**
   * Finds the inputs among symbols.
   *
   * @param hasTable whether the function says where the table is, so that no name does
   */
  void assign(Set<Symbol> symbols, boolean hasTable) {
    Map<Input, List<Symbol>> byName = new EnumMap<>(Input.class);
    for (Symbol symbol : symbols) {
      Optional<Unknowns.Unknown> story = reading.unknowns.story(symbol);
      if (story.isEmpty() || told(symbol, story.get())) {
        continue;
      }
      Optional<Input> own =
          story.get().kind() == Unknowns.Kind.NAMED
              ? Roles.input(story.get().shown())
              : Optional.empty();
      own.filter(input -> input != Input.BASE || !hasTable)
          .or(() -> reading.ringCalls.handedAs(symbol))
          .ifPresent(
              input -> byName.computeIfAbsent(input, ignored -> new ArrayList<>()).add(symbol));
    }
    byName.forEach(this::named);
  }

  /** What the user says of a symbol comes before its name. */
  private boolean told(Symbol symbol, Unknowns.Unknown story) {
    SourceRequest request = reading.translation.request();
    String shown = story.shown();
    Optional<Long> constant = KnownValues.told(request.constants(), shown);
    if (constant.isPresent()) {
      meanings.put(symbol, Literal.of(constant.get(), symbol.type()));
      return true;
    }
    Optional<Input> input = KnownValues.told(request.inputs(), shown);
    input.ifPresent(each -> bind(symbol, each, shown));
    return input.isPresent();
  }

  private void bind(Symbol symbol, Input input, String shown) {
    meanings.put(symbol, input.as(symbol.type()));
    bounds.add(new Bound(shown, input, symbol.type()));
  }

  private void named(Input input, List<Symbol> candidates) {
    boolean taken =
        bounds.stream()
            .filter(bound -> bound.input() == input)
            .anyMatch(
                bound -> !bound.expression().equals(reading.unknowns.shown(candidates.get(0))));
    if (candidates.size() == 1 && !taken) {
      Symbol symbol = candidates.get(0);
      bind(symbol, input, reading.unknowns.shown(symbol));
      return;
    }
    String all =
        String.join(
            " and ",
            Stream.concat(
                    bounds.stream().filter(b -> b.input() == input).map(Bound::expression),
                    candidates.stream().map(reading.unknowns::shown))
                .distinct()
                .toList());
    for (Symbol symbol : candidates) {
      Unknowns.Unknown story = reading.unknowns.story(symbol).orElseThrow();
      doubts.put(
          symbol,
          new Statement.Unread(
              Quantity.USED,
              String.format(Locale.ROOT, "%s could each be %s", all, input.symbol()),
              Optional.of(story.at()),
              String.format(
                  Locale.ROOT,
                  "say which one is, with --input '%s=%s', and what the other is",
                  story.shown(),
                  input.symbol())));
    }
  }

  /** A formula over the inputs, as far as they are known. */
  Formula in(Formula formula) {
    return Expressions.rewrite(
        formula,
        node -> node instanceof Symbol symbol ? meanings.getOrDefault(symbol, symbol) : node);
  }

  /** Why a formula cannot be said over the inputs, if two symbols could be one of them. */
  Optional<Statement.Unread> doubt(Quantity quantity, Formula formula) {
    return Expressions.symbols(formula).stream()
        .filter(doubts::containsKey)
        .map(doubts::get)
        .map(doubt -> new Statement.Unread(quantity, doubt.reason(), doubt.at(), doubt.mend()))
        .findFirst();
  }
}
