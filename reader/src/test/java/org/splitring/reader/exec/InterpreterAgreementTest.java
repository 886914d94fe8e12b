package org.splitring.reader.exec;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Undefined;
import org.splitring.reader.interpret.Datum;
import org.splitring.reader.interpret.EntryState;
import org.splitring.reader.interpret.Interpreter;
import org.splitring.reader.interpret.RunResult;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.text.Printer;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.memory.Value;

/** The symbolic value equals the interpreted one, at every point where there is one. */
class InterpreterAgreementTest {

  private static final Map<String, Long> ENTRY = RandomFunction.entry();

  private static final List<Point> POINTS =
      List.of(
          new Point(1, 4, 0, 0),
          new Point(2, 8, 4096, 1),
          new Point(8, 4, 1L << 32, 0),
          new Point(64, 64, 3L * 65536, 1),
          new Point(256, 4096, 0x7fff0000L, 0),
          new Point(1024, 16, 1L << 63, 1),
          new Point(32768, 65536, 65536, 0),
          new Point(4096, 4096, 0, 1));

  private static Optional<Long> given(String path, Point point) {
    return switch (path) {
      case "n" -> Optional.of(point.size());
      case "a" -> Optional.of(point.align());
      case "evt" -> Optional.of((long) point.evt());
      default -> Optional.ofNullable(ENTRY.get(path));
    };
  }

  private static EntryState environment(Point point) {
    return (AccessPath path, Type type) -> {
      String text = path.toString();
      if (text.equals("base")) {
        return new EntryState.Pointing(point.base());
      }
      return given(text, point)
          .<EntryState.Answer>map(EntryState.Given::new)
          .orElse(new EntryState.NotSaid());
    };
  }

  /** What a formula is at a point; empty if it mentions what is not known. */
  private static Optional<Outcome> at(Formula formula, Point point, FunctionSummary summary) {
    Formula closed =
        Expressions.rewrite(
            formula,
            node ->
                node instanceof Symbol symbol && Input.named(symbol.name()).isEmpty()
                    ? summary
                        .unknown(symbol)
                        .flatMap(Unknown::path)
                        .flatMap(path -> given(path.toString(), point))
                        .<Formula>map(value -> Literal.of(value, symbol.type()))
                        .orElse(node)
                    : node);
    boolean open =
        Expressions.symbols(closed).stream()
            .anyMatch(symbol -> Input.named(symbol.name()).isEmpty());
    return open ? Optional.empty() : Optional.of(CompiledFormula.of(closed).at(point));
  }

  private record Count(int compared, int open, int skipped) {}

  private static Count compare(long seed, int size) {
    return compare(seed, size, SymbolicExecutorTest.INPUTS);
  }

  private static Count compare(long seed, int size, InputBinder inputs) {
    RandomFunction made = new RandomFunction(seed, size);
    FunctionSummary summary =
        SymbolicExecutor.run(
                made.ir.program(), made.id, inputs, CallObserver.NONE, ExecutionOptions.DEFAULT)
            .orElseThrow();
    int compared = 0;
    int open = 0;
    int skipped = 0;
    for (Point point : POINTS) {
      RunResult run = Interpreter.run(made.ir.program(), made.id, environment(point));
      if (!(run instanceof RunResult.Returned returned)
          || !(returned.value().orElseThrow() instanceof Datum.Scalar scalar)
          || scalar.number().isEmpty()) {
        skipped++;
        continue;
      }
      long expected = CType.U64.wrap(scalar.number().getAsLong());
      Optional<Outcome> found = result(summary, point);
      if (found.isEmpty()) {
        open++;
      } else if (!found.get().equals(new Outcome.Value(expected))) {
        fail(
            "seed "
                + seed
                + " size "
                + size
                + " at "
                + point
                + ": "
                + found.get()
                + " instead of "
                + expected
                + "\n"
                + print(summary)
                + Printer.print(made.ir.program().function(made.id).orElseThrow()));
      } else {
        compared++;
      }
    }
    return new Count(compared, open, skipped);
  }

  private static Optional<Outcome> result(FunctionSummary summary, Point point) {
    for (FunctionExit exit : summary.exits()) {
      Optional<Outcome> taken = at(exit.path(), point, summary);
      if (taken.isEmpty()) {
        return Optional.empty();
      }
      if (!(taken.get() instanceof Outcome.Value value) || value.bits() != 0) {
        return number(exit.result().orElseThrow(), point, summary);
      }
    }
    return Optional.of(new Outcome.NoValue(Undefined.DIVISION_BY_ZERO));
  }

  private static Optional<Outcome> number(Value value, Point point, FunctionSummary summary) {
    if (value instanceof Value.Choice choice) {
      Optional<Outcome> way = at(choice.condition(), point, summary);
      if (way.isEmpty() || !(way.get() instanceof Outcome.Value truth)) {
        return way;
      }
      return number(truth.bits() != 0 ? choice.whenTrue() : choice.whenFalse(), point, summary);
    }
    return value instanceof Value.Number number
        ? at(number.formula(), point, summary)
        : Optional.empty();
  }

  private static String print(FunctionSummary summary) {
    StringBuilder text = new StringBuilder();
    for (FunctionExit exit : summary.exits()) {
      text.append(CText.of(exit.path())).append(" -> ");
      exit.result()
          .ifPresent(
              value ->
                  text.append(
                      value instanceof Value.Number number
                          ? CText.of(number.formula())
                          : value.toString()));
      text.append('\n');
    }
    return text.toString();
  }

  @Property(tries = 100)
  void theSymbolicValueIsTheInterpretedOne(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int size) {
    compare(seed, size);
  }

  /** Negative control: an input that is taken for another one is found. */
  @Test
  void anotherInputIsFound() {
    InputBinder exchanged =
        read ->
            read.path().toString().equals("n")
                ? Optional.of(Input.A.as(CType.U64))
                : SymbolicExecutorTest.INPUTS.bind(read);
    int found = 0;
    for (int seed = 0; seed < 40; seed++) {
      try {
        compare(seed, 12, exchanged);
      } catch (AssertionError difference) {
        found++;
      }
    }
    assertTrue(found > 8, found + " of 40");
  }

  @Test
  void mostValuesAreKnown() {
    int compared = 0;
    int open = 0;
    for (int seed = 0; seed < 100; seed++) {
      Count each = compare(seed, 3 + seed % 20);
      compared += each.compared();
      open += each.open();
    }
    assertTrue(compared > 10 * open, compared + " compared, " + open + " open");
  }
}
