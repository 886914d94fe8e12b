package org.splitring.reader.c.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.ParsedPragma;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Field;

/** Layouts that compilers agree on are known, others are not. */
class LayoutsTest {

  private static LayoutResult layout(String text, ParsedPragma... pragmas) {
    CUnit unit = Units.of(text, DataModel.LP64, List.of(pragmas));
    return unit.layouts().layout(Units.record(unit, "p"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct s { char a; frob_t b; } *p;",
        "struct s { int a; } __attribute__((scalar_storage_order(\"big-endian\"))) *p;",
        "struct s { int a; } __attribute__((frobnicate)) *p;",
        "struct s { char a; int b; } PACKED; struct s *p;",
        "struct s { char a; int b; } __my_attr; struct s *p;",
        "struct s { char a; struct { int b; } PACKED; } *p;",
        "struct s { int a __attribute__((aligned(N))); } *p;",
        "struct s { struct s inner; } *p;",
        "struct s *p;",
        "struct s { int a @ 3; } *p;",
        "struct s { int a : 40; } *p;",
        "struct s { char a : 7; int b : 18 __attribute__((aligned(2))); } *p;",
        "typedef int t __attribute__((aligned(2))); union s { t a : 32; } *p;",
        "typedef int t __attribute__((aligned(2))); struct s { t a; } __attribute__((ms_struct)) *p;",
        "struct s { int a; } __attribute__((randomize_layout)) *p;",
        "struct s { char a; _BitInt(9) b; } *p;"
      })
  void theLayoutIsNotKnown(String text) {
    assertInstanceOf(LayoutResult.Unknown.class, layout(text));
  }

  @Test
  void membersBeforeAnUnknownOneAreKnown() {
    LayoutResult.Unknown unknown =
        (LayoutResult.Unknown) layout("struct s { char a; long b; frob_t c; int d; } *p;");
    assertEquals(List.of("a", "b", "c", "d"), unknown.fields().stream().map(Field::name).toList());
    assertEquals(8, unknown.fields().get(1).offset());
    assertEquals(
        List.of(false, false, true, true),
        unknown.fields().stream().map(each -> MadeUpOffset.is(each.offset())).toList());
    assertNotEquals(unknown.fields().get(2).offset(), unknown.fields().get(3).offset());
    assertTrue(MadeUpOffset.is(unknown.madeUp().orElseThrow()));
    assertEquals(Reason.Kind.NOT_FOUND, unknown.reason().kind());
  }

  /** Negative control: members of a union lie in one place, whatever their size is. */
  @Test
  void aUnionHasNoMadeUpOffsets() {
    LayoutResult.Unknown unknown =
        (LayoutResult.Unknown) layout("union s { char a; frob_t c; int d; } *p;");
    assertEquals(List.of(), unknown.fields());
    assertTrue(unknown.madeUp().isEmpty());
  }

  @Test
  void aPragmaInsideAStructureIsOpenOnlyIfItMatters() {
    String text = "struct s { char a; int b; } *p;";
    int inside = text.indexOf("int");
    assertInstanceOf(LayoutResult.Unknown.class, layout(text, new ParsedPragma(inside, "pack(1)")));
    assertInstanceOf(LayoutResult.Known.class, layout(text, new ParsedPragma(inside, "pack(8)")));
    assertInstanceOf(
        LayoutResult.Unknown.class, layout(text, new ParsedPragma(0, "options align=packed")));
    assertInstanceOf(LayoutResult.Unknown.class, layout(text, new ParsedPragma(0, "pack(N)")));
    assertInstanceOf(LayoutResult.Known.class, layout(text, new ParsedPragma(0, "once")));
    assertEquals(5, size(layout(text, new ParsedPragma(0, "pack(push, 1)"))));
    assertEquals(
        8, size(layout(text, new ParsedPragma(0, "pack(1)"), new ParsedPragma(0, "pack()"))));
  }

  @Test
  void whatIsUnderAPopOfNoNameStaysUnknown() {
    String text = "struct s { char a; int b; } *p;";
    ParsedPragma push = new ParsedPragma(0, "pack(push, x, 1)");
    ParsedPragma other = new ParsedPragma(0, "pack(pop, y)");
    ParsedPragma pop = new ParsedPragma(0, "pack(pop)");
    assertEquals(8, size(layout(text, push, new ParsedPragma(0, "pack(pop, x)"))));
    assertInstanceOf(LayoutResult.Unknown.class, layout(text, push, other));
    assertInstanceOf(LayoutResult.Unknown.class, layout(text, push, other, pop, pop, pop));
    assertEquals(5, size(layout(text, push, other, new ParsedPragma(0, "pack(1)"))));
  }

  private static long size(LayoutResult result) {
    return assertInstanceOf(LayoutResult.Known.class, result).layout().size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5|struct __attribute__((packed)) s { char a; int b; } *p;",
        "5|struct s { char a; int b; } __attribute__((packed)) *p;",
        "5|struct [[gnu::packed]] s { char a; int b; } *p;",
        "8|struct s { char a; int b; } [[gnu::packed]] *p;",
        "8|__attribute__((packed)) struct s { char a; int b; } *p;",
        "5|struct s { char a; int b [[gnu::packed]]; } *p;",
        "9|struct s { char a; struct { char b; int c; }; } __attribute__((packed)) *p;",
        "16|struct s { char a; _Alignas(8) char b; } *p;",
        "16|struct s { char a; _Alignas(sizeof(long)) char b; } *p;",
        "4|struct s { int a; char b[]; } *p;",
        "4|struct s { int a; int b[0]; } *p;",
        "0|struct s { } *p;",
        "64|struct s { int a; } __attribute__((aligned(64))) *p;",
        "16|struct s { int a; } __attribute__((__aligned__)) *p;",
        "8|struct s { int a; enum { X = 4 } b; } *p;",
        "24|struct s { int a, *b, c; } *p;",
        "8|struct s { int a; struct t; struct u { long x; }; int b; } *p;",
        "8|union s { long a; char b; } __attribute__((transparent_union)) *p;",
        "8|struct s { int a; int b; } PACKED; struct s *p;",
        "5|struct s { char a; int b; } __packed; struct s *p;",
        "5|struct __packed s { char a; int b; }; struct s *p;",
        "16|struct s { char a; int b __aligned(8); } *p;",
        "12|struct s { int a; int : 0; char b; int __attribute__((unused)) c; } *p;"
      })
  void theSizeIs(String row) {
    String[] parts = row.split("\\|");
    assertEquals(Long.parseLong(parts[0]), size(layout(parts[1])), parts[1]);
  }
}
