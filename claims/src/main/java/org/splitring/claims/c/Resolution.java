package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/**
 * Turns what a function computes into statements over n, a, base and evt.
 *
 * <p>The value that the function gives the descriptor table is the base, and nothing else is where
 * it gives it one. The other symbols are inputs if the user says so, or by their names ({@link
 * Roles}), unless two of them could be the same one. A symbol that is left makes whatever mentions
 * it unread.
 */
final class Resolution {

  private final Reading reading;
  private final Lifting lifting;
  private final KnownValues constants;
  private final NamedInputs known;
  private final Map<Quantity, List<Lifting.Found>> found = new TreeMap<>();
  private final Map<Symbol, Formula> meanings = new LinkedHashMap<>();
  private final Map<Symbol, Statement.Unread> doubts = new LinkedHashMap<>();
  private final List<Bound> bounds = new ArrayList<>();
  private final List<String> countNotes = new ArrayList<>();
  private Optional<Formula> base = Optional.empty();
  private Optional<Formula> counted = Optional.empty();

  private Resolution(Reading reading, Lifting lifting) {
    this.reading = reading;
    this.lifting = lifting;
    this.constants = new KnownValues(reading);
    this.known = new NamedInputs(reading);
  }

  static Resolution of(Reading reading, Lifting lifting) {
    Resolution resolution = new Resolution(reading, lifting);
    resolution.collect();
    resolution.assign();
    return resolution;
  }

  /** Which of the function's expressions were taken as inputs. */
  List<Bound> inputs() {
    return bounds;
  }

  /** The names of the variables, members and functions that hold what is computed. */
  List<String> results() {
    return found.values().stream()
        .flatMap(List::stream)
        .map(each -> Roles.last(each.shown()))
        .toList();
  }

  private void collect() {
    lifting
        .parts()
        .forEach(
            (part, all) ->
                part.quantity().ifPresent(quantity -> found.put(quantity, constants.in(all))));
    lifting
        .returned()
        .forEach(
            (quantity, each) ->
                found
                    .computeIfAbsent(quantity, ignored -> new ArrayList<>())
                    .addAll(constants.in(List.of(each))));
    for (RingCalls.Sized sized : lifting.called()) {
      if (!lifting.returned().containsKey(sized.quantity())
          && Roles.Part.of(sized.quantity()).filter(lifting.parts()::containsKey).isEmpty()) {
        found
            .computeIfAbsent(sized.quantity(), ignored -> new ArrayList<>())
            .addAll(
                constants.in(
                    List.of(
                        new Lifting.Found(
                            sized.shown(), handedOver(sized), Optional.empty(), sized.at()))));
      }
    }
    List<Lifting.Found> tables =
        Elsewhere.leftOut(
            reading, found, constants.in(lifting.parts().getOrDefault(Roles.Part.DESC, List.of())));
    if (tables.stream().map(Lifting.Found::formula).distinct().count() == 1) {
      Formula table = withoutZero(tables.get(0).formula());
      base = Optional.of(table).filter(each -> !Expressions.symbols(each).isEmpty());
    }
    if (tables.isEmpty() || base.isPresent()) {
      OnePlace.settle(found, base, reading.address());
    }
  }

  /** What was handed over as an input is one, unless the user or its own name says otherwise. */
  private Formula handedOver(RingCalls.Sized sized) {
    Map<Symbol, Input> meanings = new LinkedHashMap<>(sized.meanings());
    meanings
        .entrySet()
        .removeIf(
            entry ->
                reading
                    .unknowns
                    .story(entry.getKey())
                    .filter(story -> known.isTold(story) || NamedInputs.isNamed(story))
                    .isPresent());
    meanings.forEach((symbol, input) -> note(reading.unknowns.shown(symbol), input, symbol));
    return RingCalls.meant(sized.formula(), meanings);
  }

  private void note(String shown, Input input, Symbol symbol) {
    Bound bound = new Bound(shown, input, symbol.type());
    if (!bounds.contains(bound)) {
      bounds.add(bound);
    }
  }

  /** A table that stands at the very start of something stands where that does. */
  private static Formula withoutZero(Formula table) {
    Formula at = table;
    while (true) {
      if (at instanceof Cast cast && cast.operand().type().width() == cast.type().width()) {
        at = cast.operand();
      } else if (at instanceof Binary sum
          && sum.operator() == Binary.Operator.ADD
          && RingCalls.bare(sum.right()) instanceof Literal zero
          && zero.value() == 0) {
        at = sum.left();
      } else {
        return at;
      }
    }
  }

  /** The formula with the value of the descriptor table replaced by the base. */
  private Formula overBase(Formula formula) {
    Formula over =
        base.isEmpty()
            ? formula
            : Expressions.rewrite(
                formula,
                node ->
                    node.equals(base.get())
                        ? Expressions.cast(node.type(), Input.BASE.as(reading.address()))
                        : node);
    return counted.map(each -> Counted.in(over, each)).orElse(over);
  }

  /** What the descriptors are counted by is Queue Size, unless something else is by its name. */
  private void count() {
    List<Lifting.Found> places = found.getOrDefault(Quantity.AVAIL, List.of());
    if (places.stream().map(Lifting.Found::formula).distinct().count() != 1) {
      return;
    }
    Formula place = overBase(places.get(0).formula());
    counted = new SizeByCount(reading).in(base.isPresent() ? place : known.overBase(place));
    counted.ifPresent(
        each -> bounds.add(new Bound(reading.unknowns.shown(each), Input.N, each.type())));
    counted.stream()
        .flatMap(each -> Expressions.symbols(each).stream())
        .flatMap(symbol -> reading.unknowns.story(symbol).stream())
        .filter(story -> story.kind() == Unknowns.Kind.LOST)
        .forEach(
            story ->
                countNotes.add(
                    "n is the %s that the descriptors are counted by: %s"
                        .formatted(story.shown(), story.reason())));
  }

  private void assign() {
    count();
    Set<Symbol> symbols = new LinkedHashSet<>();
    for (List<Lifting.Found> all : found.values()) {
      for (Lifting.Found each : all) {
        symbols.addAll(Expressions.symbols(overBase(each.formula())));
      }
    }
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
      own.filter(input -> input != Input.BASE || !lifting.parts().containsKey(Roles.Part.DESC))
          .or(() -> reading.ringCalls.handedAs(symbol))
          .ifPresent(
              input -> byName.computeIfAbsent(input, ignored -> new ArrayList<>()).add(symbol));
    }
    byName.forEach(this::named);
    base.ifPresent(
        table ->
            bounds.add(new Bound(reading.unknowns.shown(table), Input.BASE, reading.address())));
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
            java.util.stream.Stream.concat(
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
              "%s could each be %s".formatted(all, input.symbol()),
              Optional.of(story.at()),
              "say which one is, with --input '%s=%s', and what the other is"
                  .formatted(story.shown(), input.symbol())));
    }
  }

  /** What is said of each quantity. */
  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    found.forEach(
        (quantity, all) -> {
          if (!all.isEmpty()) {
            statements.add(statement(quantity, all));
          }
        });
    return statements;
  }

  private Statement statement(Quantity quantity, List<Lifting.Found> all) {
    Lifting.Found first = all.get(0);
    if (all.stream().map(Lifting.Found::formula).distinct().count() > 1) {
      return new Statement.Unread(
          quantity,
          "%s and %s could each be %s"
              .formatted(first.shown(), all.get(1).shown(), quantity.meaning()),
          Optional.of(first.at()),
          "say which one is, with --output '%s=%s'".formatted(first.shown(), quantity.label()));
    }
    Formula exact = meant(overBase(first.formula()));
    Formula formula = SignedAddresses.wrapping(exact, reading.address());
    Optional<Statement.Unread> unread = unread(quantity, formula);
    if (unread.isPresent()) {
      return unread.get();
    }
    List<String> notes = new ArrayList<>(countNotes);
    if (!formula.equals(exact)) {
      notes.add("an address is added to as a signed number, and taken to wrap");
    }
    Optional<Formula> laidOut = first.laidOut().flatMap(c -> condition(c, notes));
    Measured measured =
        quantity.measure() == Quantity.Measure.PLACE
            ? Measuring.of(formula, reading.model)
            : Measured.OFFSET;
    return new Statement.Stated(
        quantity, formula, measured, laidOut, Optional.of(first.at()), notes);
  }

  private Formula meant(Formula formula) {
    return Expressions.rewrite(
        formula,
        node -> node instanceof Symbol symbol ? meanings.getOrDefault(symbol, symbol) : node);
  }

  private Optional<Statement.Unread> unread(Quantity quantity, Formula formula) {
    for (Symbol symbol : Expressions.symbols(formula)) {
      if (doubts.containsKey(symbol)) {
        Statement.Unread doubt = doubts.get(symbol);
        return Optional.of(
            new Statement.Unread(quantity, doubt.reason(), doubt.at(), doubt.mend()));
      }
    }
    return LeftToOthers.found(formula, reading)
        .map(
            why -> new Statement.Unread(quantity, why.reason(), Optional.of(why.at()), why.mend()));
  }

  /** The condition under which something is laid out, as far as it is about the inputs. */
  private Optional<Formula> condition(Formula laidOut, List<String> notes) {
    String note = "laid out only where " + reading.unknowns.shown(laidOut);
    Formula formula = reading.build.refolded(NullBase.never(meant(overBase(laidOut))));
    if (Build.known(formula).orElse(false)) {
      notes.add(note);
      return Optional.empty();
    }
    boolean known =
        Expressions.symbols(formula).stream()
            .allMatch(symbol -> Input.named(symbol.name()).isPresent());
    notes.add(known ? note : note + ", which no input says");
    return known ? Optional.of(formula) : Optional.empty();
  }
}
