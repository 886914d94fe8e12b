package org.splitring.reader.ring.executed;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.FunctionSummary;
import org.splitring.reader.exec.ObservedCall;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.ring.names.InputNames;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.QueueMembers;

/**
 * A function, and what executing it showed.
 *
 * @param calls in the order in which they returned
 */
public record ExecutedFunction(
    Program program, Function function, FunctionSummary summary, List<ObservedCall> calls) {

  public ExecutedFunction {
    calls = List.copyOf(calls);
  }

  /** The type of addresses. */
  public CType address() {
    return program.model().address();
  }

  /** What a symbol stands for; empty for an input. */
  public Optional<Unknown> unknown(Symbol symbol) {
    return summary.unknown(symbol);
  }

  /** The variable or member that a symbol is the first value of. */
  public Optional<AccessPath> named(Symbol symbol) {
    return unknown(symbol).flatMap(Unknown::path).filter(path -> !isCall(path));
  }

  /** Whether a symbol stands for what nothing was written to. */
  public boolean isUnwritten(Symbol symbol) {
    return unknown(symbol)
        .filter(each -> each.reason().kind() == Reason.Kind.UNDETERMINED)
        .isPresent();
  }

  /** Whether a symbol is the part of a variant that a value does not have. */
  boolean isAbsent(Symbol symbol) {
    return program.readsOnlyWritten() && isUnwritten(symbol);
  }

  /** The call that gave a symbol's value, or led to it. */
  Optional<AccessPath> given(Symbol symbol) {
    return unknown(symbol).flatMap(Unknown::path).filter(ExecutedFunction::isCall);
  }

  /** The input that its own name says a symbol is. */
  public Optional<Input> inputByName(Symbol symbol) {
    return named(symbol)
        .filter(path -> !path.steps().isEmpty() || !program.isInitialised(path.root()))
        .flatMap(
            path ->
                QuantityNames.lastName(path)
                    .flatMap(InputNames::of)
                    .or(() -> QueueMembers.input(path, function)));
  }

  /** Whether a path begins at what a call gave: each call gives something else. */
  public static boolean isCall(AccessPath path) {
    return path.root().indexOf('(') >= 0;
  }

  /** A formula as messages show it, with paths for symbols. */
  public String shown(Formula formula) {
    return CText.of(
        formula, symbol -> unknown(symbol).map(Unknown::toString).orElse(symbol.name()));
  }
}
