package org.splitring.reader.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.ir.Variable.Storage;
import org.splitring.reader.memory.Value;

class SymbolicExecutorTest {

  /** Inputs by the names of paths. */
  static final InputBinder INPUTS =
      read ->
          switch (read.path().toString()) {
            case "n" -> Optional.of(Input.N.as(CType.U64));
            case "a" -> Optional.of(Input.A.as(CType.U64));
            case "base" -> Optional.of(Input.BASE.as(CType.U64));
            case "evt" -> Optional.of(Input.EVT.as(CType.U64));
            default -> Optional.empty();
          };

  private final Ir ir = new Ir();
  private final Variable n = ir.variable("n", Ir.U32, Storage.PARAMETER);
  private final Variable a = ir.variable("a", Ir.U64, Storage.PARAMETER);

  private FunctionSummary run(FunctionId id) {
    return SymbolicExecutor.run(
            ir.program(), id, INPUTS, CallObserver.NONE, ExecutionOptions.DEFAULT)
        .orElseThrow();
  }

  private static String text(Value value) {
    return CText.of(((Value.Number) value).formula());
  }

  @Test
  void aRingIsPlacedByItsPointer() {
    Map<String, Type> members = new LinkedHashMap<>();
    members.put("num", Ir.U32);
    members.put("desc", Type.pointerTo(Type.VOID));
    members.put("used", Type.pointerTo(Type.VOID));
    Type vring = ir.record("vring", members);
    Variable vr = ir.variable("vr", Type.pointerTo(vring), Storage.PARAMETER);
    Variable p = ir.variable("base", Type.pointerTo(Ir.U8), Storage.PARAMETER);
    Ir.Body body = ir.function("vring_init", Type.VOID, vr, n, p, a);
    body.add(ir.set(ir.member(ir.target(ir.load(vr)), "num"), ir.load(n)));
    body.add(ir.set(ir.member(ir.target(ir.load(vr)), "desc"), ir.load(p)));
    Expression end =
        ir.move(ir.load(p), ir.op(Operator.MULTIPLY, ir.load(n), ir.number(Ir.U32, 18)), 1);
    Expression less = ir.op(Operator.SUBTRACT, ir.load(a), ir.number(Ir.U64, 1));
    Expression sum = ir.op(Operator.ADD, ir.cast(Ir.U64, end), less);
    Expression mask =
        new Expression.Prefix(
            Expression.Prefix.Kind.COMPLEMENT, less, Expression.Overflow.WRAPS, ir.at());
    body.add(
        ir.set(
            ir.member(ir.target(ir.load(vr)), "used"),
            ir.cast(Type.pointerTo(Type.VOID), ir.op(Operator.AND, sum, mask))));
    body.leave();
    FunctionSummary summary = run(body.done());
    assertEquals(1, summary.exits().size());
    MemoryView memory = summary.exits().get(0).memory();
    Value.Address ring = (Value.Address) summary.arguments().get(0);
    List<MemoryView.Stored> stores = memory.stores(ring.object());
    assertEquals(3, stores.size());
    assertEquals("(uint32_t)n", text(stores.get(0).value()));
    assertEquals(List.of(), summary.ledger());
    Value.Address used = (Value.Address) stores.get(2).value();
    assertEquals("ring", used.object().key());
    assertTrue(CText.of(used.offset()).contains("~(a - 1)"), CText.of(used.offset()));
  }

  @Test
  void branchesThatMeetAgainLeaveAChoiceInTheFormula() {
    Variable evt = ir.variable("evt", Ir.S32, Storage.PARAMETER);
    Ir.Body body = ir.function("f", Ir.U32, n, evt);
    Variable x = body.local("x", Ir.U32);
    body.add(ir.set(x, ir.load(n)));
    body.when(
        ir.load(evt),
        () -> body.add(ir.set(x, ir.op(Operator.ADD, ir.load(x), ir.number(Ir.U32, 2)))),
        () -> {});
    body.leave(ir.load(x));
    FunctionSummary summary = run(body.done());
    assertEquals("1", CText.of(summary.exits().get(0).path()));
    Formula result = ((Value.Number) summary.exits().get(0).result().orElseThrow()).formula();
    assertEquals("(int32_t)evt != 0 ? (uint32_t)n + 2 : (uint32_t)n", CText.of(result));
  }

  @Test
  void aConditionThatHoldsAtEveryPointIsNotForked() {
    Ir.Body body = ir.function("f", Ir.U32, n);
    body.when(
        ir.op(Operator.GREATER, ir.load(n), ir.number(Ir.U32, 0)),
        () -> body.leave(ir.number(Ir.U32, 1)),
        () -> body.leave(ir.number(Ir.U32, 2)));
    FunctionSummary summary = run(body.done());
    assertEquals(1, summary.exits().size());
    assertEquals(
        Literal.of(1, CType.U32),
        ((Value.Number) summary.exits().get(0).result().orElseThrow()).formula());
  }

  @Test
  void aLoopThatLeavesAtEveryPointSoonIsFollowed() {
    Ir.Body body = ir.function("f", Ir.U32, n);
    Variable m = body.local("m", Ir.U32);
    Variable order = body.local("order", Ir.U32);
    body.add(ir.set(m, ir.load(n)));
    body.add(ir.set(order, ir.number(Ir.U32, 0)));
    body.loop(
        ir.op(Operator.GREATER, ir.load(m), ir.number(Ir.U32, 1)),
        () -> {
          body.add(ir.set(m, ir.op(Operator.SHIFT_RIGHT, ir.load(m), ir.number(Ir.S32, 1))));
          body.add(ir.set(order, ir.op(Operator.ADD, ir.load(order), ir.number(Ir.U32, 1))));
        });
    body.leave(ir.load(order));
    FunctionSummary summary = run(body.done());
    Formula result = ((Value.Number) summary.exits().get(0).result().orElseThrow()).formula();
    assertTrue(summary.unknowns(result).isEmpty(), CText.of(result));
  }

  @Test
  void aLoopThatIsNotFollowedLosesWhatItChangesAndNothingElse() {
    Variable q = ir.variable("q", Ir.U32, Storage.PARAMETER);
    Ir.Body body = ir.function("f", Ir.U32, n, q);
    Variable x = body.local("x", Ir.U32);
    Variable kept = body.local("kept", Ir.U32);
    body.add(ir.set(kept, ir.load(n)));
    body.add(ir.set(x, ir.load(q)));
    body.loop(
        ir.op(Operator.GREATER, ir.load(x), ir.number(Ir.U32, 7)),
        () -> body.add(ir.set(x, ir.op(Operator.DIVIDE, ir.load(x), ir.load(q)))));
    body.leave(ir.op(Operator.ADD, ir.load(kept), ir.load(x)));
    FunctionSummary summary = run(body.done());
    Formula result = ((Value.Number) summary.exits().get(0).result().orElseThrow()).formula();
    assertEquals(1, summary.unknowns(result).size());
    assertEquals("x", summary.unknowns(result).iterator().next().symbol().name());
  }
}
