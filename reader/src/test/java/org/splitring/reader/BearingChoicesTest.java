package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Which choices of the build an answer hangs on: those that can change it, and no other ones. */
class BearingChoicesTest {

  static final String TYPES =
      "typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long u64;";

  static String[] lay(String members, String statement) {
    return new String[] {
      TYPES,
      "struct ring {",
      members,
      "  u64 desc, avail, used;",
      "};",
      "void lay(struct ring *r, u32 num, u64 align)",
      "{",
      "  " + statement,
      "  r->avail = r->desc + 16 * num;",
      "  r->used = (r->avail + 6 + 2 * num + align - 1) & ~(align - 1);",
      "}"
    };
  }

  static ReadClaim read(String... lines) throws UnreadableSourceException {
    return Texts.of("lay.c", lines).read("lay.c", "lay");
  }

  static void agrees(String... lines) throws UnreadableSourceException {
    assertSays(read(lines), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  static void asks(String macro, String... lines) throws UnreadableSourceException {
    String reason = unread(read(lines), Quantity.USED).reason();
    assertTrue(reason.contains(macro), reason);
  }

  @Test
  void aMemberThatNobodyAsksForMayBeThereOrNot() throws UnreadableSourceException {
    agrees(lay("#ifdef CONFIG_STATISTICS\n  u64 kicks;\n#endif", ""));
  }

  @Test
  void theSameMemberCountsWhereItsPlaceDoes() throws UnreadableSourceException {
    String[] lines = lay("#ifdef CONFIG_STATISTICS\n  u64 kicks;\n#endif", "");
    lines[8] = "  r->avail = r->desc + (u64)&((struct ring *)0)->desc + 16 * num;";
    asks("CONFIG_STATISTICS", lines);
  }

  @Test
  void theSameMemberCountsWhereTheSizeDoes() throws UnreadableSourceException {
    String[] lines = lay("#ifdef CONFIG_STATISTICS\n  u64 kicks;\n#endif", "");
    lines[8] = "  r->avail = r->desc + sizeof(*r) - sizeof(struct ring) % 32 + 16 * num;";
    asks("CONFIG_STATISTICS", lines);
  }

  @Test
  void theTypeOfAMemberThatIsReadCounts() throws UnreadableSourceException {
    String[] lines =
        lay("#ifdef CONFIG_SMALL\n  u16 count;\n#else\n  u32 count;\n#endif", "r->count = num;");
    lines[9] = "  r->used = (r->avail + 6 + 2 * r->count + align - 1) & ~(align - 1);";
    asks("CONFIG_SMALL", lines);
  }

  @Test
  void twoViewsOfOneObjectMakeItsLayoutCount() throws UnreadableSourceException {
    String[] lines = lay("#ifdef CONFIG_HEAD\n  u64 head;\n#endif", "");
    lines[0] = TYPES + " struct raw { u64 first, second, third; };";
    lines[9] = "  ((struct raw *)r)->second = (r->avail + 6 + 2 * num + align - 1) & ~(align - 1);";
    String reason = unread(read(lines), Quantity.AVAIL).reason();
    assertTrue(reason.contains("CONFIG_HEAD"), reason);
  }

  @Test
  void aTypeThatIsOnlyUsedUnderAConditionIsNotDeclaredThere() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] = TYPES + "\n#ifdef CONFIG_CLOCK\nextern u64 now(u64 base, u32 scale);\n#endif";
    agrees(lines);
  }

  @Test
  void aTypeThatIsDeclaredUnderAConditionCounts() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] =
        "typedef unsigned short u16; typedef unsigned int u32;"
            + "\n#ifdef CONFIG_WIDE\ntypedef unsigned long u64;"
            + "\n#else\ntypedef unsigned short u64;\n#endif";
    asks("CONFIG_WIDE", lines);
  }

  @Test
  void aTypeThatAMacroDeclaresUnderAConditionCounts() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] =
        "typedef unsigned short u16; typedef unsigned int u32;"
            + "\n#define NAMES(type, name) typedef type name"
            + "\n#ifdef CONFIG_WIDE\nNAMES(unsigned long, u64);"
            + "\n#else\nNAMES(unsigned short, u64);\n#endif";
    asks("CONFIG_WIDE", lines);
  }

  @Test
  void onlyOneMachineIsBuiltFor() throws UnreadableSourceException {
    String[] lines = lay("", "");
    StringBuilder machines = new StringBuilder(TYPES + "\n#define WORD 8");
    for (String each :
        "__x86_64__ __aarch64__ __powerpc64__ __s390x__ __mips64 __alpha__ __hppa__ __sh__"
            .split(" ")) {
      machines.append("\n#ifdef ").append(each).append("\n#undef WORD\n#define WORD 8\n#endif");
    }
    lines[0] = machines.toString();
    lines[9] = "  r->used = (r->avail + WORD - 2 + 2 * num + align - 1) & ~(align - 1);";
    agrees(lines);
    lines[0] = lines[0].replaceFirst("#define WORD 8\n#endif\\z", "#define WORD 16\n#endif");
    asks("__sh__", lines);
  }

  @Test
  void aGuardInTheMidstOfAFileIsNoChoice() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] =
        "typedef unsigned short u16; typedef unsigned int u32;"
            + "\n#ifndef _WIDE_T\n#define _WIDE_T\ntypedef unsigned long u64;\n#endif";
    agrees(lines);
  }

  @Test
  void aDefaultIsAChoice() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] = TYPES + "\n#ifndef EVENT\n#define EVENT 6\n#endif";
    lines[9] = "  r->used = (r->avail + EVENT + 2 * num + align - 1) & ~(align - 1);";
    asks("EVENT", lines);
  }

  @Test
  void attributesThatChangeNoValueAreNoChoice() throws UnreadableSourceException {
    String[] lines = lay("", "");
    StringBuilder macros = new StringBuilder(TYPES);
    for (int i = 0; i < 8; i++) {
      macros.append(
          "\n#ifdef TRACE_" + i + "\n#define plain" + i + " __attribute__((__noinline__))");
      macros.append("\n#else\n#define plain" + i + "\n#endif");
    }
    lines[0] = macros.toString();
    lines[5] =
        "plain0 plain1 plain2 plain3 plain4 plain5 plain6 plain7\n"
            + "void lay(struct ring *r, u32 num, u64 align)";
    agrees(lines);
    lines[0] = lines[0].replace("TRACE_7\n#define plain7 ", "TRACE_7\n#define plain7 __thread ");
    assertFalse(lines[0].equals(macros.toString()));
  }

  /** Choices of which each is without effect, and two of them together have one. */
  private static void asksForBoth(String macros) throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] = TYPES + "\n" + macros;
    lines[9] = "  r->used = (r->avail + HEAD + 2 * num + align - 1) & ~(align - 1);";
    asks("defined", lines);
  }

  @Test
  void twoChoicesInOneConditionHaveAnEffectTogether() throws UnreadableSourceException {
    asksForBoth(
        "#if defined(ONE) && defined(OTHER)\n#define HEAD 8\n#else\n#define HEAD 6\n#endif");
  }

  @Test
  void aChoiceInsideOfAnotherHasAnEffectWithIt() throws UnreadableSourceException {
    asksForBoth(
        "#define HEAD 6\n#ifdef ONE\n#ifdef OTHER\n#undef HEAD\n#define HEAD 8\n#endif\n#endif");
  }

  @Test
  void aMacroThatLeadsToAnotherHasAnEffectWithIt() throws UnreadableSourceException {
    asksForBoth(
        "#ifdef ONE\n#define HEAD EIGHT\n#else\n#define HEAD 6\n#endif"
            + "\n#ifdef OTHER\n#define EIGHT 8\n#else\n#define EIGHT 6\n#endif");
  }

  @Test
  void aMacroThatLeadsToAnotherThroughAThirdHasAnEffectWithIt() throws UnreadableSourceException {
    asksForBoth(
        "#ifdef ONE\n#define HEAD BETWEEN(0)\n#else\n#define HEAD 6\n#endif"
            + "\n#define BETWEEN(x) EIGHT"
            + "\n#ifdef OTHER\n#define EIGHT 8\n#else\n#define EIGHT 6\n#endif");
  }

  @Test
  void aMarkOfOneIsAskedForByTheOther() throws UnreadableSourceException {
    asksForBoth(
        "#ifdef ONE\n#define MARK\n#endif"
            + "\n#ifdef OTHER\n#ifdef MARK\n#define HEAD 8\n#endif\n#endif"
            + "\n#ifndef HEAD\n#define HEAD 6\n#endif");
  }

  @Test
  void manyChoicesWithoutEffectAreNone() throws UnreadableSourceException {
    String[] lines = lay("", "");
    StringBuilder macros = new StringBuilder(TYPES + "\n#define SIX 6");
    StringBuilder sum = new StringBuilder("0");
    for (int i = 0; i < 20; i++) {
      macros.append("\n#ifdef LESS_" + i + "\n#define PART_" + i + " SIX");
      macros.append("\n#else\n#define PART_" + i + " 6\n#endif");
      sum.append(" + PART_" + i);
    }
    lines[0] = macros.toString();
    lines[9] = "  r->used = (r->avail + (" + sum + ") / 20 + 2 * num + align - 1) & ~(align - 1);";
    agrees(lines);
    lines[0] = lines[0].replace("#define PART_19 SIX", "#define PART_19 26");
    asks("LESS_19", lines);
  }

  @Test
  void whatCompilersDefineForOneMachineTogetherIsOneQuestion() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] =
        TYPES
            + "\n#if defined(__x86_64__) && !defined(__amd64__)\n#define HEAD 8\n#else\n#define HEAD 6\n#endif";
    lines[9] = "  r->used = (r->avail + HEAD + 2 * num + align - 1) & ~(align - 1);";
    agrees(lines);
    lines[0] = lines[0].replace("__amd64__", "_M_X64");
    asks("_M_X64", lines);
    lines[0] = lines[0].replace("!defined(_M_X64)", "defined(__aarch64__)");
    agrees(lines);
    lines[0] = lines[0].replace("__aarch64__", "__linux__");
    asks("__linux__", lines);
  }

  @Test
  void packingThatABranchRestoresIsItsOwn() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] =
        TYPES
            + "\n#ifdef CONFIG_X\n#pragma pack(push, 1)\nstruct other { char c; u64 v; };"
            + "\n#pragma pack(pop)\n#endif\nstruct head { u16 half; u32 whole; };";
    lines[9] =
        "  r->used = (r->avail + sizeof(struct head) - 2 + 2 * num + align - 1) & ~(align - 1);";
    agrees(lines);
    lines[0] = lines[0].replace("#pragma pack(pop)\n", "");
    asks("CONFIG_X", lines);
  }

  @Test
  void howMuchMemoryIsAskedForCountsOnlyWhereItIsTheRing() throws UnreadableSourceException {
    String[] lines = lay("", "r->count = malloc(sizeof(struct other));");
    lines[0] =
        "#include <stdlib.h>\n"
            + TYPES
            + "\nstruct other {\n#ifdef CONFIG_X\n  u64 more;\n#endif\n  u64 v; };";
    lines[2] = "  void *count;";
    agrees(lines);
    lines[7] = lines[7].replace("malloc(sizeof(struct other))", "malloc(8)");
    lines[9] =
        "  r->used = (r->avail + 6 + sizeof(struct other) % 8 + (sizeof(struct other) > 8) + 2 * num + align - 1) & ~(align - 1);";
    asks("CONFIG_X", lines);
  }

  @Test
  void notEveryCompilerKnowsElifdef() throws UnreadableSourceException {
    String[] lines = lay("", "");
    lines[0] =
        TYPES
            + "\n#define NEW\n#ifdef OLD\n#define HEAD 6\n#elifdef NEW\n#define HEAD 4\n#else\n#define HEAD 6\n#endif\n#undef OLD";
    lines[9] = "  r->used = (r->avail + HEAD + 2 * num + align - 1) & ~(align - 1);";
    asks("#elifdef", lines);
  }
}
