package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.exec.LedgerLine;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.ring.executed.EventOffsets;
import org.splitring.reader.ring.executed.ExecutedFunction;
import org.splitring.reader.ring.executed.FoundQuantity;
import org.splitring.reader.ring.executed.NegotiatedFeatures;
import org.splitring.reader.ring.executed.OnePlaceTwice;
import org.splitring.reader.ring.executed.TablePlace;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;
import org.splitring.reader.ring.values.MeasuredFrom;
import org.splitring.reader.ring.values.NullBase;
import org.splitring.reader.ring.values.Rebased;
import org.splitring.reader.ring.values.RingInPlace;
import org.splitring.reader.ring.values.SignedAddresses;
import org.splitring.reader.ring.values.Undetermined;

/** Makes the statement of one quantity out of what was found of it. */
final class StatementMaker {

  private static final int LONGEST_NOTE = 240;

  private final ExecutedFunction executed;
  private final InputMeanings meanings;
  private final NegotiatedFeatures features;
  private final UnaryOperator<Formula> overBase;
  private final Predicate<Symbol> isElsewhere;
  private final Set<String> denied;
  private final Predicate<Formula> isWidened;

  StatementMaker(
      ExecutedFunction executed,
      InputMeanings meanings,
      NegotiatedFeatures features,
      UnaryOperator<Formula> overBase,
      Predicate<Symbol> isElsewhere,
      Set<String> denied,
      Predicate<Formula> isWidened) {
    this.denied = denied;
    this.isWidened = isWidened.and(place -> !denied.contains(RingRules.BASE_FITS));
    this.executed = executed;
    this.meanings = meanings;
    this.features = features;
    this.overBase = overBase;
    this.isElsewhere = isElsewhere;
  }

  /**
   * The statement.
   *
   * @param all what could be the quantity, at least one
   */
  Statement statement(Quantity quantity, List<FoundQuantity> found) {
    List<FoundQuantity> all = EventOffsets.inRings(executed, found);
    List<FoundQuantity> known = all.stream().map(each -> each.with(known(each.formula()))).toList();
    OnePlaceTwice places = new OnePlaceTwice(executed.address(), this::isRing, isElsewhere);
    Optional<FoundQuantity> one = places.only(known);
    if (one.isEmpty()) {
      return severalPlaces(quantity, all);
    }
    FoundQuantity only = one.get();
    Formula added = SignedAddresses.wrapping(only.formula(), executed.address());
    Optional<RingInPlace> inPlace = inPlace(quantity, added);
    Formula wide = inPlace.map(RingInPlace::over).orElse(added);
    Formula source = all.get(known.indexOf(only)).formula();
    Formula wrapping = isWidened.test(source) ? TablePlace.widened(wide).orElse(wide) : wide;
    List<Assumption> assumptions = assumptions(wrapping, only.assumed());
    inPlace.ifPresent(each -> assumptions.add(line(RingRules.RING_IN_PLACE, each.text())));
    Optional<Unread> unread =
        meanings
            .doubt(source)
            .or(() -> leftToOthers(wrapping))
            .or(() -> unknown(wrapping))
            .map(each -> new Unread(quantity, each.reason(), each.at(), each.mend(), assumptions));
    if (unread.isPresent()) {
      return unread.get();
    }
    List<String> notes = new ArrayList<>();
    if (!added.equals(only.formula())) {
      assumptions.add(
          line(
              RingRules.SIGNED_ADDRESS,
              "an address is added to as a signed number, and taken to wrap"));
      notes.add("an address is added to as a signed number, and taken to wrap");
    }
    if (all.size() > 1 && all.stream().map(FoundQuantity::formula).distinct().count() > 1) {
      notes.add(
          String.format(
              Locale.ROOT, "%s and %s are one place", all.get(0).shown(), all.get(1).shown()));
    }
    boolean isNarrow = isNarrowAddress(quantity, wrapping);
    Formula formula = isNarrow ? fromTable(wrapping) : Rebased.of(wrapping);
    if (isNarrow) {
      assumptions.add(
          line(RingRules.BASE_FITS, "the ring lies where " + formula.type() + " reaches"));
    }
    Optional<Formula> laidOut =
        places.laidOut(known).flatMap(each -> condition(each, notes, assumptions));
    Measured measured =
        quantity.measure() == Quantity.Measure.PLACE && !isNarrow
            ? MeasuredFrom.of(formula, executed.address())
            : Measured.OFFSET;
    return new Stated(
        quantity, formula, measured, laidOut, ClaimPlaces.of(only.at()), notes, assumptions);
  }

  private Formula known(Formula formula) {
    return Undetermined.leftOut(meanings.in(overBase.apply(formula)), executed::isUnwritten);
  }

  private boolean isNarrowAddress(Quantity quantity, Formula formula) {
    return quantity.measure() == Quantity.Measure.PLACE
        && formula.type().width() < executed.address().width()
        && formula.type().width() == 32
        && Expressions.mentions(formula, Input.BASE);
  }

  /** How far behind the table a place is, in its own type: addresses of it wrap at its end. */
  private static Formula fromTable(Formula place) {
    return Expressions.binary(Binary.Operator.SUBTRACT, place, Input.BASE.as(place.type()));
  }

  private Unread severalPlaces(Quantity quantity, List<FoundQuantity> all) {
    FoundQuantity first = all.get(0);
    return new Unread(
        quantity,
        String.format(
            Locale.ROOT,
            "%s and %s could each be %s",
            first.shown(),
            all.get(1).shown(),
            quantity.meaning()),
        ClaimPlaces.of(first.at()),
        String.format(
            Locale.ROOT,
            "say which one is, with --output '%s=%s'",
            first.shown(),
            quantity.label()));
  }

  /** An event field is in a ring, wherever that was laid out before. */
  private Optional<RingInPlace> inPlace(Quantity quantity, Formula formula) {
    return denied.contains(RingRules.RING_IN_PLACE)
        ? Optional.empty()
        : RingInPlace.of(
            quantity,
            formula,
            executed.address(),
            symbol ->
                executed
                    .named(symbol)
                    .filter(path -> executed.unknown(symbol).filter(this::isOpen).isPresent()));
  }

  private boolean isOpen(Unknown unknown) {
    return unknown.reason().isOpen();
  }

  /** It starts at the place of a ring that was laid out before. */
  private Optional<Unread> leftToOthers(Formula formula) {
    for (Symbol symbol : Expressions.symbols(formula)) {
      Optional<String> ring =
          executed
              .named(symbol)
              .filter(path -> symbol.type().width() == executed.address().width())
              .filter(StatementMaker::isRing)
              .map(AccessPath::toString);
      if (ring.isPresent()) {
        return Optional.of(
            new Unread(
                Quantity.USED,
                "it is taken from " + ring.get() + ", which is laid out elsewhere",
                executed.unknown(symbol).flatMap(ClaimPlaces::of),
                "read the function that sets " + ring.get()));
      }
    }
    return Optional.empty();
  }

  private boolean isRing(Symbol symbol) {
    return executed.named(symbol).filter(StatementMaker::isRing).isPresent();
  }

  private static boolean isRing(AccessPath path) {
    return QuantityNames.lastName(path)
        .flatMap(QuantityNames::variable)
        .filter(each -> each == Meaning.AVAIL || each == Meaning.USED)
        .isPresent();
  }

  private Optional<Unread> unknown(Formula formula) {
    for (Symbol symbol : Expressions.symbols(formula)) {
      Optional<Unknown> unknown = executed.unknown(symbol);
      if (unknown.isPresent()) {
        return Optional.of(unread(unknown.get()));
      }
    }
    return Optional.empty();
  }

  private static Unread unread(Unknown unknown) {
    String mend =
        unknown.reason().hint().isEmpty()
            ? unknown
                .path()
                .map(path -> "say what it is, with --input '" + path + "=n' (or a, base, evt)")
                .orElse("no mend: read a simpler function")
            : unknown.reason().hint();
    return new Unread(Quantity.USED, unknown.reason().text(), ClaimPlaces.of(unknown), mend);
  }

  /** A condition that nobody reads to its end is cut. */
  private static String shortened(String condition) {
    return condition.length() <= LONGEST_NOTE
        ? condition
        : condition.substring(0, LONGEST_NOTE) + " ...";
  }

  /** The condition under which something is laid out, as far as it is about the inputs. */
  private Optional<Formula> condition(
      Formula laidOut, List<String> notes, List<Assumption> assumptions) {
    String note = "laid out only where " + shortened(executed.shown(laidOut));
    Formula known = meanings.in(overBase.apply(laidOut));
    Formula formula = Conditions.folded(NullBase.never(known));
    if (!formula.equals(Conditions.folded(known))) {
      assumptions.add(line(RingRules.BASE_IS_THERE, "there is memory at the base: it is not null"));
    }
    if (FormulaQuestions.truth(formula).orElse(false)) {
      notes.add(note);
      return Optional.empty();
    }
    boolean isKnown = FormulaQuestions.isOverInputs(formula);
    notes.add(isKnown ? note : note + ", which no input says");
    return isKnown ? Optional.of(formula) : Optional.empty();
  }

  private List<Assumption> assumptions(Formula formula, List<LedgerLine> atTheEnd) {
    Set<Assumption> all = new LinkedHashSet<>(meanings.assumptions(formula));
    Set<String> texts = new HashSet<>();
    for (LedgerLine line :
        Stream.concat(executed.summary().ledger().stream(), atTheEnd.stream()).toList()) {
      String rule = line.assumption().rule();
      if (texts.add(rule + " " + line.assumption().text())) {
        all.add(new Assumption(rule, ClaimPlaces.of(line.at()), line.assumption().text()));
      }
    }
    if (features.asksForEvents()) {
      all.add(
          line(
              RingRules.NEGOTIATED_FEATURES,
              "bit 29 of what is called the features is VIRTIO_F_EVENT_IDX"));
    }
    if (features.asksForPacked()) {
      all.add(line(RingRules.SPLIT_RING, "VIRTIO_F_RING_PACKED was not negotiated"));
    }
    return new ArrayList<>(all);
  }

  private Assumption line(String rule, String text) {
    return new Assumption(rule, ClaimPlaces.of(executed.function().origin()), text);
  }
}
