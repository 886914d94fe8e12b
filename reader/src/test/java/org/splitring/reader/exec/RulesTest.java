package org.splitring.reader.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CText;
import org.splitring.reader.exec.access.Rules;
import org.splitring.reader.ir.Callee.Effect;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.ir.Variable.Storage;
import org.splitring.reader.memory.Value;

/** Each rule of the ledger: with it a value is known, without it the value is lost. */
class RulesTest {

  private final Ir ir = new Ir();
  private final Type queue = queue();
  private final Variable q = ir.variable("q", Type.pointerTo(queue), Storage.PARAMETER);
  private final Variable r = ir.variable("r", Type.pointerTo(queue), Storage.PARAMETER);
  private final Variable n = ir.variable("n", Ir.U32, Storage.PARAMETER);

  private Type queue() {
    Map<String, Type> members = new LinkedHashMap<>();
    members.put("num", Ir.U32);
    members.put("lock", Ir.U32);
    return ir.record("queue", members);
  }

  private MemoryPlace of(Variable pointer, String name) {
    return ir.member(ir.target(ir.load(pointer)), name);
  }

  private FunctionSummary run(FunctionId id, ExecutionOptions options) {
    return SymbolicExecutor.run(
            ir.program(), id, SymbolicExecutorTest.INPUTS, CallObserver.NONE, options)
        .orElseThrow();
  }

  private FunctionSummary run(FunctionId id) {
    return run(id, ExecutionOptions.DEFAULT);
  }

  private static String result(FunctionSummary summary) {
    Value value = summary.exits().get(0).result().orElseThrow();
    return CText.of(((Value.Number) value).formula());
  }

  private static boolean isKnown(FunctionSummary summary) {
    Value value = summary.exits().get(0).result().orElseThrow();
    return summary.unknowns(((Value.Number) value).formula()).isEmpty();
  }

  private static List<String> rules(FunctionSummary summary) {
    return summary.ledger().stream().map(each -> each.assumption().rule()).toList();
  }

  @Test
  void whatTwoPointersPointToIsTakenForTwoObjects() {
    Ir.Body body = ir.function("f", Ir.U32, q, r, n);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    body.add(ir.set(of(r, "num"), ir.number(Ir.U32, 7)));
    body.leave(ir.load(of(q, "num")));
    FunctionId id = body.done();
    FunctionSummary taken = run(id);
    assertEquals("(uint32_t)n", result(taken));
    assertEquals(List.of(Rules.DISTINCT_POINTERS), rules(taken));
    assertEquals("*q and *r do not overlap", taken.ledger().get(0).assumption().text());
    FunctionSummary denied = run(id, ExecutionOptions.DEFAULT.without(Rules.DISTINCT_POINTERS));
    assertFalse(isKnown(denied));
    assertEquals(List.of(), rules(denied));
  }

  @Test
  void oneObjectNeedsNoAssumption() {
    Ir.Body body = ir.function("f", Ir.U32, q, r, n);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    body.add(ir.set(of(q, "lock"), ir.number(Ir.U32, 7)));
    body.leave(ir.load(of(q, "num")));
    assertEquals(List.of(), rules(run(body.done())));
  }

  @Test
  void aCallWithoutTextLeavesAloneWhatItIsNotHanded() {
    Ir.Body body = ir.function("f", Ir.U32, q, r, n);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS, ir.load(r)));
    body.leave(ir.load(of(q, "num")));
    FunctionId id = body.done();
    FunctionSummary taken = run(id);
    assertEquals("(uint32_t)n", result(taken));
    assertTrue(rules(taken).contains(Rules.CALL_LEAVES_PARAMETERS));
    assertFalse(isKnown(run(id, ExecutionOptions.DEFAULT.without(Rules.CALL_LEAVES_PARAMETERS))));
  }

  @Test
  void aCallWithoutTextChangesWhatItIsHanded() {
    Ir.Body body = ir.function("f", Ir.U32, q, r, n);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS, ir.load(q)));
    body.leave(ir.load(of(q, "num")));
    assertFalse(isKnown(run(body.done())));
  }

  @Test
  void aCallWithoutTextChangesWhatIsReachedFromALocalItIsHanded() {
    Ir.Body body = ir.function("f", Ir.U32, q, r, n);
    Variable held = body.local("held", Type.pointerTo(queue));
    body.add(ir.set(held, ir.load(q)));
    body.add(ir.set(of(q, "num"), ir.load(n)));
    Expression there = ir.address(ir.place(held));
    body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS, there));
    body.leave(ir.load(of(q, "num")));
    FunctionId id = body.done();
    FunctionSummary taken = run(id);
    assertTrue(rules(taken).contains(Rules.PRIVATE_RECORD), "only this file defines it");
    assertTrue(isKnown(taken));
    assertFalse(isKnown(run(id, ExecutionOptions.DEFAULT.without(Rules.PRIVATE_RECORD))));
  }

  @Test
  void aCallChangesWhatACopiedPointerLeadsTo() {
    Map<String, Type> members = new LinkedHashMap<>();
    members.put("link", Type.pointerTo(Ir.U32));
    Type holder = ir.record("holder", members);
    Variable h = ir.variable("h", Type.pointerTo(holder), Storage.PARAMETER);
    for (boolean calls : List.of(true, false)) {
      Ir.Body body = ir.function("f", Ir.U32, h);
      Variable copy = body.local("copy", holder);
      body.add(ir.set(copy, ir.load(ir.target(ir.load(h)))));
      if (calls) {
        body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS, ir.load(h)));
      }
      body.leave(ir.load(ir.target(ir.load(ir.member(ir.place(copy), "link")))));
      FunctionSummary summary = run(body.done());
      Value.Number value = (Value.Number) summary.exits().get(0).result().orElseThrow();
      boolean isEntry =
          summary.unknowns(value.formula()).stream().allMatch(each -> each.path().isPresent());
      assertEquals(!calls, isEntry);
    }
  }

  @Test
  void aCallInALoopChangesWhatItIsHandedAndNothingElse() {
    Variable times = ir.variable("times", Ir.U32, Storage.PARAMETER);
    Ir.Body body = ir.function("f", Ir.U32, q, r, n, times);
    Variable i = body.local("i", Ir.U32);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    body.add(ir.set(of(r, "num"), ir.load(n)));
    body.add(ir.set(i, ir.number(Ir.U32, 0)));
    body.loop(
        ir.op(Operator.LESS, ir.load(i), ir.load(times)),
        () -> {
          body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS, ir.load(r)));
          body.add(ir.set(i, ir.op(Operator.ADD, ir.load(i), ir.number(Ir.U32, 1))));
        });
    body.when(
        ir.op(Operator.EQUAL, ir.load(n), ir.number(Ir.U32, 1)),
        () -> body.leave(ir.load(of(q, "num"))),
        () -> body.leave(ir.load(of(r, "num"))));
    FunctionSummary summary = run(body.done());
    List<Boolean> known = new ArrayList<>();
    for (FunctionExit exit : summary.exits()) {
      Value.Number value = (Value.Number) exit.result().orElseThrow();
      known.add(summary.unknowns(value.formula()).isEmpty());
    }
    assertEquals(List.of(true, false), known);
  }

  @Test
  void aCallInALoopChangesWhatALaterStoreMakesItReach() {
    Map<String, Type> members = new LinkedHashMap<>();
    members.put("link", Type.pointerTo(queue));
    Type holder = ir.record("holder", members);
    Variable h = ir.variable("h", Type.pointerTo(holder), Storage.PARAMETER);
    Variable times = ir.variable("times", Ir.U32, Storage.PARAMETER);
    Ir.Body body = ir.function("f", Ir.U32, q, h, n, times);
    Variable i = body.local("i", Ir.U32);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    body.add(ir.set(i, ir.number(Ir.U32, 0)));
    body.loop(
        ir.op(Operator.LESS, ir.load(i), ir.load(times)),
        () -> {
          body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS, ir.load(h)));
          body.add(ir.set(ir.member(ir.target(ir.load(h)), "link"), ir.load(q)));
          body.add(ir.set(i, ir.op(Operator.ADD, ir.load(i), ir.number(Ir.U32, 1))));
        });
    body.leave(ir.load(of(q, "num")));
    assertFalse(isKnown(run(body.done())));
  }

  @Test
  void aLocalThatNobodyKnowsKeepsItsValue() {
    Ir.Body body = ir.function("f", Ir.U32, q, n);
    Variable own = body.local("own", Ir.U32);
    body.add(ir.set(own, ir.load(n)));
    body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS, ir.load(q)));
    body.leave(ir.load(own));
    assertEquals("(uint32_t)n", result(run(body.done())));
  }

  @Test
  void aLocalThatAnEarlierCallCouldKeepIsChangedByALaterOne() {
    Ir.Body body = ir.function("f", Ir.U32, q, n);
    Variable own = body.local("own", Ir.U32);
    Expression there = ir.address(ir.place(own));
    body.add(ir.missing(Optional.empty(), "keep", Effect.CLOBBERS, there));
    body.add(ir.set(own, ir.load(n)));
    body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS));
    body.leave(ir.load(own));
    assertFalse(isKnown(run(body.done())));
  }

  @Test
  void aLockChangesOnlyTheLock() {
    Ir.Body body = ir.function("f", Ir.U32, q, n);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    Expression lock = ir.address(of(q, "lock"));
    body.add(ir.missing(Optional.empty(), "spin_lock", Effect.NONE_BY_NAME, lock));
    body.leave(ir.load(of(q, "num")));
    FunctionId id = body.done();
    FunctionSummary taken = run(id);
    assertEquals("(uint32_t)n", result(taken));
    assertTrue(rules(taken).contains(Rules.EXEMPT_CALL));
    assertFalse(isKnown(run(id, ExecutionOptions.DEFAULT.without(Rules.EXEMPT_CALL))));
  }

  @Test
  void aLogThatIsHandedWhatIsReadLaterIsNotExempt() {
    Ir.Body body = ir.function("f", Ir.U32, q, n);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    body.add(ir.missing(Optional.empty(), "log_queue", Effect.NONE_BY_NAME, ir.load(q)));
    body.leave(ir.load(of(q, "num")));
    assertFalse(isKnown(run(body.done())));
  }

  @Test
  void aStoreThroughAnUnknownPointerLosesWhatOthersKnow() {
    Ir.Body body = ir.function("f", Ir.U32, q, n);
    Variable own = body.local("own", Ir.U32);
    body.add(ir.set(own, ir.load(n)));
    body.add(ir.set(of(q, "num"), ir.load(n)));
    Expression anywhere = ir.unknown("somewhere", Type.pointerTo(Ir.U32));
    body.add(ir.set(ir.target(anywhere), ir.number(Ir.U32, 1)));
    body.when(
        ir.op(Operator.EQUAL, ir.load(n), ir.number(Ir.U32, 1)),
        () -> body.leave(ir.load(own)),
        () -> body.leave(ir.load(of(q, "num"))));
    FunctionSummary summary = run(body.done());
    List<Boolean> known = new ArrayList<>();
    for (FunctionExit exit : summary.exits()) {
      known.add(summary.unknowns(((Value.Number) exit.result().orElseThrow()).formula()).isEmpty());
    }
    assertEquals(List.of(true, false), known);
  }

  @Test
  void theObserverSeesCallsWithTheirMemory() {
    Ir.Body body = ir.function("f", Type.VOID, q, n);
    body.add(ir.set(of(q, "num"), ir.load(n)));
    body.add(ir.missing(Optional.empty(), "g", Effect.CLOBBERS, ir.load(q), ir.load(n)));
    body.leave();
    List<String> seen = new ArrayList<>();
    SymbolicExecutor.run(
        ir.program(),
        body.done(),
        SymbolicExecutorTest.INPUTS,
        call -> {
          Value before = call.before().load(call.arguments().get(0), Ir.U32, call.origin());
          Value after = call.after().load(call.arguments().get(0), Ir.U32, call.origin());
          seen.add(call.name() + " " + CText.of(((Value.Number) before).formula()));
          seen.add(Boolean.toString(before.equals(after)));
        },
        ExecutionOptions.DEFAULT);
    assertEquals(List.of("g (uint32_t)n", "false"), seen);
  }
}
