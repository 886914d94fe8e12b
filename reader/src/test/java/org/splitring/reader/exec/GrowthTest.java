package org.splitring.reader.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.ir.Variable.Storage;
import org.splitring.reader.memory.Value;

/** Long functions are executed to their end, or are undecided for their size. */
class GrowthTest {

  private static final int MANY = 10_000;

  private final Ir ir = new Ir();
  private final Variable n = ir.variable("n", Ir.U32, Storage.PARAMETER);
  private final Variable q = ir.variable("q", Ir.U32, Storage.PARAMETER);

  private FunctionSummary run(FunctionId id) {
    return SymbolicExecutor.run(
            ir.program(),
            id,
            SymbolicExecutorTest.INPUTS,
            CallObserver.NONE,
            ExecutionOptions.DEFAULT)
        .orElseThrow();
  }

  private static Formula result(FunctionSummary summary) {
    return ((Value.Number) summary.exits().get(0).result().orElseThrow()).formula();
  }

  @Test
  void tenThousandBranchesThatSayNothingOfTheResultAreFollowed() {
    Ir.Body body = ir.function("f", Ir.U32, n, q);
    Variable x = body.local("x", Ir.U32);
    for (int i = 0; i < MANY; i++) {
      int number = i;
      body.when(
          ir.op(Operator.EQUAL, ir.load(q), ir.number(Ir.U32, i)),
          () -> body.add(ir.set(x, ir.number(Ir.U32, number))),
          () -> body.add(ir.set(x, ir.number(Ir.U32, 2L * number))));
    }
    body.leave(ir.load(n));
    FunctionSummary summary = run(body.done());
    assertEquals("(uint32_t)n", CText.of(result(summary)));
    assertEquals("1", CText.of(summary.exits().get(0).path()));
  }

  @Test
  void aResultOfTenThousandBranchesIsUndecidedForItsSize() {
    Ir.Body body = ir.function("f", Ir.U32, n, q);
    Variable x = body.local("x", Ir.U32);
    body.add(ir.set(x, ir.load(n)));
    for (int i = 0; i < MANY; i++) {
      int number = i;
      body.when(
          ir.op(Operator.EQUAL, ir.load(q), ir.number(Ir.U32, i)),
          () -> body.add(ir.set(x, ir.number(Ir.U32, number))),
          () -> {});
    }
    body.leave(ir.load(x));
    FunctionSummary summary = run(body.done());
    assertTrue(
        summary.unknowns(result(summary)).stream()
            .anyMatch(each -> each.reason().kind() == Reason.Kind.BOUND));
  }

  @Test
  void tenThousandCallsWithoutTextAreFollowed() {
    Ir.Body body = ir.function("f", Ir.U32, n, q);
    Variable x = body.local("x", Ir.U32);
    body.add(ir.set(x, ir.load(n)));
    for (int i = 0; i < MANY; i++) {
      body.add(
          ir.missing(Optional.empty(), "g" + i % 7, Callee.Effect.CLOBBERS, ir.number(Ir.U32, i)));
    }
    body.leave(ir.load(x));
    assertEquals("(uint32_t)n", CText.of(result(run(body.done()))));
  }

  @Test
  void tenThousandWaysOutAreJoined() {
    Ir.Body body = ir.function("f", Ir.U32, n, q);
    for (int i = 0; i < MANY; i++) {
      int number = i;
      body.when(
          ir.op(Operator.EQUAL, ir.load(q), ir.number(Ir.U32, i)),
          () -> body.leave(ir.number(Ir.U32, number)),
          () -> {});
    }
    body.leave(ir.load(n));
    FunctionSummary summary = run(body.done());
    assertEquals(Limits.DEFAULT.exits(), summary.exits().size());
    assertFalse(summary.unknowns(result(summary)).stream().findAny().isPresent());
  }

  @Test
  void tooManyStepsAreAnAnswer() {
    Ir.Body body = ir.function("f", Ir.U32, n, q);
    Variable x = body.local("x", Ir.U32);
    for (int i = 0; i < 50; i++) {
      body.add(ir.set(x, ir.load(n)));
    }
    body.leave(ir.load(x));
    Limits few = new Limits(20, 1500, 24, 128, 64, 8, 12);
    ExecutionOptions options =
        new ExecutionOptions(ExecutionOptions.DEFAULT.domain(), few, Set.of());
    FunctionSummary summary =
        SymbolicExecutor.run(
                ir.program(), body.done(), SymbolicExecutorTest.INPUTS, CallObserver.NONE, options)
            .orElseThrow();
    Reason reason = summary.unknowns(result(summary)).iterator().next().reason();
    assertEquals(Reason.Kind.BOUND, reason.kind());
    assertEquals("more than 20 statements would be executed", reason.text());
  }
}
