package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
  private final Meanings meanings;
  private final List<String> countNotes = new ArrayList<>();
  private Optional<Formula> base = Optional.empty();
  private Optional<Formula> counted = Optional.empty();

  private Resolution(Reading reading, Lifting lifting) {
    this.reading = reading;
    this.lifting = lifting;
    this.constants = new KnownValues(reading);
    this.known = new NamedInputs(reading);
    this.meanings = new Meanings(reading);
  }

  static Resolution of(Reading reading, Lifting lifting) {
    Resolution resolution = new Resolution(reading, lifting);
    resolution.collect();
    resolution.assign();
    return resolution;
  }

  /** Which of the function's expressions were taken as inputs. */
  List<Bound> inputs() {
    return meanings.bounds();
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
    Map<Symbol, Input> handed = new LinkedHashMap<>(sized.meanings());
    handed
        .entrySet()
        .removeIf(
            entry ->
                reading
                    .unknowns
                    .story(entry.getKey())
                    .filter(story -> known.isTold(story) || NamedInputs.isNamed(story))
                    .isPresent());
    handed.forEach(
        (symbol, input) ->
            meanings.add(new Bound(reading.unknowns.shown(symbol), input, symbol.type())));
    return RingCalls.meant(sized.formula(), handed);
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
        each -> meanings.add(new Bound(reading.unknowns.shown(each), Input.N, each.type())));
    counted.stream()
        .flatMap(each -> Expressions.symbols(each).stream())
        .flatMap(symbol -> reading.unknowns.story(symbol).stream())
        .filter(story -> story.kind() == Unknowns.Kind.LOST)
        .forEach(
            story ->
                countNotes.add(
                    String.format(
                        Locale.ROOT,
                        "n is the %s that the descriptors are counted by: %s",
                        story.shown(),
                        story.reason())));
  }

  private void assign() {
    count();
    Set<Symbol> symbols = new LinkedHashSet<>();
    for (List<Lifting.Found> all : found.values()) {
      for (Lifting.Found each : all) {
        symbols.addAll(Expressions.symbols(overBase(each.formula())));
      }
    }
    meanings.assign(symbols, lifting.parts().containsKey(Roles.Part.DESC));
    base.ifPresent(
        table ->
            meanings.add(new Bound(reading.unknowns.shown(table), Input.BASE, reading.address())));
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
          String.format(
              Locale.ROOT,
              "%s and %s could each be %s",
              first.shown(),
              all.get(1).shown(),
              quantity.meaning()),
          Optional.of(first.at()),
          String.format(
              Locale.ROOT,
              "say which one is, with --output '%s=%s'",
              first.shown(),
              quantity.label()));
    }
    Formula exact = meanings.in(overBase(first.formula()));
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

  private Optional<Statement.Unread> unread(Quantity quantity, Formula formula) {
    Optional<Statement.Unread> doubt = meanings.doubt(quantity, formula);
    if (doubt.isPresent()) {
      return doubt;
    }
    return LeftToOthers.found(formula, reading)
        .map(
            why -> new Statement.Unread(quantity, why.reason(), Optional.of(why.at()), why.mend()));
  }

  /** The condition under which something is laid out, as far as it is about the inputs. */
  private Optional<Formula> condition(Formula laidOut, List<String> notes) {
    String note = "laid out only where " + reading.unknowns.shown(laidOut);
    Formula formula = reading.build.refolded(NullBase.never(meanings.in(overBase(laidOut))));
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
