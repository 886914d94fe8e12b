package org.splitring.reader.c.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** Declarations say the types that C11 6.7 gives them. */
class TypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int x|int32_t",
        "long unsigned int long x|uint64_t",
        "unsigned __int64 x|uint64_t",
        "signed char x|int8_t",
        "x = 3|int32_t",
        "const x = 3|int32_t",
        "_Bool x|_Bool",
        "long double x|float128",
        "int *x|int32_t *",
        "int *x[3]|int32_t *[3]",
        "int (*x)[3]|int32_t[3] *",
        "int x[2][3]|int32_t[3][2]",
        "char *(*x)(int, char)|int8_t * () *",
        "int x[] = {1, [4] = 2, 3}|int32_t[6]",
        "char x[] = \"abc\"|int8_t[4]",
        "typedef short s[4]; s x[2]|int16_t[4][2]",
        "enum { A } x|uint32_t",
        "enum { A = -1 } x|int32_t",
        "enum { A = 0x100000000 } x|uint64_t",
        "enum __attribute__((packed)) { A = 255 } x|uint8_t",
        "enum { A = -129 } __attribute__((packed)) x|int16_t",
        "enum e : unsigned short { A } x|uint16_t",
        "enum e : uint8_t { A } x|uint8_t",
        "int y; __typeof__(y) *x|int32_t *",
        "short y; typeof_unqual(y) x|int16_t",
        "unsigned char y; __auto_type x = y|uint8_t",
        "auto x = 3|int32_t",
        "unsigned x __attribute__((mode(DI)))|uint64_t",
        "typedef int t __attribute__((mode(__QI__))); t x|int8_t",
        "_Atomic(short) x|int16_t",
        "constexpr long x = 1|int64_t",
        "_Thread_local int x|int32_t",
        "static __forceinline int __cdecl x(void)|int32_t ()",
        "int x[1'000]|int32_t[1000]",
        "[[deprecated]] short x|int16_t",
        "__declspec(align(8)) short x|int16_t",
        "__extension__ long long x|int64_t",
        "int x[sizeof(struct { char c; int i; })]|int32_t[8]",
        "const volatile unsigned x|uint32_t",
        "volatile unsigned *x|uint32_t volatile *",
        "volatile unsigned **x|uint32_t volatile * *",
        "unsigned *volatile *x|uint32_t * volatile *",
      })
  void theTypeIs(String declaration, String type) {
    assertEquals(type, Units.type(Units.of(declaration + ";"), "x").type().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo_t x|NOT_FOUND",
        "_BitInt(7) x|NOT_FOLLOWED",
        "unsigned __int128 x|NOT_FOLLOWED",
        "int x __attribute__((vector_size(16)))|NOT_FOLLOWED",
        "long y; auto x = y|OPEN",
        "enum none x|NOT_FOUND",
        "int x[-1]|NOT_FOLLOWED",
        "typedef int t; typedef long t; t x|NOT_FOLLOWED",
        "int __far *x|NOT_FOLLOWED",
        "_Atomic(struct s) x|NOT_FOLLOWED",
      })
  void theTypeIsNotKnown(String declaration, Reason.Kind kind) {
    Type type = Units.type(Units.of(declaration + ";"), "x").type();
    assertEquals(kind, assertInstanceOf(Type.UnknownType.class, type).reason().kind());
  }

  @Test
  void parametersOfArrayTypeArePointers() {
    CUnit unit = Units.of("void f(int a[static 4], volatile char b[2][3], int g(void));");
    Type type = Units.type(unit, "f").type();
    assertEquals(
        "[int32_t *, int8_t[3] volatile *, int32_t () *]",
        ((Type.FunctionType) type).parameters().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "u8,uint8_t,uint8_t,uint8_t",
    "__le16,uint16_t,uint16_t,uint16_t",
    "__virtio64,uint64_t,uint64_t,uint64_t",
    "size_t,uint64_t,uint32_t,uint64_t",
    "UINTN,uint64_t,uint32_t,uint64_t",
    "uintptr_t,uint64_t,uint32_t,uint64_t",
    "gboolean,int32_t,int32_t,int32_t",
    "hwaddr,uint64_t,uint64_t,uint64_t",
    "dma_addr_t,uint64_t,?,uint64_t",
    "wchar_t,int32_t,int32_t,uint16_t",
    "ULONG,uint32_t,uint32_t,uint32_t",
    "u_long,uint64_t,uint32_t,uint32_t"
  })
  void baseTypesAreWhatTheyAreEverywhere(String name, String lp64, String ilp32, String llp64) {
    String text = name + " x; int y = (" + name + ")&x;";
    assertEquals(lp64, assumed(text, DataModel.LP64));
    assertEquals(ilp32, assumed(text, DataModel.ILP32));
    assertEquals(llp64, assumed(text, DataModel.LLP64));
  }

  private static String assumed(String text, DataModel model) {
    Typed typed = Units.type(Units.of(text, model, List.of()), "x");
    if (typed.type() instanceof Type.UnknownType unknown) {
      assertEquals(Reason.Kind.OPEN, unknown.reason().kind());
    } else {
      assertEquals("base-type", typed.assumed().iterator().next().rule());
    }
    return typed.type().toString();
  }

  @Test
  void aDeclaredBaseTypeIsNotAssumed() {
    for (String declaration : List.of("typedef short u8;", "typedef struct { short a; } u8;")) {
      Typed typed = Units.type(Units.of(declaration + " u8 x;"), "x");
      assertTrue(typed.assumed().isEmpty(), typed.toString());
    }
    CUnit unit = Units.of("enum { BYTE = 3 }; int x[BYTE & 3];");
    assertTrue(
        unit.scopes().ordinary("BYTE", unit.parsed().tree()).orElseThrow()
            instanceof Entity.EnumerationConstant);
  }

  @Test
  void whatIsAssumedOfAMemberIsAssumedOfTheStructure() {
    CUnit unit = Units.of("struct s { u16 a; struct { __le32 b; }; } *p;");
    LayoutResult.Known known = (LayoutResult.Known) unit.layouts().layout(Units.record(unit, "p"));
    assertEquals(2, known.assumed().size());
  }

  @Test
  void whatAMarkerIsTakenForIsAssumed() {
    CUnit unit = Units.of("struct s { char a; int b; } __packed; struct s *p; int __init f(void);");
    LayoutResult.Known known = (LayoutResult.Known) unit.layouts().layout(Units.record(unit, "p"));
    assertEquals("marker-macro", known.assumed().iterator().next().rule());
    assertEquals("marker-macro", Units.type(unit, "f").assumed().iterator().next().rule());
  }

  @Test
  void qualifiersAreKept() {
    CUnit unit = Units.of("typedef volatile int v; const v x; struct { v a[2]; int b; } *p;");
    Typed x = Units.type(unit, "x");
    assertTrue(x.isConst() && x.isVolatile());
    LayoutResult.Known known = (LayoutResult.Known) unit.layouts().layout(Units.record(unit, "p"));
    assertTrue(known.layout().field("a").orElseThrow().isVolatile());
    assertTrue(!known.layout().field("b").orElseThrow().isVolatile());
  }

  @Test
  void onI386WideIntegersAreAlignedToFourInStructures() {
    CUnit unit = Units.of("long long x;", DataModel.ILP32, List.of());
    Typed x = Units.type(unit, "x");
    assertEquals(4, ((Measure.Known) unit.layouts().alignment(x)).bytes());
    assertEquals(8, ((Measure.Known) unit.layouts().preferredAlignment(x)).bytes());
  }

  @Test
  void anOrderedAlignmentOfAVariableIsKnown() {
    CUnit unit =
        Units.of(
            "_Alignas(64) char a; int b __attribute__((aligned(sizeof(long) * 4))); typedef int t __attribute__((aligned(2))); t c; _Alignas(long) char d;");
    assertEquals(64, Units.type(unit, "a").alignment().orElse(0));
    assertEquals(32, Units.type(unit, "b").alignment().orElse(0));
    assertEquals(2, Units.type(unit, "c").alignment().orElse(0));
    assertEquals(8, Units.type(unit, "d").alignment().orElse(0));
  }
}
