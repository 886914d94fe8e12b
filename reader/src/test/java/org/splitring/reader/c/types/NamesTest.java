package org.splitring.reader.c.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.junit.jupiter.api.Test;
import org.splitring.reader.c.types.Entity.EnumerationConstant;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.c.types.Entity.Obscured;
import org.splitring.reader.c.types.Entity.TypedefName;
import org.splitring.reader.ir.Type;

/** Names mean what C11 6.2.1 says. */
class NamesTest {

  /** The uses of a name in expressions, in order. */
  private static List<IASTIdExpression> uses(CUnit unit, String name) {
    List<IASTIdExpression> all = new ArrayList<>();
    unit.parsed()
        .tree()
        .accept(
            new ASTVisitor() {
              {
                shouldVisitExpressions = true;
              }

              @Override
              public int visit(IASTExpression expression) {
                if (expression instanceof IASTIdExpression id
                    && id.getName().toString().equals(name)) {
                  all.add(id);
                }
                return PROCESS_CONTINUE;
              }
            });
    return all;
  }

  private static Optional<Entity> use(CUnit unit, String name, int index) {
    return unit.scopes().ordinary(uses(unit, name).get(index).getName());
  }

  private static Type typeOfUse(CUnit unit, String name, int index) {
    return unit.types().typeOf(use(unit, name, index).orElseThrow()).type();
  }

  @Test
  void anInnerDeclarationHidesTheOuterFromItsDeclaratorOn() {
    CUnit unit =
        Units.of("int x; void f(char x) { x; { x; long long x = sizeof(x); x; } x; } int y = x;");
    assertEquals("int8_t", typeOfUse(unit, "x", 0).toString());
    assertEquals("int8_t", typeOfUse(unit, "x", 1).toString());
    assertEquals("int64_t", typeOfUse(unit, "x", uses(unit, "x").size() - 3).toString());
    assertEquals("int8_t", typeOfUse(unit, "x", uses(unit, "x").size() - 2).toString());
    assertEquals("int32_t", typeOfUse(unit, "x", uses(unit, "x").size() - 1).toString());
  }

  @Test
  void aVariableOfAForIsKnownInItAlone() {
    CUnit unit = Units.of("char i; void f(void) { for (int i = 0; i < 3; i++) i; i; }");
    assertEquals("int32_t", typeOfUse(unit, "i", 0).toString());
    assertEquals("int8_t", typeOfUse(unit, "i", uses(unit, "i").size() - 1).toString());
  }

  @Test
  void oldStyleParametersAreIntIfNothingDeclaresThem() {
    CUnit unit = Units.of("f(a, b) char b; { a; b; return 0; }");
    assertEquals("int32_t", typeOfUse(unit, "a", 0).toString());
    assertEquals("int8_t", typeOfUse(unit, "b", 0).toString());
    FunctionName f =
        assertInstanceOf(
            FunctionName.class, unit.scopes().ordinary("f", unit.parsed().tree()).orElseThrow());
    Signature signature = unit.types().signature(f.declarators().get(0));
    assertEquals(Type.INT, signature.result().type());
    assertEquals(2, signature.parameters().size());
    assertTrue(!signature.prototype());
  }

  @Test
  void aFunctionMayBeCalledBeforeItIsDeclared() {
    CUnit unit =
        Units.of("int f(void) { return later(1) + never(2); } int later(int x) { return x; }");
    assertInstanceOf(FunctionName.class, use(unit, "later", 0).orElseThrow());
    assertEquals(Optional.empty(), use(unit, "never", 0));
  }

  @Test
  void aVariableIsNotKnownBeforeItIsDeclared() {
    assertEquals(Optional.empty(), use(Units.of("int f(void) { return x; } int x;"), "x", 0));
  }

  @Test
  void aStructureIsCompletedLater() {
    CUnit unit =
        Units.of("struct s *a; typedef struct s s_t; s_t *b; struct s { int x; char y; }; s_t *c;");
    assertEquals(Units.record(unit, "a"), Units.record(unit, "b"));
    assertEquals(Units.record(unit, "a"), Units.record(unit, "c"));
    assertInstanceOf(LayoutResult.Known.class, unit.layouts().layout(Units.record(unit, "a")));
  }

  @Test
  void anInnerTagIsAnotherStructure() {
    CUnit unit =
        Units.of("struct s { int a; }; void f(void) { struct s { char b; } x; x; } struct s *p;");
    Type inner = typeOfUse(unit, "x", 0);
    assertEquals(new Measure.Known(1, java.util.Set.of()), unit.layouts().size(inner));
    LayoutResult outer = unit.layouts().layout(Units.record(unit, "p"));
    assertEquals(4, assertInstanceOf(LayoutResult.Known.class, outer).layout().size());
  }

  @Test
  void aTagInAStructureIsKnownBehindIt() {
    CUnit unit =
        Units.of("struct s { struct t { int a; } x; enum { E = 7 } y; }; struct t *p; int z = E;");
    assertEquals("struct t", Units.record(unit, "p").name());
    assertInstanceOf(EnumerationConstant.class, use(unit, "E", 0).orElseThrow());
  }

  @Test
  void staticAndExternAreToldApart() {
    CUnit unit =
        Units.of(
            "static int a; int b; void f(void) { static int c; extern int b; int d; c; b; d; }");
    assertEquals(
        ObjectName.Kind.FILE_STATIC, kind(unit.scopes().ordinary("a", unit.parsed().tree())));
    assertEquals(ObjectName.Kind.LOCAL_STATIC, kind(use(unit, "c", 0)));
    assertEquals(ObjectName.Kind.LOCAL, kind(use(unit, "d", 0)));
    assertEquals(unit.scopes().ordinary("b", unit.parsed().tree()), use(unit, "b", 0));
  }

  private static ObjectName.Kind kind(Optional<Entity> symbol) {
    return assertInstanceOf(ObjectName.class, symbol.orElseThrow()).kind();
  }

  @Test
  void whatMayBeDeclaredInLostTextIsObscured() {
    CUnit unit = Units.of("int x; int f(void) { typeof x +; return x; } int $ bad ( y z;");
    assertInstanceOf(Obscured.class, use(unit, "x", uses(unit, "x").size() - 1).orElseThrow());
    assertInstanceOf(
        Obscured.class, unit.scopes().ordinary("y", unit.parsed().tree()).orElseThrow());
  }

  @Test
  void twoTextsOfOneFunctionAreNone() {
    CUnit unit = Units.of("int f(void) { return 1; } int f(void) { return 2; }");
    FunctionName f = (FunctionName) unit.scopes().ordinary("f", unit.parsed().tree()).orElseThrow();
    assertEquals(Optional.empty(), f.definition());
  }

  @Test
  void aTextIsReadInTheScopeOfAFunction() {
    CUnit unit = Units.of("typedef short t; int f(char q) { int local; return 0; }");
    FunctionName f = (FunctionName) unit.scopes().ordinary("f", unit.parsed().tree()).orElseThrow();
    IASTExpression read =
        unit.expression("(t)q + local", f.definition().orElseThrow().getBody()).orElseThrow();
    assertEquals(3, read.getChildren().length + 1);
    List<IASTIdExpression> names = new ArrayList<>();
    read.accept(
        new ASTVisitor() {
          {
            shouldVisitExpressions = true;
          }

          @Override
          public int visit(IASTExpression expression) {
            if (expression instanceof IASTIdExpression id) {
              names.add(id);
            }
            return PROCESS_CONTINUE;
          }
        });
    assertEquals(2, names.size());
    for (IASTIdExpression each : names) {
      assertInstanceOf(ObjectName.class, unit.scopes().ordinary(each.getName()).orElseThrow());
    }
    assertEquals(Optional.empty(), unit.expression("a b", f.definition().orElseThrow()));
  }

  @Test
  void aTypedefIsFound() {
    CUnit unit = Units.of("typedef int t; t x;");
    assertInstanceOf(
        TypedefName.class, unit.scopes().ordinary("t", unit.parsed().tree()).orElseThrow());
  }
}
