package org.splitring.reader.ring.stored;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.FunctionExit;
import org.splitring.reader.exec.LedgerLine;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.ring.stored.StoredLeaves.Place;

/**
 * Where a function gives up since a call failed: {@code if (take(&vr->mem) < 0) return -1;}
 *
 * <p>What the call left in the members of the ring is not known then, but the function stored
 * nothing in them before, and leaves because of what the call gave back.
 */
public final class FailedCalls {

  /** Where a function gives up since a call failed, that call has laid out no ring. */
  public static final String RULE = "failed-call";

  private final List<FunctionExit> exits;
  private final Function<Symbol, Optional<Unknown>> unknowns;
  private final boolean mayUse;

  /**
   * Looks for them.
   *
   * @param exits all ways out of the function
   * @param unknowns what a symbol stands for
   * @param denied the rules that must not be used
   */
  public FailedCalls(
      List<FunctionExit> exits, Function<Symbol, Optional<Unknown>> unknowns, Set<String> denied) {
    this.exits = exits;
    this.unknowns = unknowns;
    this.mayUse = !denied.contains(RULE);
  }

  /**
   * What is taken for granted where no ring is at a place since a call failed; else empty.
   *
   * @param isStored whether something is in that place after another way out
   */
  public Optional<LedgerLine> givenUp(
      FunctionExit exit, Place place, Predicate<FunctionExit> isStored) {
    if (!mayUse || !exit.memory().changed().contains(place.object())) {
      return Optional.empty();
    }
    Set<Origin> calls = leftBy(exit, place);
    return calls.isEmpty()
            || !decided(exit).containsAll(calls)
            || !isToldApart(exit, place, isStored)
        ? Optional.empty()
        : Optional.of(
            new LedgerLine(
                new AssumedRule(
                    RULE,
                    String.format(
                        Locale.ROOT,
                        "where the function gives up at line %d, what it called has laid out no ring",
                        exit.origin().at().line())),
                calls.iterator().next()));
  }

  private static Set<Origin> leftBy(FunctionExit exit, Place place) {
    return exit.memory().leftBy(place.object(), place.offset(), place.leaf().type());
  }

  /**
   * Whether the caller is told something else than where a ring is laid out: what gives back the
   * same there may have left all to the call that it asked.
   */
  private boolean isToldApart(FunctionExit exit, Place place, Predicate<FunctionExit> isStored) {
    return exits.stream()
        .filter(other -> leftBy(other, place).isEmpty() && isStored.test(other))
        .noneMatch(other -> other.result().equals(exit.result()));
  }

  /** The calls whose results, and not what they changed, decide that the function leaves here. */
  private Set<Origin> decided(FunctionExit exit) {
    Set<Origin> calls = new HashSet<>();
    Expressions.symbols(exit.path()).stream()
        .flatMap(symbol -> unknowns.apply(symbol).stream())
        .filter(unknown -> unknown.reason().kind() != Reason.Kind.CHANGED)
        .forEach(unknown -> calls.addAll(unknown.origins()));
    return calls;
  }
}
