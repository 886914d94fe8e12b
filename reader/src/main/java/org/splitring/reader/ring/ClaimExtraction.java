package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.ring.names.InputNames;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.PathText;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.names.UserWords;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.CancelledSums;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;
import org.splitring.reader.ring.values.PanickingBuilds;
import org.splitring.reader.ring.values.QueueSizeByStride;

/**
 * Turns what a function computes into statements over n, a, base and evt.
 *
 * <p>The value that the function gives the descriptor table is the base, and nothing else is where
 * it gives it one. The other symbols are inputs if the user says so, or by what they count, are
 * handed over as or are called, unless two of them could be the same one. A symbol that is left
 * makes whatever mentions it unread.
 */
final class ClaimExtraction {

  private final ExecutedFunction executed;
  private final UserHints hints;
  private final Set<String> denied;
  private final RingCalls calls;
  private final InputMeanings meanings;
  private final NegotiatedFeatures features;
  private final Map<Meaning, List<Found>> found = new EnumMap<>(Meaning.class);

  /** What was found before anything was left out. */
  private final Map<Meaning, List<Found>> parts = new EnumMap<>(Meaning.class);

  private List<TablePlace> tables = List.of();
  private Optional<Formula> counted = Optional.empty();
  private Optional<String> ownMemory = Optional.empty();

  ClaimExtraction(ExecutedFunction executed, UserHints hints, Set<String> denied) {
    this.executed = executed;
    this.hints = hints;
    this.denied = denied;
    this.calls = RingCalls.of(executed);
    this.meanings = new InputMeanings(executed, hints, denied);
    this.features = new NegotiatedFeatures(executed);
  }

  /**
   * What the function says.
   *
   * @param boundBefore the inputs that were bound before it was executed
   * @param grounds why
   */
  RingClaim claim(
      List<Bound> boundBefore, Map<Input, List<Assumption>> grounds, Set<AccessPath> met) {
    boundBefore.forEach(meanings::add);
    meanings.assume(grounds);
    collect();
    tables = TablePlace.of(tablesFound(), executed.address());
    count();
    sizes();
    meanings.assign(symbols(), !tables.isEmpty(), calls);
    noteBase();
    StatementMaker maker =
        new StatementMaker(
            executed, meanings, features, this::overBase, memory(), rulesOut(), isWidened());
    List<Statement> statements = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      List<Found> all = of(Meaning.of(quantity));
      if (!all.isEmpty()) {
        statements.add(maker.statement(quantity, all));
      }
    }
    FixedScope scope =
        FixedScope.of(
            statements,
            new FixedScope.Constants(
                calls.constants(Input.N),
                calls.constants(Input.A),
                NamedConstants.of(executed, Input.N),
                NamedConstants.of(executed, Input.A),
                isHandedSize()),
            hints.fixed(),
            takesSize());
    statements.replaceAll(scope::checked);
    statements.replaceAll(each -> onTable(each, scope.joined()));
    List<Statement> said =
        new PanickingBuilds(
                executed.summary().panics(),
                formula -> byName(meanings.in(overBase(known(formula)))),
                ClaimPlaces::of,
                tables.size() == 1 ? tables.get(0).least() : 0)
            .checked(statements, scope.joined());
    if (said.stream().anyMatch(Statement.Unread.class::isInstance)) {
      meanings.assignUnmentioned(parameters());
    }
    return new RingClaim(
        said,
        meanings.bounds(),
        scope.joined(),
        ownMemory,
        bindings(),
        meanings.grounds(),
        unmet(met),
        paths());
  }

  /** Where a table has a constant place, that has to be a multiple of Queue Align. */
  private Statement onTable(Statement statement, Scope scope) {
    boolean apart =
        statement instanceof Statement.Stated
            && tables.stream()
                .map(TablePlace::formula)
                .filter(Literal.class::isInstance)
                .map(each -> ((Literal) each).value())
                .anyMatch(at -> scope.align().filter(a -> at % a.bytes() != 0).isPresent());
    return apart
        ? new Statement.Unread(
            statement.quantity(),
            "the table of descriptors is not where a multiple of Queue Align is",
            statement.at(),
            "say for which Queue Align it is written, with --fixed align=A",
            statement.assumptions())
        : statement;
  }

  /** Whether the table is kept in 32 bits: then the ring is where these reach. */
  private boolean isWidened() {
    return tables.size() == 1 && tables.get(0).isWidened();
  }

  /** Where the function lays out a ring, what is taken of it is not what was there before. */
  private Set<String> rulesOut() {
    Set<String> rules = new HashSet<>(denied);
    if (found.containsKey(Meaning.AVAIL) || found.containsKey(Meaning.USED)) {
      rules.add(RingRules.RING_IN_PLACE);
    }
    return rules;
  }

  private List<Found> of(Meaning meaning) {
    return found.getOrDefault(meaning, List.of());
  }

  /** The tables that are stored; else what a function gave that is called one. */
  private List<Found> tablesFound() {
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

  private boolean takesSize() {
    return meanings.bounds().stream().anyMatch(bound -> bound.input() == Input.N) || isHandedSize();
  }

  private boolean isHandedSize() {
    return executed.function().parameters().stream()
        .anyMatch(each -> InputNames.of(each.name()).equals(Optional.of(Input.N)));
  }

  private void collect() {
    FinalPlaces.of(executed, hints, denied)
        .forEach((meaning, all) -> found.put(meaning, known(all)));
    ReturnedQuantity returned = new ReturnedQuantity(executed, hints);
    returned.value().ifPresent(each -> add(each.meaning(), List.of(each)));
    Map<Meaning, List<Found>> returnedParts = new EnumMap<>(Meaning.class);
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

  /**
   * Which starts of memory are not where the table is: all, where the table has a place of its own,
   * and all, where the rings begin in several memories.
   */
  private Predicate<Symbol> memory() {
    Set<Symbol> starts = new HashSet<>();
    for (Meaning ring : List.of(Meaning.AVAIL, Meaning.USED)) {
      for (Found each : of(ring)) {
        Formula place = overBase(each.formula());
        Expressions.symbols(place).stream()
            .filter(symbol -> symbol.type().equals(executed.address()))
            .filter(symbol -> Input.named(symbol.name()).isEmpty())
            .filter(symbol -> executed.named(symbol).isEmpty())
            .forEach(starts::add);
      }
    }
    boolean isApart = !of(Meaning.DESC).isEmpty() || starts.size() > 1;
    return start -> isApart;
  }

  private void add(Meaning meaning, List<Found> more) {
    found.computeIfAbsent(meaning, each -> new ArrayList<>()).addAll(known(more));
  }

  /** What was found, with what the user knows put in, less what is never laid out then. */
  private List<Found> known(List<Found> all) {
    List<Found> known = new ArrayList<>();
    for (Found each : all) {
      Optional<Formula> laidOut = each.laidOut().map(this::known);
      if (laidOut.filter(Conditions::isFalse).isEmpty()) {
        known.add(
            new Found(
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

  private Formula known(Formula formula) {
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

  /** The formula with the value of the descriptor table replaced by the base. */
  private Formula overBase(Formula formula) {
    Formula over =
        TablePlace.ofRing(tables, formula).map(table -> table.over(formula)).orElse(formula);
    return counted.map(each -> QueueSizeByStride.counting(over, each)).orElse(over);
  }

  /** What the descriptors are counted by is Queue Size, unless something else is by its name. */
  private void count() {
    List<Formula> places = of(Meaning.AVAIL).stream().map(Found::formula).distinct().toList();
    if (places.size() != 1 || denied.contains(RingRules.COUNTED_SIZE)) {
      return;
    }
    Formula place = overBase(places.get(0));
    counted =
        QueueSizeByStride.in(tables.isEmpty() ? overNamedBase(place) : place)
            .filter(
                each ->
                    Expressions.symbols(each).stream().allMatch(symbol -> mayCount(each, symbol)));
    counted.ifPresent(meanings::count);
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
  private Formula byName(Formula formula) {
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

  private Formula overNamedSize(Formula formula) {
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
    Reason.Kind kind = unknown.reason().kind();
    return kind == Reason.Kind.OPEN || kind == Reason.Kind.NOT_FOUND;
  }

  private Set<Symbol> symbols() {
    Set<Symbol> symbols = new LinkedHashSet<>();
    List<List<Found>> all = new ArrayList<>(found.values());
    all.add(calls.sizes());
    for (List<Found> each : all) {
      for (Found one : each) {
        if (one.meaning() != Meaning.DESC) {
          symbols.addAll(Expressions.symbols(overBase(one.formula())));
        }
      }
    }
    return symbols;
  }

  /** The parameters that are numbers: what is not followed may depend on them. */
  private List<Symbol> parameters() {
    return executed.summary().arguments().stream()
        .flatMap(value -> ValueFormulas.of(value, executed.address()).stream())
        .flatMap(formula -> FormulaQuestions.symbol(formula).stream())
        .toList();
  }

  /** The sizes that functions gave, or were asked for, where none is stored or returned. */
  private void sizes() {
    AllocatedBytes allocated = new AllocatedBytes(executed, this::overNamedSize);
    Map<Meaning, List<Found>> sizes = new EnumMap<>(Meaning.class);
    for (Found each :
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
    Map<Meaning, List<Found>> kept =
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
    if (!found.containsKey(Meaning.TOTAL) && tables.size() == 1) {
      allocated
          .ofRing(tables.get(0), of(Meaning.USED))
          .ifPresent(each -> add(Meaning.TOTAL, List.of(each)));
    }
    found.computeIfPresent(
        Meaning.TOTAL, (meaning, all) -> all.stream().map(allocated::asAskedFor).toList());
  }

  /** It is where a ring was before: nothing is laid out. */
  private boolean isTakenOver(Found each) {
    return FormulaQuestions.symbol(each.formula())
        .flatMap(executed::named)
        .flatMap(QuantityNames::lastName)
        .flatMap(QuantityNames::variable)
        .filter(meaning -> meaning == each.meaning())
        .isPresent();
  }

  /** The sizes that functions gave; where the function gives one of them back, that one. */
  private List<Found> handedOn() {
    List<Found> back =
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

  private void noteBase() {
    if (tables.size() == 1) {
      Formula table = tables.get(0).formula();
      meanings.add(
          new Bound(
              executed.shown(table),
              Input.BASE,
              table instanceof Symbol ? table.type() : executed.address()));
    }
  }

  /** What is known of values that have a path, so that they can be bound before executing again. */
  private Map<AccessPath, Formula> bindings() {
    Map<AccessPath, Formula> bindings = new LinkedHashMap<>();
    Map<Symbol, Formula> known = new LinkedHashMap<>(meanings.meanings());
    counted
        .flatMap(FormulaQuestions::symbol)
        .ifPresent(symbol -> known.put(symbol, Input.N.as(symbol.type())));
    if (tables.size() == 1) {
      tables
          .get(0)
          .symbol()
          .ifPresent(symbol -> known.put(symbol, Input.BASE.as(executed.address())));
    }
    known.forEach(
        (symbol, value) ->
            executed
                .unknown(symbol)
                .flatMap(Unknown::path)
                .filter(path -> !ExecutedFunction.isCall(path))
                .ifPresent(path -> bindings.put(path, value)));
    return bindings;
  }

  private List<AccessPath> paths() {
    return executed.summary().unknowns().values().stream()
        .flatMap(each -> each.path().stream())
        .distinct()
        .toList();
  }

  private List<String> unmet(Set<AccessPath> met) {
    return Stream.concat(hints.inputs().keySet().stream(), hints.constants().keySet().stream())
        .filter(
            words ->
                meanings.bounds().stream()
                    .noneMatch(bound -> dotted(bound.expression()).equals(dotted(words))))
        .filter(words -> met.stream().noneMatch(path -> PathText.means(words, path)))
        .filter(
            words ->
                executed.summary().unknowns().values().stream()
                    .noneMatch(
                        each ->
                            each.toString().replace(" ", "").equals(words.replace(" ", ""))
                                || each.path()
                                    .filter(path -> PathText.means(words, path))
                                    .isPresent()))
        .sorted()
        .toList();
  }

  private static String dotted(String path) {
    return path.replace(" ", "").replace("->", ".");
  }
}
