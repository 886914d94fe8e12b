package org.splitring.reader.ring.executed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.exec.FunctionExit;
import org.splitring.reader.exec.LedgerLine;
import org.splitring.reader.exec.MemoryView.By;
import org.splitring.reader.exec.access.Paths;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;
import org.splitring.reader.memory.Value;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.stored.FailedCalls;
import org.splitring.reader.ring.stored.Leaf;
import org.splitring.reader.ring.stored.StoredLeaves;
import org.splitring.reader.ring.stored.StoredLeaves.Place;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.Conditions;

/**
 * What a function leaves in memory under the names of the ring's parts.
 *
 * <p>A variable of the function counts only where nothing that outlives it has the same name, and
 * what is too narrow for a place only where the function lays out a ring at all.
 */
public final class FinalPlaces {

  private final ExecutedFunction executed;
  private final UserHints hints;
  private final FailedCalls failed;
  private final StoredLeaves leaves;

  /** What may have changed is computed here only if the text assigns to something of its name. */
  private final Set<String> written;

  private final Set<MemoryObject> given;
  private final RoundsAlike rounds;
  private final Map<Meaning, List<FoundQuantity>> found = new EnumMap<>(Meaning.class);

  public FinalPlaces(ExecutedFunction executed, UserHints hints, Set<String> denied) {
    this.executed = executed;
    this.hints = hints;
    this.rounds = new RoundsAlike(denied);
    this.failed = new FailedCalls(executed.summary().exits(), executed::unknown, denied);
    this.leaves = new StoredLeaves(executed.program());
    this.written = AssignedNames.in(executed);
    this.given = given(executed);
  }

  public static Map<Meaning, List<FoundQuantity>> of(
      ExecutedFunction executed, UserHints hints, Set<String> denied) {
    FinalPlaces places = new FinalPlaces(executed, hints, denied);
    places.gather();
    return places.found;
  }

  private void gather() {
    Map<String, Place> written = written();
    Set<String> made =
        executed.function().locals().stream()
            .filter(each -> each.storage() == Variable.Storage.TEMPORARY)
            .map(each -> "local " + each.number() + " ")
            .collect(Collectors.toSet());
    written
        .values()
        .removeIf(
            place -> isLocal(place) && made.stream().anyMatch(place.object().key()::startsWith));
    gather(written, place -> !isLocal(place) && isPlace(place));
    gather(written, place -> isLocal(place) && isPlace(place));
    if (!found.isEmpty()) {
      gather(written, place -> !isLocal(place) && !isEvent(place));
    }
  }

  /** The places that are written to on any way through the function. */
  Map<String, Place> written() {
    Map<String, Place> written = new LinkedHashMap<>();
    for (FunctionExit exit : executed.summary().exits()) {
      leaves
          .in(exit.memory())
          .forEach(
              (key, place) ->
                  written.merge(
                      key,
                      place,
                      (one, other) -> one.by() == By.CALL && other.by() != By.CALL ? other : one));
    }
    List<Place> stored = written.values().stream().filter(each -> each.by() != By.CALL).toList();
    written
        .values()
        .removeIf(
            each -> each.by() == By.CALL && stored.stream().anyMatch(one -> isBeside(one, each)));
    rounds.leaveOut(written, this::isBeside);
    return written;
  }

  /** What a call may have done to other elements of an array is not what is stored in one. */
  private boolean isBeside(Place stored, Place other) {
    Optional<Meaning> meaning = meaning(stored);
    return stored.object().equals(other.object())
        && meaning.isPresent()
        && meaning.equals(meaning(other));
  }

  private void gather(Map<String, Place> written, Predicate<Place> counts) {
    Set<Meaning> before = Ordered.set(found.keySet());
    for (Place place : written.values()) {
      Optional<Meaning> meaning = meaning(place).filter(each -> !before.contains(each));
      if (meaning.isPresent() && counts.test(place)) {
        joined(meaning.get(), place)
            .filter(each -> !isLocal(place) || !isBehindUsed(meaning.get(), each))
            .ifPresent(
                each -> found.computeIfAbsent(meaning.get(), m -> new ArrayList<>()).add(each));
      }
    }
  }

  /** What is given back outlives the function, whatever it was made in. */
  private boolean isLocal(Place place) {
    return place.object().kind() == Kind.LOCAL && !given.contains(place.object());
  }

  private static Set<MemoryObject> given(ExecutedFunction executed) {
    return executed.summary().exits().stream()
        .flatMap(exit -> exit.result().stream())
        .filter(Value.Aggregate.class::isInstance)
        .map(each -> ((Value.Aggregate) each).holder())
        .collect(Collectors.toSet());
  }

  /** What the user says of a quantity comes before all names that seem to say the same. */
  private Optional<Meaning> meaning(Place place) {
    Optional<Quantity> said = hints.output(place.leaf().path());
    return said.isPresent()
        ? said.map(Meaning::of)
        : QuantityNames.at(place.leaf().path(), place.leaf().type())
            .filter(each -> each.quantity().filter(hints.outputs()::containsValue).isEmpty());
  }

  private boolean isPlace(Place place) {
    Leaf leaf = place.leaf();
    return hints.output(leaf.path()).isPresent()
        || QuantityNames.at(leaf.path(), leaf.type())
            .filter(
                meaning ->
                    QuantityNames.holds(
                        meaning, leaf.name().orElse(""), leaf.type(), executed.program().model()))
            .isPresent();
  }

  /** An event field of its own width holds an index, not a place. */
  private boolean isEvent(Place place) {
    return meaning(place).filter(Meaning::isEvent).isPresent();
  }

  /** What is computed from where the used ring was found is no available ring. */
  private boolean isBehindUsed(Meaning meaning, FoundQuantity each) {
    return meaning == Meaning.AVAIL
        && Expressions.symbols(each.formula()).stream()
            .flatMap(symbol -> executed.named(symbol).stream())
            .flatMap(path -> QuantityNames.lastName(path).stream())
            .anyMatch(name -> QuantityNames.variable(name).equals(Optional.of(Meaning.USED)));
  }

  /** The value at a place after the function, whichever way it ended. */
  Optional<FoundQuantity> joined(Meaning meaning, Place place) {
    Optional<Formula> value = Optional.empty();
    Formula refused = Conditions.FALSE;
    List<LedgerLine> left = new ArrayList<>();
    for (FunctionExit exit : executed.summary().exits()) {
      Optional<LedgerLine> givenUp =
          failed.givenUp(exit, place, other -> stored(other, place).isPresent());
      givenUp.ifPresent(left::add);
      Optional<StoredWhere> stored = givenUp.isPresent() ? Optional.empty() : stored(exit, place);
      if (stored.isEmpty()) {
        refused = Conditions.or(refused, exit.path());
        continue;
      }
      Formula here = stored.get().value();
      value = Optional.of(value.map(before -> choose(exit.path(), here, before)).orElse(here));
      refused =
          Conditions.or(refused, Conditions.and(exit.path(), Conditions.not(stored.get().where())));
    }
    Formula laidOut =
        Conditions.folded(Conditions.and(executed.summary().returns(), Conditions.not(refused)));
    return value
        .filter(formula -> !Conditions.isFalse(laidOut) && !Literal.isZero(formula))
        .map(
            formula ->
                new FoundQuantity(
                    meaning,
                    place.leaf().path().toString(),
                    formula,
                    Conditions.isTrue(laidOut) ? Optional.empty() : Optional.of(laidOut),
                    place.at(),
                    Stream.concat(left.stream(), assumed(place).stream()).distinct().toList()));
  }

  /** What is taken for granted for what is there in the end. */
  private List<LedgerLine> assumed(Place place) {
    return Stream.concat(rounds.assumed(place), left(place)).toList();
  }

  private Stream<LedgerLine> left(Place place) {
    return executed.summary().exits().stream()
        .filter(exit -> exit.memory().changed().contains(place.object()))
        .flatMap(
            exit ->
                exit
                    .memory()
                    .assumed(place.object(), place.offset(), place.leaf().type(), exit.origin())
                    .stream())
        .distinct();
  }

  private static Formula choose(Formula path, Formula here, Formula before) {
    return Conditions.choose(path, here, Conditions.as(here.type(), before));
  }

  private Optional<StoredWhere> stored(FunctionExit exit, Place place) {
    if (!exit.memory().changed().contains(place.object())) {
      return Optional.empty();
    }
    Value value =
        exit.memory().load(place.object(), place.offset(), place.leaf().type(), exit.origin());
    Optional<Formula> formula = ValueFormulas.of(value, executed.address());
    boolean assigned = place.leaf().name().filter(written::contains).isPresent();
    if (value instanceof Value.Lost && !assigned) {
      return Optional.empty();
    }
    Optional<Formula> before =
        undetermined(exit, place).flatMap(each -> ValueFormulas.of(each, executed.address()));
    return formula.flatMap(
        each ->
            StoredWhere.of(
                each,
                symbol ->
                    before.filter(symbol::equals).isPresent()
                        || isOld(symbol, place)
                        || executed.isAbsent(symbol)));
  }

  /** What stands for the value of a place of the function's own that nothing was stored in. */
  private static Optional<Value> undetermined(FunctionExit exit, Place place) {
    Kind kind = place.object().kind();
    return kind == Kind.LOCAL || kind == Kind.ALLOCATION
        ? Optional.of(
            exit.memory()
                .initial(place.object(), place.offset(), place.leaf().type(), exit.origin()))
        : Optional.empty();
  }

  /** Whether a symbol is what was at a place before, of an array in the very same element. */
  private boolean isOld(Symbol symbol, Place place) {
    return executed
        .named(symbol)
        .filter(path -> path.equals(place.leaf().path()) || path.equals(exact(place)))
        .isPresent();
  }

  private AccessPath exact(Place place) {
    return new Paths(executed.program()).of(place.object(), place.offset(), place.leaf().type());
  }
}
