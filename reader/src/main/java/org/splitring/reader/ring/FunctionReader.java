package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.ExecutionOptions;
import org.splitring.reader.exec.FunctionSummary;
import org.splitring.reader.exec.ObservedCall;
import org.splitring.reader.exec.SymbolicExecutor;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.ring.executed.ExecutedFunction;
import org.splitring.reader.ring.executed.PackedRing;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.values.OpenLocals;
import org.splitring.reader.ring.values.UndeclaredNames;

/**
 * Reads one function: executes it, finds what it computes of a ring, and where that leaves
 * something open executes it again with the inputs that were found.
 */
public final class FunctionReader {

  /** A function is executed again at most so often. */
  private static final int AGAIN = 2;

  private final Program program;
  private final UserHints hints;
  private final ExecutionOptions options;

  /**
   * Makes a reader of functions of a program.
   *
   * @param options its denied rules are those of {@link RingRules} too
   */
  public FunctionReader(Program program, UserHints hints, ExecutionOptions options) {
    this.program = program;
    this.hints = hints;
    this.options = options;
  }

  /** What a function says; empty if the program has no text of it. */
  public Optional<FunctionReading> read(FunctionId id) {
    return program.function(id).flatMap(this::read);
  }

  private Optional<FunctionReading> read(Function function) {
    Program open = OpenLocals.of(program, function, hints);
    Optional<FunctionReading> reading = read(open, function.id(), Map.of(), Map.of());
    Map<AccessPath, Formula> before = Map.of();
    for (int i = 0; i < AGAIN && reading.isPresent(); i++) {
      RingClaim claim = reading.get().claim();
      if (!claim.hasUnread() || before.keySet().containsAll(claim.bindings().keySet())) {
        break;
      }
      before = claim.bindings();
      reading = read(open, function.id(), before, claim.grounds());
    }
    return reading;
  }

  private Optional<FunctionReading> read(
      Program open,
      FunctionId id,
      Map<AccessPath, Formula> known,
      Map<Input, List<Assumption>> grounds) {
    RingBinder binder = new RingBinder(hints, known, program.model().address());
    List<ObservedCall> calls = new ArrayList<>();
    Optional<FunctionSummary> summary = SymbolicExecutor.run(open, id, binder, calls::add, options);
    Optional<Function> function = open.function(id);
    if (summary.isEmpty() || function.isEmpty()) {
      return Optional.empty();
    }
    ExecutedFunction executed = new ExecutedFunction(open, function.get(), summary.get(), calls);
    Set<String> denied = options.denied();
    RingClaim claim =
        new ClaimExtraction(executed, hints, denied)
            .claim(bounds(known, binder, executed), grounds, binder.met().keySet());
    List<Statement> statements = claim.statements();
    if (statements.isEmpty()) {
      statements = DelegatedLayout.of(executed).stream().toList();
    }
    return Optional.of(
        new FunctionReading(
            program.function(id).orElse(function.get()),
            claim.saying(PackedRing.checked(executed, statements)),
            summary.get(),
            calls.stream().map(ObservedCall::name).distinct().toList(),
            calls.stream()
                .filter(each -> each.callee() instanceof Callee.Missing it && it.isUndeclared())
                .map(ObservedCall::name)
                .collect(Collectors.toSet()),
            UndeclaredNames.in(open, executedBy(summary.get())),
            calls.stream()
                .filter(each -> isLacking(each.callee()))
                .map(ObservedCall::name)
                .collect(Collectors.toSet())));
  }

  private static Set<FunctionId> executedBy(FunctionSummary summary) {
    Set<FunctionId> all = new LinkedHashSet<>(summary.consulted().functions());
    all.add(summary.function());
    return all;
  }

  private static boolean isLacking(Callee callee) {
    return callee instanceof Callee.Missing missing
        && missing.effect() == Callee.Effect.CLOBBERS
        && missing.reason().kind() == Reason.Kind.NOT_FOUND;
  }

  /** The inputs that were bound before, and those that the user says. */
  private List<Bound> bounds(
      Map<AccessPath, Formula> known, RingBinder binder, ExecutedFunction executed) {
    List<Bound> bounds = new ArrayList<>();
    known.forEach(
        (path, value) -> {
          if (value instanceof Symbol symbol) {
            Input.named(symbol.name())
                .ifPresent(input -> bounds.add(new Bound(path.toString(), input, symbol.type())));
          }
        });
    binder
        .met()
        .forEach(
            (path, type) ->
                hints
                    .input(path)
                    .ifPresent(input -> bounds.add(new Bound(path.toString(), input, type))));
    hints
        .inputs()
        .forEach(
            (text, input) ->
                Stream.concat(
                        executed.function().parameters().stream(),
                        executed.function().locals().stream()
                            .filter(each -> each.storage() == Variable.Storage.LOCAL))
                    .filter(each -> each.name().equals(text.trim()))
                    .forEach(each -> bounds.add(new Bound(text.trim(), input, type(each.type())))));
    return bounds;
  }

  private CType type(org.splitring.reader.ir.Type type) {
    return type instanceof org.splitring.reader.ir.Type.IntegerType integer
        ? integer.representation()
        : program.model().address();
  }
}
