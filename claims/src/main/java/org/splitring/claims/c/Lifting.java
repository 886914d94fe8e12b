package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IParameter;
import org.splitring.model.claim.Place;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/** Reads one function and gathers what it says of the ring, still in the source's own terms. */
final class Lifting {

  /**
   * Something the function computes.
   *
   * @param shown the variable, member or function that holds it
   * @param formula the value, over the source's symbols
   * @param laidOut where it is computed at all, over the same symbols
   * @param at where it is stored
   */
  record Found(String shown, Formula formula, Optional<Formula> laidOut, Place at) {}

  private final Reading reading;
  private final IASTFunctionDefinition function;
  private final Map<Roles.Part, List<Found>> parts = new TreeMap<>();
  private final Map<Quantity, Found> returned = new TreeMap<>();
  private final List<RingCalls.Sized> called = new ArrayList<>();

  private Lifting(Reading reading, IASTFunctionDefinition function) {
    this.reading = reading;
    this.function = function;
  }

  /** Reads the function to its ends. */
  static Lifting of(Reading reading, IASTFunctionDefinition function) {
    Lifting lifting = new Lifting(reading, function);
    Flow flow = Flow.start().enter(new Frame("#0", function));
    reading.objects.bindSelf(function, flow);
    bindParameters(reading, function, flow);
    List<Frame.Exit> exits = reading.calls.exits(function, flow);
    lifting.gather(exits);
    lifting.called.addAll(CalledSizes.kept(reading.ringCalls.sizes(), exits));
    lifting.called.addAll(reading.areas.sizes(lifting.parts));
    List<RingCalls.Sized> kept = SizeVariables.of(exits, lifting::told);
    lifting.called.addAll(kept);
    if (!kept.isEmpty()) {
      SizeVariables.descriptors(exits).forEach(reading.ringCalls::isSize);
    }
    return lifting;
  }

  /** The sizes that functions it calls gave it. */
  List<RingCalls.Sized> called() {
    return called;
  }

  /** What the function stores, by what it is. */
  Map<Roles.Part, List<Found>> parts() {
    return parts;
  }

  /** What the function returns, by what it is. */
  Map<Quantity, Found> returned() {
    return returned;
  }

  /** Gives every parameter a value of its own. */
  static void bindParameters(Reading reading, IASTFunctionDefinition function, Flow flow) {
    for (IParameter parameter : Calls.parameters(function).orElse(List.of())) {
      Location place = reading.places.slot(parameter, flow);
      Location outer =
          new Location(
              "<" + Definitions.name(function) + " " + parameter.getName() + ">",
              parameter.getName(),
              place.type(),
              place.address(),
              "",
              true);
      Value value = reading.memory.load(outer, flow, function.getDeclarator());
      flow.state.set(place, new State.Stored(value, reading.at(function)));
    }
  }

  private void gather(List<Frame.Exit> exits) {
    Map<String, Location> written = new LinkedHashMap<>();
    for (Frame.Exit exit : exits) {
      for (Location location : exit.flow().state.written()) {
        written.putIfAbsent(location.key(), location);
      }
      for (Location location : exit.flow().state.gone()) {
        written.putIfAbsent(location.key(), location);
      }
    }
    gather(written.values(), exits, location -> !location.local() && isPlace(location));
    gather(written.values(), exits, location -> location.local() && isPlace(location));
    if (!parts.isEmpty()) {
      gather(written.values(), exits, location -> !location.local() && !isEvent(location));
    }
    result(exits);
  }

  /**
   * Gathers the parts among some of the locations that were not found before: a variable of the
   * function counts only where nothing that outlives it says the same, and what is too narrow for a
   * place only where the function lays out a ring at all.
   */
  private void gather(
      Collection<Location> locations, List<Frame.Exit> exits, Predicate<Location> counts) {
    Set<Roles.Part> before = Set.copyOf(parts.keySet());
    for (Location location : locations) {
      Optional<Roles.Part> part = part(location).filter(each -> !before.contains(each));
      if (part.isPresent() && counts.test(location)) {
        combine(location, exits)
            .filter(found -> !location.local() || !isBehindUsed(part.get(), found))
            .ifPresent(found -> add(part.get(), found));
      }
    }
  }

  private boolean isBehindUsed(Roles.Part part, Found found) {
    return part == Roles.Part.AVAIL
        && told(found.shown()).isEmpty()
        && Elsewhere.isBehindUsed(found.formula(), reading.unknowns);
  }

  private boolean isPlace(Location location) {
    return told(location.shown()).isPresent()
        || Roles.part(location.shown(), location.type())
            .filter(part -> Roles.holds(part, location.shown(), location.type(), reading.model))
            .isPresent();
  }

  /** An event field of its own width holds an index, not a place. */
  private static boolean isEvent(Location location) {
    return Roles.part(location.shown())
        .filter(part -> part == Roles.Part.USED_EVENT || part == Roles.Part.AVAIL_EVENT)
        .isPresent();
  }

  private void add(Roles.Part part, Found found) {
    parts.computeIfAbsent(part, ignored -> new ArrayList<>()).add(found);
  }

  /** What the user says of a quantity comes before all names that seem to say the same. */
  private Optional<Roles.Part> part(Location location) {
    Optional<Quantity> told = told(location.shown());
    return told.isPresent()
        ? Roles.Part.of(told.get())
        : Roles.part(location.shown(), location.type()).filter(part -> !isTold(part));
  }

  private boolean isTold(Roles.Part part) {
    return part.quantity()
        .filter(reading.translation.request().outputs()::containsValue)
        .isPresent();
  }

  private Optional<Quantity> told(String shown) {
    Map<String, Quantity> outputs = reading.translation.request().outputs();
    Quantity whole = outputs.get(shown);
    return Optional.ofNullable(whole == null ? outputs.get(Roles.last(shown)) : whole);
  }

  /** The value at a location after the function, whichever way it ended. */
  private Optional<Found> combine(Location location, List<Frame.Exit> exits) {
    Optional<Formula> combined = Optional.empty();
    Optional<Place> at = Optional.empty();
    Formula refused = Build.FALSE;
    for (Frame.Exit exit : exits) {
      Optional<State.Stored> stored = stored(location, exit.flow());
      Optional<Given> given =
          stored.flatMap(each -> Memory.number(each.value())).flatMap(f -> given(f, location));
      if (given.isEmpty()) {
        refused = reading.build.or(refused, exit.flow().path);
      } else {
        Formula value = given.get().value();
        combined =
            Optional.of(
                combined.map(before -> joined(exit.flow().path, value, before)).orElse(value));
        at = at.or(() -> stored.map(State.Stored::at));
        refused =
            reading.build.or(
                refused,
                reading.build.and(exit.flow().path, reading.build.not(given.get().condition())));
      }
    }
    Formula laidOut = reading.build.not(refused);
    Optional<Formula> condition =
        Build.known(laidOut).isPresent() ? Optional.empty() : Optional.of(laidOut);
    Place where = at.orElseGet(() -> reading.at(function));
    return combined
        .filter(formula -> Build.known(laidOut).orElse(true))
        .filter(formula -> !isZero(formula))
        .map(formula -> new Found(location.shown(), formula, condition, where));
  }

  /** What was stored and lost is still something that the function computes. */
  private Optional<State.Stored> stored(Location location, Flow flow) {
    boolean gone = flow.state.gone().stream().anyMatch(each -> each.key().equals(location.key()));
    return gone
        ? Optional.of(
            new State.Stored(reading.memory.load(location, flow, function), reading.at(function)))
        : flow.state.get(location);
  }

  /** A value, and the condition under which it was stored at all. */
  private record Given(Formula value, Formula condition) {}

  /**
   * Takes apart a value that is stored in one branch only: elsewhere the old one is still there.
   */
  private Optional<Given> given(Formula formula, Location location) {
    if (formula instanceof Symbol symbol && symbol.name().equals(Memory.initial(location))) {
      return Optional.empty();
    }
    if (!(formula instanceof Conditional choice)) {
      return Optional.of(new Given(formula, Build.TRUE));
    }
    Optional<Given> yes = given(choice.whenTrue(), location);
    Optional<Given> no = given(choice.whenFalse(), location);
    Formula condition = reading.build.truth(choice.condition());
    if (yes.isEmpty()) {
      return no.map(
          given ->
              new Given(
                  given.value(),
                  reading.build.and(reading.build.not(condition), given.condition())));
    }
    if (no.isEmpty()) {
      return yes.map(
          given -> new Given(given.value(), reading.build.and(condition, given.condition())));
    }
    return Optional.of(
        new Given(
            reading.build.conditional(condition, yes.get().value(), no.get().value()),
            reading.build.or(
                reading.build.and(condition, yes.get().condition()),
                reading.build.and(reading.build.not(condition), no.get().condition()))));
  }

  /** Setting a pointer to null lays nothing out. */
  private static boolean isZero(Formula formula) {
    return formula instanceof Literal literal && literal.value() == 0;
  }

  private void result(List<Frame.Exit> exits) {
    String name = Definitions.name(function);
    Optional<Quantity> quantity =
        told(name)
            .or(
                () ->
                    Roles.function(name)
                        .filter(
                            each ->
                                Roles.holds(each, name, Calls.returned(function), reading.model)));
    if (quantity.isEmpty()) {
      return;
    }
    Optional<Formula> value = Optional.empty();
    for (Frame.Exit exit : exits) {
      Optional<Formula> each = exit.result().flatMap(Memory::number);
      if (each.isEmpty()) {
        return;
      }
      Formula more = each.get();
      value = Optional.of(value.map(before -> joined(exit.flow().path, more, before)).orElse(more));
    }
    value
        .filter(formula -> !(formula instanceof Literal) && !isGiven(formula))
        .ifPresent(
            formula ->
                returned.put(
                    quantity.get(),
                    new Found(name, formula, Optional.empty(), reading.at(function))));
  }

  /** Handing on a value computes nothing. */
  private boolean isGiven(Formula formula) {
    return formula instanceof Symbol symbol
        && reading
            .unknowns
            .story(symbol)
            .filter(story -> story.kind() == Unknowns.Kind.NAMED)
            .isPresent();
  }

  private Formula joined(Formula path, Formula value, Formula before) {
    return value.equals(before) ? value : reading.build.conditional(path, value, before);
  }
}
