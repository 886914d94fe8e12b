package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ring.executed.AdoptedPointers;
import org.splitring.reader.ring.executed.AllocatedBytes;
import org.splitring.reader.ring.executed.ExecutedFunction;
import org.splitring.reader.ring.executed.FinalPlaces;
import org.splitring.reader.ring.executed.FoundQuantity;
import org.splitring.reader.ring.executed.KeptSizes;
import org.splitring.reader.ring.executed.NarrowedSizes;
import org.splitring.reader.ring.executed.NegotiatedFeatures;
import org.splitring.reader.ring.executed.ReturnedQuantity;
import org.splitring.reader.ring.executed.RingCalls;
import org.splitring.reader.ring.executed.SeparateAllocations;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.names.UserWords;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.CancelledSums;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;

/** The quantities that a function was found to have, with what the user knows put in. */
final class FoundQuantities {

  private final ExecutedFunction executed;
  private final UserHints hints;
  private final RingCalls calls;
  private final NegotiatedFeatures features;
  private final Map<Meaning, List<FoundQuantity>> found = new EnumMap<>(Meaning.class);

  /** What was found before anything was left out. */
  private final Map<Meaning, List<FoundQuantity>> parts = new EnumMap<>(Meaning.class);

  private Optional<String> ownMemory = Optional.empty();

  private FoundQuantities(
      ExecutedFunction executed, UserHints hints, RingCalls calls, NegotiatedFeatures features) {
    this.executed = executed;
    this.hints = hints;
    this.calls = calls;
    this.features = features;
  }

  static FoundQuantities of(
      ExecutedFunction executed,
      UserHints hints,
      Set<String> denied,
      RingCalls calls,
      NegotiatedFeatures features) {
    FoundQuantities quantities = new FoundQuantities(executed, hints, calls, features);
    quantities.collect(denied);
    return quantities;
  }

  List<FoundQuantity> of(Meaning meaning) {
    return found.getOrDefault(meaning, List.of());
  }

  boolean has(Meaning meaning) {
    return found.containsKey(meaning);
  }

  /** Why the rings are in memory of their own, if they are. */
  Optional<String> ownMemory() {
    return ownMemory;
  }

  /** The tables that are stored; else what a function gave that is called one. */
  List<FoundQuantity> tables() {
    if (found.containsKey(Meaning.DESC)) {
      return of(Meaning.DESC);
    }
    return calls.tables().stream()
        .filter(
            table ->
                Stream.of(Meaning.AVAIL, Meaning.USED)
                    .flatMap(ring -> of(ring).stream())
                    .anyMatch(ring -> FormulaQuestions.contains(ring.formula(), table.formula())))
        .toList();
  }

  private void collect(Set<String> denied) {
    FinalPlaces.of(executed, hints, denied)
        .forEach((meaning, all) -> found.put(meaning, known(all)));
    ReturnedQuantity returned = new ReturnedQuantity(executed, hints);
    returned.value().ifPresent(each -> add(each.meaning(), List.of(each)));
    Map<Meaning, List<FoundQuantity>> returnedParts = new EnumMap<>(Meaning.class);
    returned
        .parts()
        .forEach(
            each ->
                returnedParts.computeIfAbsent(each.meaning(), m -> new ArrayList<>()).add(each));
    returnedParts.forEach(
        (meaning, all) -> {
          if (!found.containsKey(meaning)) {
            add(meaning, all);
          }
        });
    found.values().removeIf(List::isEmpty);
    parts.clear();
    parts.putAll(found);
    ownMemory = SeparateAllocations.leaveOut(executed, found);
    AdoptedPointers.leaveOut(executed, hints, calls, found);
  }

  private void add(Meaning meaning, List<FoundQuantity> more) {
    found.computeIfAbsent(meaning, each -> new ArrayList<>()).addAll(known(more));
  }

  /** What was found, with what the user knows put in, less what is never laid out then. */
  private List<FoundQuantity> known(List<FoundQuantity> all) {
    List<FoundQuantity> known = new ArrayList<>();
    for (FoundQuantity each : all) {
      Optional<Formula> laidOut = each.laidOut().map(this::known);
      if (laidOut.filter(Conditions::isFalse).isEmpty()) {
        known.add(
            new FoundQuantity(
                each.meaning(),
                each.shown(),
                known(each.formula()),
                laidOut.filter(condition -> !Conditions.isTrue(condition)),
                each.at(),
                each.assumed()));
      }
    }
    return known;
  }

  Formula known(Formula formula) {
    Map<Symbol, Formula> values = new HashMap<>();
    for (Symbol symbol : Expressions.symbols(formula)) {
      executed
          .unknown(symbol)
          .flatMap(unknown -> UserWords.constant(hints, unknown))
          .ifPresent(value -> values.put(symbol, Literal.of(value, symbol.type())));
    }
    return CancelledSums.cancelled(
        Conditions.folded(features.in(FormulaQuestions.with(formula, values))));
  }

  /** What stands in them over the base, but for the table itself. */
  Set<Symbol> symbols(RingFrame frame) {
    Set<Symbol> symbols = new LinkedHashSet<>();
    List<List<FoundQuantity>> all = new ArrayList<>(found.values());
    all.add(calls.sizes());
    for (List<FoundQuantity> each : all) {
      for (FoundQuantity one : each) {
        if (one.meaning() != Meaning.DESC) {
          symbols.addAll(Expressions.symbols(frame.overBase(one.formula())));
        }
      }
    }
    return symbols;
  }

  /** The sizes that functions gave, or were asked for, where none is stored or returned. */
  void addSizes(RingFrame frame) {
    AllocatedBytes allocated = new AllocatedBytes(executed, frame::overNamedSize);
    Map<Meaning, List<FoundQuantity>> sizes = new EnumMap<>(Meaning.class);
    for (FoundQuantity each :
        Stream.concat(handedOn().stream(), allocated.ofAreas(parts).stream()).toList()) {
      sizes.computeIfAbsent(each.meaning(), m -> new ArrayList<>()).add(each);
    }
    Set<Meaning> rings = Set.of(Meaning.AVAIL, Meaning.USED);
    boolean isTakenOver =
        found.entrySet().stream()
            .filter(each -> rings.contains(each.getKey()))
            .flatMap(each -> each.getValue().stream())
            .allMatch(this::isTakenOver);
    // On the way to the places of the rings they are what is added up.
    Map<Meaning, List<FoundQuantity>> kept =
        found.keySet().containsAll(rings) && !isTakenOver
            ? Map.of()
            : KeptSizes.of(executed, hints);
    if (isTakenOver && !kept.isEmpty()) {
      found.keySet().removeAll(rings);
    }
    kept.forEach(
        (meaning, all) -> sizes.computeIfAbsent(meaning, m -> new ArrayList<>()).addAll(all));
    sizes.forEach(
        (meaning, all) -> {
          if (!found.containsKey(meaning)) {
            add(meaning, all);
          }
        });
    if (!found.containsKey(Meaning.TOTAL)) {
      frame
          .table()
          .flatMap(table -> allocated.ofRing(table, of(Meaning.USED)))
          .ifPresent(each -> add(Meaning.TOTAL, List.of(each)));
    }
    found.computeIfPresent(
        Meaning.TOTAL, (meaning, all) -> all.stream().map(allocated::asAskedFor).toList());
  }

  /** It is where a ring was before: nothing is laid out. */
  private boolean isTakenOver(FoundQuantity each) {
    return FormulaQuestions.symbol(each.formula())
        .flatMap(executed::named)
        .flatMap(QuantityNames::lastName)
        .flatMap(QuantityNames::variable)
        .filter(meaning -> meaning == each.meaning())
        .isPresent();
  }

  /** The sizes that functions gave; where the function gives one of them back, that one. */
  private List<FoundQuantity> handedOn() {
    List<FoundQuantity> back =
        calls.sizes().stream()
            .filter(
                each ->
                    executed.summary().exits().stream()
                        .flatMap(exit -> exit.result().stream())
                        .flatMap(value -> ValueFormulas.of(value, executed.address()).stream())
                        .anyMatch(each.formula()::equals))
            .toList();
    return NarrowedSizes.of(back.isEmpty() ? calls.sizes() : back, executed);
  }
}
