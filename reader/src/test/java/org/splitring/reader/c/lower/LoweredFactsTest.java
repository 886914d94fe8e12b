package org.splitring.reader.c.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.emit.Fold;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Variable;

/** What lowering says beside values: effects of calls, assumptions, which objects are constant. */
class LoweredFactsTest {

  private static final String TYPES =
      "typedef unsigned int u32; typedef unsigned long u64; typedef unsigned short u16;\n";

  private static List<Statement> statements(Lowered lowered, String name) {
    List<Statement> all = new ArrayList<>();
    for (Block block : lowered.function(name).blocks()) {
      all.addAll(block.statements());
    }
    return all;
  }

  private static Callee.Missing called(String declarations, String call) {
    Lowered lowered =
        Lowered.of(TYPES + declarations + "u64 t_f(u32 n, u64 a) { " + call + "; return a; }");
    return statements(lowered, "t_f").stream()
        .filter(Statement.Call.class::isInstance)
        .map(each -> (Callee.Missing) ((Statement.Call) each).callee())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void functionsAreExemptByTheShapeOfTheirNames() {
    for (String name :
        List.of(
            "spin_lock_irqsave",
            "qemu_mutex_unlock",
            "smp_wmb",
            "printf",
            "dev_err",
            "trace_queue_resized",
            "WARN_ON_once")) {
      assertEquals(
          Callee.Effect.NONE_BY_NAME,
          called("void " + name + "(u64 a);\n", name + "(a)").effect(),
          name);
    }
  }

  @Test
  void namesThatOnlyHoldAWordAreNotExempt() {
    for (String name :
        List.of(
            "lock_and_resize", "unlock_ring_size", "blocked", "catalog", "log2_size", "clock")) {
      assertEquals(
          Callee.Effect.CLOBBERS,
          called("void " + name + "(u64 a);\n", name + "(a)").effect(),
          name);
    }
  }

  @Test
  void attributesSayWhatAFunctionMayDo() {
    assertEquals(
        Callee.Effect.CONSTANT,
        called("u64 f(u64 a) __attribute__((const));\n", "a += f(a)").effect());
    assertEquals(
        Callee.Effect.NONE,
        called("u64 f(u64 *a) __attribute__((pure));\n", "a += f(&a)").effect());
    assertEquals(
        Callee.Effect.NO_RETURN,
        called("void f(void) __attribute__((noreturn));\n", "f()").effect());
    assertEquals(Callee.Effect.CLOBBERS, called("u64 f(u64 a);\n", "a += f(a)").effect());
  }

  @Test
  void anAllocationAsksForBytes() {
    Lowered lowered =
        Lowered.of(
            TYPES
                + "void *calloc(u64 n, u64 size);\n"
                + "u64 t_f(u32 n, u64 a) { return (u64)calloc(6, 16); }");
    Statement.Call call =
        (Statement.Call)
            statements(lowered, "t_f").stream()
                .filter(Statement.Call.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertEquals(Callee.Effect.ALLOCATES, ((Callee.Missing) call.callee()).effect());
    assertEquals(1, call.arguments().size());
    assertEquals(OptionalLong.of(96), new Fold(DataModel.LP64).value(call.arguments().get(0)));
  }

  @Test
  void byteOrderIsTakenForGrantedWhereTheTextIsMissing() {
    String use = "u64 t_f(u32 n, u64 a) { return le16_to_cpu(n) + a; }";
    Lowered missing = Lowered.of(TYPES + use);
    assertTrue(
        statements(missing, "t_f").stream()
            .anyMatch(
                each ->
                    each instanceof Statement.TakeForGranted granted
                        && granted.assumption().rule().equals("little-endian")));
    Lowered there =
        Lowered.of(TYPES + "static u16 le16_to_cpu(u16 x) { return x >> 8 | x << 8; }\n" + use);
    assertFalse(
        statements(there, "t_f").stream().anyMatch(Statement.TakeForGranted.class::isInstance));
    assertEquals(OptionalLong.of(0x0400 + 8), there.value("t_f", 4, 8));
    assertEquals(OptionalLong.of(4 + 8), missing.value("t_f", 4, 8));
  }

  private static boolean isConstant(String declaration, String use) {
    Lowered lowered =
        Lowered.of(
            TYPES + declaration + "\nu64 t_f(u32 n, u64 a) { " + use + " return kept + a; }");
    Block last = lowered.function("t_f").blocks().get(lowered.function("t_f").blocks().size() - 1);
    Terminator.Return end = (Terminator.Return) last.end();
    Variable variable = kept(end.value().orElseThrow());
    StaticObject object = lowered.program.object(variable).orElseThrow();
    return object.constant();
  }

  private static Variable kept(Expression value) {
    if (value instanceof Expression.Arithmetic arithmetic) {
      return kept(arithmetic.left());
    }
    if (value instanceof Expression.Convert convert) {
      return kept(convert.operand());
    }
    return ((MemoryPlace.Named) ((Expression.Load) value).place()).variable();
  }

  @Test
  void onlyWhatNobodyCanWriteIsConstant() {
    assertTrue(isConstant("static u32 kept = 6;", ""));
    assertTrue(isConstant("const u32 kept = 6;", ""));
    assertFalse(isConstant("u32 kept = 6;", ""));
    assertFalse(isConstant("extern const u32 kept;", ""));
    assertFalse(isConstant("static u32 kept = 6; void g(void) { kept++; }", ""));
    assertFalse(isConstant("static u32 kept = 6; void h(u32 *);", "h(&kept);"));
    assertFalse(isConstant("static u32 kept = 6; u32 *out = &kept;", ""));
    assertFalse(isConstant("const u32 kept __attribute__((weak)) = 6;", ""));
    assertFalse(isConstant("static u32 kept = 6; void g(void) { __asm__(\"incl kept\"); }", ""));
  }

  @Test
  void whatIsNotFollowedIsLostAtItsPlace() {
    Lowered jumps =
        Lowered.of(
            TYPES
                + "u64 t_f(u32 n, u64 a) {"
                + " if (n > 8) { __asm__ goto(\"jmp %l0\" : : : : out); } a += 1; out: return a; }");
    assertEquals(OptionalLong.of(9), jumps.value("t_f", 4, 8));
    assertEquals(OptionalLong.empty(), jumps.value("t_f", 16, 8));
    Lowered nested =
        Lowered.of(
            TYPES + "u64 t_f(u32 n, u64 a) { void g(void) { a = 4; } if (n > 8) g(); return a; }");
    assertEquals(OptionalLong.empty(), nested.value("t_f", 16, 8));
  }

  @Test
  void pureChoicesStayFormulas() {
    Lowered lowered = Lowered.of(TYPES + "u64 t_f(u32 n, u64 a) { return n > 4 && a ? n : a; }");
    assertEquals(1, lowered.function("t_f").blocks().size());
    Terminator.Return end = (Terminator.Return) lowered.function("t_f").blocks().get(0).end();
    assertInstanceOf(Expression.Choice.class, end.value().orElseThrow());
  }
}
