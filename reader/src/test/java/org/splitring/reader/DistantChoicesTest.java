package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.BearingChoicesTest.TYPES;
import static org.splitring.reader.BearingChoicesTest.agrees;
import static org.splitring.reader.BearingChoicesTest.asks;
import static org.splitring.reader.BearingChoicesTest.lay;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Choices that stand far from what they change: by a macro, an include, a pragma, or order. */
class DistantChoicesTest {

  private static final String STATE = TYPES + "\nstatic u32 event_size = 6;\n";
  private static final String VAL = "\nstruct val { u32 a; u16 b; };";

  private static String[] with(String event, String before) {
    String[] lines = lay("", "");
    lines[0] = before;
    lines[9] = "  r->used = (r->avail + " + event + " + 2 * num + align - 1) & ~(align - 1);";
    return lines;
  }

  private static String under(String text) {
    return "\n#ifdef CONFIG_A\n" + text + "\n#endif";
  }

  private static String other(String one, String other) {
    return under(one + "\n#else\n" + other);
  }

  private static void asksWith(String path, String header, String... lines)
      throws UnreadableSourceException {
    ReadClaim claim = Texts.of("lay.c", lines).with(path, header).read("lay.c", "lay");
    String reason = unread(claim, Quantity.USED).reason();
    assertTrue(reason.contains("CONFIG_A"), reason);
  }

  @Test
  void anObjectMayBeWrittenByAMacro() throws UnreadableSourceException {
    String bump = STATE + "#define BUMP() event_size++";
    asks("CONFIG_A", with("event_size", bump + under("void f(void) { BUMP(); }")));
    agrees(with("event_size", bump + under("void f(void) { }")));
    String paste = STATE + "#define SET(x) x##_size = 8";
    asks("CONFIG_A", with("event_size", paste + under("void f(void) { SET(event); }")));
    asks(
        "CONFIG_A",
        with(
            "event_size",
            STATE
                + other("#define SET event_size = 8", "#define SET")
                + "\nvoid f(void) { SET; }"));
  }

  @Test
  void anObjectMayBeWrittenInAHeaderOrInAssembly() throws UnreadableSourceException {
    asksWith(
        "set.h",
        "static inline void f(void) { event_size = 8; }",
        with("event_size", STATE + under("#include \"set.h\"")));
    asks("CONFIG_A", with("event_size", STATE + under("asm(\".globl event_size\");")));
  }

  @Test
  void aHeaderThatIsReadEarlierMayMeanSomethingElse() throws UnreadableSourceException {
    String header = "#ifndef V_H\n#define V_H\n#undef EVENT\n#define EVENT 6" + VAL + "\n#endif";
    String include = "\n#include \"v.h\"";
    asksWith(
        "v.h",
        header,
        with("EVENT", TYPES + under("#include \"v.h\"") + "\n#define EVENT 8" + include));
    asksWith(
        "v.h",
        header,
        with("sizeof(struct val)", TYPES + under(include) + "\n#pragma pack(1)" + include));
    ReadClaim same =
        Texts.of("lay.c", with("EVENT", TYPES + under(include) + include))
            .with("v.h", header)
            .read("lay.c", "lay");
    assertSays(same, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  @Test
  void whereAPragmaStandsCounts() throws UnreadableSourceException {
    String size = "sizeof(struct val)";
    asks(
        "CONFIG_A",
        with(
            size,
            TYPES
                + "\n#define PACKED _Pragma(\"pack(1)\")"
                + under("PACKED")
                + "\ntypedef u32 between;"
                + VAL));
    asks(
        "CONFIG_A",
        with(
            size,
            TYPES
                + under("#pragma pack(1)")
                + VAL
                + "\n#ifndef CONFIG_A\n#pragma pack(1)\n#endif"));
  }

  @Test
  void attributesBehindARecordCount() throws UnreadableSourceException {
    String record = TYPES + VAL.replace(";\n", "").replaceAll(";$", "");
    asks("CONFIG_A", with("sizeof(struct val)", record + under("__attribute__((packed))") + "\n;"));
  }

  @Test
  void membersThatMayLieInOnePlaceCount() throws UnreadableSourceException {
    String members = " u32 one, two; };";
    String[] lines = lay(other("union {", "struct {") + "\n" + members, "");
    lines[8] = "  r->one = 6; r->two = 8; r->avail = r->desc + 16 * num;";
    lines[9] = "  r->used = (r->avail + r->one + 2 * num + align - 1) & ~(align - 1);";
    asks("CONFIG_A", lines);
    lines[0] = TYPES + other("#define PAIR union", "#define PAIR struct");
    lines[2] = "PAIR {" + members;
    asks("CONFIG_A", lines);
  }

  @Test
  void aBodyBehindDeclarationsOfParametersCounts() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[5] = "void lay(r, num, align)\n struct ring *r;\n u32 num;\n u64 align;";
    agrees(lines);
    lines[9] = lines[9].replace("6", other("6", "8") + "\n");
    asks("CONFIG_A", lines);
  }

  @Test
  void aMacroThatMayNotBeDefinedIsNotTheSame() throws UnreadableSourceException {
    String six = "#define EVENT 6";
    asks(
        "CONFIG_",
        with(
            "EVENT",
            TYPES
                + other("#ifdef CONFIG_B\n" + six + "\n#endif", six)
                + "\n#ifndef EVENT\n#define EVENT 8\n#endif"));
    agrees(with("EVENT", TYPES + other(six, six)));
  }

  @Test
  void anAttributeCountsWhereItIsMadeAString() throws UnreadableSourceException {
    String note = other("#define note __attribute__((unused))", "#define note");
    String spell = TYPES + note + "\n#define SPELL(x) #x\n#define STRING(x) SPELL(x)";
    asks("CONFIG_A", with("5 + sizeof(STRING(note))", spell));
  }

  @Test
  void whatIsWrittenInAnUnreadableStatementIsNotConstant() throws UnreadableSourceException {
    String body = "void f(u32 *y) { for each (x of y) { event_size = 8; } }";
    ReadClaim claim = BearingChoicesTest.read(with("event_size", STATE + body));
    assertFalse(unread(claim, Quantity.USED).reason().isEmpty());
    agrees(with("event_size", STATE + body.replace("event_size", "*y")));
  }

  @Test
  void aChoiceThatIsUsedOnlyWithAnotherCountsThere() throws UnreadableSourceException {
    // Alone each of the two is read as the same tokens: the first does not use WORD, the second is.
    String[] once = {"#undef ONE\n#define ONE 1\n", "#undef WORD\n#define WORD u32"};
    String macros = TYPES + "\n#define ONE 1\n#define WORD u16";
    String used = "\nstruct val { u32 a; WORD b; } __attribute__((packed));";
    String plain = "\nstruct val { u32 a; u16 b; } __attribute__((packed));";
    String pair = "\n#ifdef CONFIG_B" + used + "\n#else" + plain + "\n#endif";
    asks("CONFIG_A", with("ONE * sizeof(struct val)", macros + under(once[0] + once[1]) + pair));
    agrees(with("ONE * sizeof(struct val)", macros + under(once[0]) + pair));
    String header = "#ifndef B_H\n#define B_H\n" + used.trim() + "\n#endif";
    String either = "\n#ifdef CONFIG_B\n#include \"b.h\"\n#else" + plain + "\n#endif";
    asksWith(
        "b.h",
        header,
        with("ONE * sizeof(struct val)", macros + under(once[0] + once[1]) + either));
  }

  @Test
  void whatTwoHeadersDefineHasAnEffectTogether() throws UnreadableSourceException {
    String includes =
        "\n#ifdef CONFIG_A\n#include \"a.h\"\n#endif\n#ifdef CONFIG_B\n#include \"b.h\"\n#endif";
    String both =
        "\n#if defined(ONE) && defined(TWO)\n#define EVENT 8\n#else\n#define EVENT 6\n#endif";
    Texts texts =
        Texts.of("lay.c", with("EVENT", TYPES + includes + both)).with("a.h", "#define ONE 1");
    ReadClaim claim = texts.with("b.h", "#define TWO 1").read("lay.c", "lay");
    String reason = unread(claim, Quantity.USED).reason();
    assertTrue(reason.contains("CONFIG_A") && reason.contains("CONFIG_B"), reason);
  }
}
