package org.splitring.reader.ring.executed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.ObservedCall;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.ring.names.InputNames;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;

/**
 * What the functions that are called on the way say of the ring: which arguments are its Queue Size
 * and Queue Align, by the names of their parameters, and what those that measure it give.
 */
public final class RingCalls {

  /**
   * A size that a function gave.
   *
   * @param found the size
   * @param depth how many calls deep it is called
   * @param at its place among all calls
   */
  private record Sized(FoundQuantity found, int depth, int at) {}

  private final ExecutedFunction executed;
  private final List<Sized> sizes = new ArrayList<>();
  private final List<FoundQuantity> tables = new ArrayList<>();
  private final Map<Symbol, Set<Input>> handed = new HashMap<>();
  private final Map<Input, Set<Long>> constants = new EnumMap<>(Input.class);

  private RingCalls(ExecutedFunction executed) {
    this.executed = executed;
  }

  public static RingCalls of(ExecutedFunction executed) {
    RingCalls calls = new RingCalls(executed);
    for (int i = 0; i < executed.calls().size(); i++) {
      calls.take(executed.calls().get(i), i);
    }
    return calls;
  }

  private void take(ObservedCall call, int at) {
    if (!(call.callee() instanceof Callee.Known known)) {
      return;
    }
    Optional<Function> function = executed.program().function(known.function());
    String name = ReturnedQuantity.unqualified(call.name());
    if (function.isPresent() && QuantityNames.isOfRing(name)) {
      arguments(function.get().parameters(), call);
    }
    boolean isTable = QuantityNames.variable(name).equals(Optional.of(Meaning.DESC));
    Optional<Formula> value =
        call.result().flatMap(each -> ValueFormulas.of(each, executed.address()));
    if (isTable && value.filter(each -> !(each instanceof Literal)).isPresent()) {
      tables.add(
          new FoundQuantity(
              Meaning.DESC, name + "()", value.get(), Optional.empty(), call.origin()));
    }
    Optional<Meaning> meaning = QuantityNames.function(call.name()).filter(each -> !each.isPlace());
    boolean computed =
        value.filter(each -> !(FormulaQuestions.bare(each) instanceof Symbol)).isPresent();
    if (meaning.isPresent() && computed) {
      sizes.removeIf(each -> each.depth() > call.depth() && !endedBefore(each, at, call.depth()));
      sizes.add(
          new Sized(
              new FoundQuantity(
                  meaning.get(),
                  name + "()",
                  value.get(),
                  Optional.of(call.path()).filter(path -> !Conditions.isTrue(path)),
                  call.origin()),
              call.depth(),
              at));
    }
  }

  /** Whether a deeper call belongs to an earlier one: some call no deeper returned in between. */
  private boolean endedBefore(Sized deeper, int at, int depth) {
    return executed.calls().subList(deeper.at() + 1, at).stream()
        .anyMatch(each -> each.depth() <= depth);
  }

  private void arguments(List<Variable> parameters, ObservedCall call) {
    for (int i = 0; i < parameters.size() && i < call.arguments().size(); i++) {
      Optional<Input> input =
          InputNames.of(parameters.get(i).name())
              .filter(each -> each == Input.N || each == Input.A);
      Optional<Formula> value =
          ValueFormulas.of(call.arguments().get(i), executed.address()).map(FormulaQuestions::bare);
      if (input.isPresent() && value.isPresent()) {
        if (value.get() instanceof Literal literal) {
          constants
              .computeIfAbsent(input.get(), each -> new LinkedHashSet<>())
              .add(literal.value());
        } else if (value.get() instanceof Symbol symbol) {
          handed.computeIfAbsent(symbol, each -> new LinkedHashSet<>()).add(input.get());
        }
      }
    }
  }

  /** What functions gave whose text is there and that are called after the table. */
  public List<FoundQuantity> tables() {
    return tables;
  }

  /** The sizes, those that the function itself asked for before those that others did. */
  public List<FoundQuantity> sizes() {
    int least = sizes.stream().mapToInt(Sized::depth).min().orElse(0);
    return sizes.stream().filter(each -> each.depth() == least).map(Sized::found).toList();
  }

  /** The one input that a symbol was handed over as. */
  public Optional<Input> handedAs(Symbol symbol) {
    Set<Input> inputs = handed.getOrDefault(symbol, Set.of());
    return inputs.size() == 1 ? inputs.stream().findFirst() : Optional.empty();
  }

  /** The numbers that were handed over as an input. */
  public Set<Long> constants(Input input) {
    return constants.getOrDefault(input, Set.of());
  }
}
