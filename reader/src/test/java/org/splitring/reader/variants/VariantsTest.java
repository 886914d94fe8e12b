package org.splitring.reader.variants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.preprocess.Settings;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.token.Language;

class VariantsTest {

  private static final String FUNCTION =
      "unsigned long used(unsigned n, unsigned long a)\n{\n  return (18ul * n + %s + a - 1) & -a;\n}\n";
  private static final String PLAIN = FUNCTION.formatted("HEAD");

  static Stream<Arguments> choices() {
    String around = "#ifdef X\n%s\n#else\n%s\n#endif\n";
    return Stream.of(
        Arguments.of("a number", FUNCTION.formatted("\n" + around.formatted("4", "6")), "used"),
        Arguments.of(
            "an operator", FUNCTION.formatted("6\n" + around.formatted("-", "+") + "0"), "used"),
        Arguments.of("a term", FUNCTION.formatted("4\n#ifdef X\n+ 2\n#endif\n"), "used"),
        Arguments.of(
            "a return", "int used(int n)\n{\n#ifdef X\nreturn 0;\n#endif\nreturn n;\n}\n", "used"),
        Arguments.of(
            "a type before",
            around.formatted("short", "long") + "used(int n) { return n; }",
            "used"),
        Arguments.of(
            "a word before",
            "int x;\n#ifdef X\nstatic\n#endif\nint used(int n) { return n; }",
            "used"),
        Arguments.of(
            "an enumerator",
            around.formatted("enum { HEAD = 4 };", "enum { HEAD = 6 };") + PLAIN,
            "used,HEAD"),
        Arguments.of(
            "a constant",
            around.formatted("static const int HEAD = 4;", "static const int HEAD = 6;") + PLAIN,
            "used,HEAD"),
        Arguments.of(
            "a macro", around.formatted("#define HEAD 4", "#define HEAD 6") + PLAIN, "used"),
        Arguments.of("a default", "#ifndef HEAD\n#define HEAD 6\n#endif\n" + PLAIN, "used"),
        Arguments.of(
            "a default constant",
            "#ifndef HEAD\nenum { HEAD = 6 };\n#endif\n" + PLAIN,
            "used,HEAD"),
        Arguments.of(
            "a macro of a macro",
            around.formatted("#define SMALL 4", "#define SMALL 6") + "#define HEAD SMALL\n" + PLAIN,
            "used"),
        Arguments.of(
            "a macro of a condition",
            "#undef KIND\n#ifdef X\n#define KIND 1\n#endif\n#if defined(KIND)\n#define HEAD 4\n#else\n#define HEAD 6\n"
                + "#endif\n"
                + PLAIN,
            "used"),
        Arguments.of(
            "an end of a macro",
            "#define HEAD 6\n#ifdef X\n#undef HEAD\n#define HEAD 4\n#endif\n" + PLAIN,
            "used"),
        Arguments.of(
            "an array's length",
            "extern char head[2\n#ifdef X\n+ 1\n#endif\n];\n" + PLAIN,
            "used,head"),
        Arguments.of(
            "a pragma",
            "#ifdef X\n#pragma pack(push, 1)\n#endif\nstruct head { char a; int b; };\n" + PLAIN,
            "used,head"),
        Arguments.of(
            "a condition in a function that is called",
            "static int head(void)\n{\nreturn 4\n#ifdef X\n+ 2\n#endif\n;\n}\n" + PLAIN,
            "used,head"));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void aChoiceBearsWhereverItStands(String what, String text, String declarations) {
    FlatReread reread = FlatReread.of(text, declarations.split(","));
    VariantOutcome.Open<?> open =
        assertInstanceOf(VariantOutcome.Open.class, reread.outcome(), what);
    String macro = what.startsWith("a default") ? "HEAD" : "X";
    assertEquals("the answer depends on defined(" + macro + ")", open.reason());
    assertEquals("--define " + macro + "[=VALUE] or --undefine " + macro, open.hint());
    assertTrue(open.at().isPresent());
  }

  @ParameterizedTest
  @MethodSource("choices")
  void aChoiceThatTheUserMadeIsNone(String what, String text, String declarations) {
    Settings settings = Settings.of(Language.C, DataModel.LP64).undefine("X").undefine("HEAD");
    FlatReread reread =
        new FlatReread(text, Map.of(), settings, List.of(declarations.split(",")), Set.of());
    VariantOutcome.Decided<?> decided =
        assertInstanceOf(VariantOutcome.Decided.class, reread.outcome(), what);
    assertEquals(List.of(), decided.atoms());
    assertEquals(1, reread.read);
  }

  @Test
  void whatStandsElsewhereDoesNotBear() {
    FlatReread reread =
        FlatReread.of(
            "#ifdef X\nint other(void) { return 1; }\n#endif\n"
                + "#ifdef Y\n#define UNUSED 1\n#include \"gone.h\"\n#endif\n"
                + FUNCTION.formatted("6")
                + "#if Z > 2\nint last;\n#endif\n",
            "used");
    VariantOutcome.Decided<?> decided =
        assertInstanceOf(VariantOutcome.Decided.class, reread.outcome());
    assertEquals(List.of(), decided.atoms());
    assertEquals(1, decided.assumptions().size());
    assertTrue(decided.assumptions().get(0).text().endsWith(": gone.h"));
  }

  @Test
  void aHeaderThatIsIncludedByChoiceBears() {
    Map<String, String> headers =
        Map.of(
            "old.h",
            "#define HEAD 4\n",
            "new.h",
            "#include \"deep.h\"\n",
            "deep.h",
            "#define HEAD 6\n");
    String both = "#ifdef X\n#include \"old.h\"\n#else\n#include \"new.h\"\n#endif\n" + PLAIN;
    String computed =
        "#ifdef X\n#define WHICH \"old.h\"\n#else\n#define WHICH \"new.h\"\n#endif\n#include WHICH\n"
            + PLAIN;
    for (String text : List.of(both, computed)) {
      FlatReread reread =
          new FlatReread(
              text, headers, Settings.of(Language.C, DataModel.LP64), List.of("used"), Set.of());
      VariantOutcome.Open<?> open =
          assertInstanceOf(VariantOutcome.Open.class, reread.outcome(), text);
      assertEquals(List.of(new Atom.Defined("X")), open.atoms());
    }
  }

  @Test
  void whatIsIncludedInABodyIsConsulted() {
    FlatReread reread =
        new FlatReread(
            "int used(int n)\n{\n#include \"body.h\"\n}\n",
            Map.of("body.h", "#ifdef X\nn++;\n#endif\nreturn n;\n"),
            Settings.of(Language.C, DataModel.LP64),
            List.of("used"),
            Set.of());
    assertInstanceOf(VariantOutcome.Open.class, reread.outcome());
  }

  @Test
  void aPastedChoiceBears() {
    FlatReread reread =
        FlatReread.of(
            """
            #define HIT_1 ~,
            #define SECOND(a, b, ...) b
            #define PICK(junk) SECOND(junk 1, 0)
            #define TRY(x) PICK(HIT_##x)
            #define ON(option) TRY(option)
            int used(int n) { return ON(CONFIG_OLD) ? n : n + 1; }
            """,
            "used");
    VariantOutcome.Open<?> open = assertInstanceOf(VariantOutcome.Open.class, reread.outcome());
    assertEquals("--define CONFIG_OLD=1 or --undefine CONFIG_OLD", open.hint());
  }

  @Test
  void whatTheMeaningAsksForIsChosenToo() {
    Atom quiet = new Atom.Defined("NDEBUG");
    FlatReread reread =
        new FlatReread(
            "int used(int n) { assert(n); return n; }",
            Map.of(),
            Settings.of(Language.C, DataModel.LP64),
            List.of("used"),
            Set.of(quiet));
    VariantOutcome.Decided<?> decided =
        assertInstanceOf(VariantOutcome.Decided.class, reread.outcome());
    assertEquals(List.of(quiet), decided.atoms());
    assertEquals(2, reread.read);
    assertEquals(1, reread.answered, "the same is answered once");
  }

  @Test
  void choicesThatGiveOneAnswerAreNone() {
    FlatReread reread =
        FlatReread.of(
            "#define SIX 6\n#ifdef X\n#define HEAD 6\n#else\n#define HEAD SIX\n#endif\n" + PLAIN,
            "used");
    VariantOutcome.Decided<?> decided =
        assertInstanceOf(VariantOutcome.Decided.class, reread.outcome());
    assertEquals(List.of(), decided.atoms(), "the same tokens are no choice");
    assertEquals(1, reread.answered);
  }

  @Test
  void aChoiceThatEndsInAnErrorIsNone() {
    String guarded =
        "#ifndef READY\n#error include ready.h first\n#endif\n"
            + "#ifdef READY\n#define HEAD 6\n#else\n#define HEAD 4\n#endif\n"
            + PLAIN;
    VariantOutcome.Decided<?> decided =
        assertInstanceOf(VariantOutcome.Decided.class, FlatReread.of(guarded, "used").outcome());
    assertTrue(decided.answer().toString().contains("+ 6 +"));
    String both =
        "#if defined A\n#define HEAD 6\n#elif defined B\n#define HEAD 6\n#else\n#error neither\n#endif\n"
            + PLAIN;
    assertInstanceOf(VariantOutcome.Decided.class, FlatReread.of(both, "used").outcome());
  }

  @Test
  void oneAtATimeIsNotEnough() {
    String text =
        "#if defined A && defined B\n#define HEAD 4\n#else\n#define HEAD 6\n#endif\n" + PLAIN;
    VariantOutcome.Open<?> open =
        assertInstanceOf(VariantOutcome.Open.class, FlatReread.of(text, "used").outcome());
    assertEquals(List.of(new Atom.Defined("A"), new Atom.Defined("B")), open.atoms());
    assertEquals(3, open.answers().size(), "B is asked only with A");
  }

  @Test
  void impossibleAnswersAreNotRead() {
    String text =
        "#if LEVEL == 1\n#define HEAD 6\n#elif LEVEL == 2\n#define HEAD 6\n#endif\n"
            + "#if LEVEL == 1 && LEVEL == 2\n#undef HEAD\n#define HEAD 4\n#endif\n"
            + "#ifndef HEAD\n#define HEAD 6\n#endif\n"
            + PLAIN;
    Settings settings = Settings.of(Language.C, DataModel.LP64).undefine("HEAD");
    FlatReread reread = new FlatReread(text, Map.of(), settings, List.of("used"), Set.of());
    assertInstanceOf(VariantOutcome.Decided.class, reread.outcome());
    assertTrue(reread.read <= 3, reread.read + " readings");
  }

  @Test
  void choicesWithMoreThan64WaysTogetherAreTooMany() {
    StringBuilder text = new StringBuilder("int used(int n)\n{\n");
    for (int i = 0; i < 8; i++) {
      text.append("#ifdef OPTION_").append(i).append("\nn++;\n#endif\n");
    }
    text.append("return n;\n}\n");
    VariantOutcome.Open<?> open =
        assertInstanceOf(
            VariantOutcome.Open.class, FlatReread.of(text.toString(), "used").outcome());
    assertTrue(
        open.reason()
            .startsWith("the text asks 8 things that only the build knows: defined(OPTION_0), "),
        open.reason());
    assertEquals(Map.of(), open.answers());
  }

  @Test
  void manyChoicesOfWhichOneIsMadeAreFew() {
    StringBuilder text = new StringBuilder("int used(int n)\n{\n#if 0\n");
    for (int i = 0; i < 30; i++) {
      text.append("#elif defined(BOARD_").append(i).append(")\nn += 1 + 1;\n");
    }
    text.append("#else\nn += 2;\n#endif\nreturn n;\n}\n");
    VariantOutcome.Open<?> open =
        assertInstanceOf(
            VariantOutcome.Open.class, FlatReread.of(text.toString(), "used").outcome());
    assertEquals(31, open.answers().size());
  }

  @Test
  void whatIsThereWithNoChoiceIsAbsent() {
    assertInstanceOf(VariantOutcome.Absent.class, FlatReread.of("int other;", "used").outcome());
  }

  @Test
  void whatIsThereWithOneChoiceIsThatOne() {
    FlatReread reread = FlatReread.of("#ifdef X\nint used(int n) { return n; }\n#endif\n", "used");
    VariantOutcome.Decided<?> decided =
        assertInstanceOf(VariantOutcome.Decided.class, reread.outcome());
    assertEquals(List.of(new Atom.Defined("X")), decided.atoms());
  }

  @Test
  void theOrderOfBytesIsOneChoiceHoweverItIsAsked() {
    String text =
        "#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__\n#define HEAD 4\n#endif\n"
            + "#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__\n#define HEAD 6\n#endif\n"
            + PLAIN;
    VariantOutcome.Open<?> open =
        assertInstanceOf(VariantOutcome.Open.class, FlatReread.of(text, "used").outcome());
    assertEquals(2, open.answers().size());
  }

  private static final String FOUR_CHOICES =
      "int f(void) { return 0\n#ifdef A\n+ 1\n#endif\n#ifdef B\n+ 2\n#endif\n"
          + "#ifdef C\n+ 4\n#endif\n#ifdef D\n+ 8\n#endif\n; }\n";

  @Test
  void nothingMoreIsReadWhereNothingIsLeftToDecide() {
    FlatReread all = FlatReread.of(FOUR_CHOICES, "f");
    assertEquals(4, assertInstanceOf(VariantOutcome.Open.class, all.outcome()).atoms().size());
    FlatReread some = FlatReread.of(FOUR_CHOICES, "f");
    some.endsWhenOpen = true;
    assertEquals(1, assertInstanceOf(VariantOutcome.Open.class, some.outcome()).atoms().size());
    assertTrue(some.read < all.read, some.read + " of " + all.read);
  }

  /** Negative control: what nobody builds settles nothing. */
  @Test
  void whatIsRefusedIsNoReasonToEnd() {
    FlatReread text =
        FlatReread.of(
            "#ifdef A\n#error no\nint f(void) { return 1; }\n#else\nint f(void) { return 0; }\n#endif\n",
            "f");
    text.endsWhenOpen = true;
    assertInstanceOf(VariantOutcome.Decided.class, text.outcome());
  }
}
