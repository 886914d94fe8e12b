package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.splitring.reader.ring.executed.ExecutedFunction;
import org.splitring.reader.ring.executed.FoundQuantity;
import org.splitring.reader.ring.executed.NamedConstants;
import org.splitring.reader.ring.executed.NegotiatedFeatures;
import org.splitring.reader.ring.executed.RingCalls;
import org.splitring.reader.ring.executed.TablePlace;
import org.splitring.reader.ring.names.InputNames;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.PathText;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.FormulaQuestions;
import org.splitring.reader.ring.values.PanickingBuilds;

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
    FoundQuantities found = FoundQuantities.of(executed, hints, denied, calls, features);
    RingFrame frame = RingFrame.of(executed, hints, denied, found);
    frame.counted().ifPresent(meanings::count);
    found.addSizes(frame);
    meanings.assign(found.symbols(frame), frame, calls);
    frame.table().ifPresent(this::noteBase);
    StatementMaker maker =
        new StatementMaker(
            executed,
            meanings,
            features,
            frame::overBase,
            memory(found, frame),
            rulesOut(found),
            place ->
                TablePlace.ofRing(frame.tables(), place).filter(TablePlace::isWidened).isPresent());
    List<Statement> statements = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      List<FoundQuantity> all = found.of(Meaning.of(quantity));
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
                isHandedSize(frame)),
            hints.fixed(),
            takesSize(frame));
    statements.replaceAll(scope::checked);
    statements.replaceAll(each -> onTable(each, scope.joined(), frame.tables()));
    List<Statement> said =
        new PanickingBuilds(
                executed.summary().panics(),
                formula -> frame.byName(meanings.in(frame.overBase(found.known(formula)))),
                ClaimPlaces::of,
                frame.table().map(TablePlace::least).orElse(0L))
            .checked(statements, scope.joined());
    if (said.stream().anyMatch(Statement.Unread.class::isInstance)) {
      meanings.assignUnmentioned(parameters(), frame);
    }
    return new RingClaim(
        said,
        meanings.bounds(),
        scope.joined(),
        found.ownMemory(),
        frame.bindings(meanings.meanings()),
        meanings.grounds(),
        unmet(met),
        paths());
  }

  /** Where a table has a constant place, that has to be a multiple of Queue Align. */
  private static Statement onTable(Statement statement, Scope scope, List<TablePlace> tables) {
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

  /** Where the function lays out a ring, what is taken of it is not what was there before. */
  private Set<String> rulesOut(FoundQuantities found) {
    Set<String> rules = new HashSet<>(denied);
    if (found.has(Meaning.AVAIL) || found.has(Meaning.USED)) {
      rules.add(RingRules.RING_IN_PLACE);
    }
    return rules;
  }

  private boolean takesSize(RingFrame frame) {
    return meanings.bounds().stream().anyMatch(bound -> bound.input() == Input.N)
        || isHandedSize(frame);
  }

  /**
   * Whether a parameter is named like Queue Size, and does not say which of several rings it is.
   */
  private boolean isHandedSize(RingFrame frame) {
    return executed.function().parameters().stream()
        .filter(each -> !frame.isIndex(AccessPath.of(each.name())))
        .anyMatch(each -> InputNames.of(each.name()).equals(Optional.of(Input.N)));
  }

  /**
   * Which starts of memory are not where the table is: all, where the table has a place of its own,
   * and all, where the rings begin in several memories.
   */
  private Predicate<Symbol> memory(FoundQuantities found, RingFrame frame) {
    Set<Symbol> starts = new HashSet<>();
    for (Meaning ring : List.of(Meaning.AVAIL, Meaning.USED)) {
      for (FoundQuantity each : found.of(ring)) {
        Formula place = frame.overBase(each.formula());
        Expressions.symbols(place).stream()
            .filter(symbol -> symbol.type().equals(executed.address()))
            .filter(symbol -> Input.named(symbol.name()).isEmpty())
            .filter(symbol -> executed.named(symbol).isEmpty())
            .forEach(starts::add);
      }
    }
    boolean isApart = !found.of(Meaning.DESC).isEmpty() || starts.size() > 1;
    return start -> isApart;
  }

  /** The parameters that are numbers: what is not followed may depend on them. */
  private List<Symbol> parameters() {
    return executed.summary().arguments().stream()
        .flatMap(value -> ValueFormulas.of(value, executed.address()).stream())
        .flatMap(formula -> FormulaQuestions.symbol(formula).stream())
        .toList();
  }

  private void noteBase(TablePlace place) {
    Formula table = place.formula();
    meanings.add(
        new Bound(
            executed.shown(table),
            Input.BASE,
            table instanceof Symbol ? table.type() : executed.address()));
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
