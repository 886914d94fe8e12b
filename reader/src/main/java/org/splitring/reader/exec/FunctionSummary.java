package org.splitring.reader.exec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.memory.Value;

/**
 * What executing a function showed.
 *
 * @param function which
 * @param arguments the values of its parameters on entry, in order; a parameter that is an
 *     aggregate is an {@link Value.Address} of it
 * @param exits the ways out of it; their conditions exclude each other
 * @param returns under which condition it is left by one of them, as an {@code int}: it may stop
 *     the program, or be left to whoever says that this cannot be
 * @param ledger what was taken for granted, in the order in which it was, each line once
 * @param unknowns what the symbols in formulas stand for that are no inputs
 * @param consulted what was looked up in the program
 * @param panics where a build with checks may end
 */
public record FunctionSummary(
    FunctionId function,
    List<Value> arguments,
    List<FunctionExit> exits,
    Formula returns,
    List<LedgerLine> ledger,
    Map<Symbol, Unknown> unknowns,
    Lookups consulted,
    List<PossiblePanic> panics) {
  public FunctionSummary {
    arguments = List.copyOf(arguments);
    exits = List.copyOf(exits);
    ledger = List.copyOf(ledger);
    panics = List.copyOf(panics);
  }

  /** What a symbol stands for; empty for an input. */
  public Optional<Unknown> unknown(Symbol symbol) {
    return Optional.ofNullable(unknowns.get(symbol));
  }

  /** The unknowns that a formula mentions, in the order of their first appearance. */
  public Set<Unknown> unknowns(Formula formula) {
    Set<Unknown> found = new LinkedHashSet<>();
    for (Symbol each : Expressions.symbols(formula)) {
      unknown(each).ifPresent(found::add);
    }
    return found;
  }
}
